package org.didbon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.didbon.config.OpmlWriter;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.feed.OpmlText;
import org.jspecify.annotations.Nullable;

/** Where {@code export --opml} puts the list of feeds. */
final class OpmlExport {

  private static final String NAME = "watched-feeds.opml";

  private OpmlExport() {}

  /**
   * Writes {@code feeds}.
   *
   * @param file as named after {@code --opml}, {@code ""} if none was
   * @param folder where {@code watched-feeds.opml} is written if no file is named; null for the
   *     screen
   * @throws BadInput if it cannot be written there
   */
  static int write(List<Feed> feeds, String file, @Nullable Path folder, PrintWriter out) {
    if (file.isEmpty() && folder == null) {
      out.print(OpmlText.of(feeds));
      out.flush();
      return ExitCode.DONE;
    }
    Path target = file.isEmpty() && folder != null ? folder.resolve(NAME) : Path.of(file);
    Path place = Files.isDirectory(target) ? target.resolve(NAME) : target;
    try {
      Files.createDirectories(place.toAbsolutePath().resolveSibling(""));
      if (Files.exists(place) && !isOpml(place)) {
        throw new BadInput(place + " is another file, no OPML; name a new one");
      }
    } catch (IOException e) {
      throw new BadInput("cannot write to " + place + "; name a file elsewhere");
    }
    OpmlWriter.write(feeds, place);
    out.println("Written to " + place);
    return ExitCode.DONE;
  }

  /** An earlier list may be replaced, nothing else. */
  private static boolean isOpml(Path file) throws IOException {
    return Files.size(file) == 0 || Files.readString(file).contains("<opml");
  }
}
