package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.didbon.domain.BadInput;
import org.didbon.feed.Opml;
import org.didbon.feed.Opml.Outline;

/** Reads a file of OPML, the list of feeds that feed readers exchange. */
final class OpmlReader {

  private static final int MAX_BYTES = 10_000_000;

  private OpmlReader() {}

  /**
   * Its entries in order, those that name no feed too.
   *
   * @throws BadInput if {@code file} is no OPML, or declares entities: they could make us read
   *     other files
   */
  static List<Outline> read(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new BadInput(file + " cannot be read; name an OPML file");
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadInput(file + " is larger than 10 MB; that is no list of feeds");
    }
    String text = Opml.text(bytes);
    if (Opml.hasEntities(text)) {
      long line = text.substring(0, text.indexOf("<!DOCTYPE")).lines().count() + 1;
      throw new BadInput(file + ":" + line + ": this is not OPML; delete the line <!DOCTYPE …>");
    }
    return Opml.read(text)
        .filter(outlines -> !outlines.isEmpty())
        .orElseThrow(
            () -> new BadInput(file + ":1: this is not OPML; export the list of feeds as OPML"));
  }
}
