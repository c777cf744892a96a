package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;

/** From the bytes of a file to text that YAML can be read from, or to the fault that forbids it. */
final class ConfigDecoder {

  /** Far above 10,000 rules, far below what would fill the memory. */
  static final int MAX_BYTES = 16_000_000;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private ConfigDecoder() {}

  /**
   * The text of {@code bytes} without a byte order mark; empty, with a fault, if it is unusable.
   */
  static Optional<String> read(InputStream bytes, FileFaults faults) {
    byte[] all;
    try (bytes) {
      all = bytes.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      faults.at(1, "cannot be read: " + e.getMessage(), "make it a file this program may read");
      return Optional.empty();
    }
    if (all.length > MAX_BYTES) {
      faults.at(
          1,
          "the file is larger than " + MAX_BYTES / 1_000_000 + " MB",
          "keep only the configuration in it");
      return Optional.empty();
    }
    return decode(all, faults).filter(text -> isPrintable(text, faults));
  }

  private static Optional<String> decode(byte[] all, FileFaults faults) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(all);
    CharBuffer out = CharBuffer.allocate(all.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      faults.at(1 + lineBreaks(text), "this is not UTF-8 text", "save the file as UTF-8");
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static boolean isPrintable(String text, FileFaults faults) {
    int line = 1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (character == '\n') {
        line++;
      } else if (!StreamReader.isPrintable(character)) {
        faults.at(
            line,
            String.format("the character U+%04X, which nobody can see, stands here", character),
            "delete it");
        return false;
      }
    }
    return true;
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
