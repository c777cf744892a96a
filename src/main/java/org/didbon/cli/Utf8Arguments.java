package org.didbon.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was typed, where the machine's locale is not UTF-8: Java reads arguments by the locale, and
 * of a Cyrillic word nothing is left under {@code LC_ALL=C}.
 */
final class Utf8Arguments {

  /** For whoever gave a name of a file that Java cannot say to the system. */
  static final String REMEDY =
      "the locale of this machine is not UTF-8, so that names with such letters cannot be read;"
          + " set LANG=C.UTF-8 (and unset LC_ALL), and start again";

  /**
   * The arguments as the system has them (man7.org/linux/man-pages/man5/proc_pid_cmdline.5.html).
   */
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private Utf8Arguments() {}

  /** Whether Java reads arguments and names of files as something else than UTF-8. */
  static boolean isLocaleOther() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    try {
      return !Charset.forName(name).equals(StandardCharsets.UTF_8);
    } catch (UnsupportedCharsetException e) {
      return true;
    }
  }

  /**
   * The arguments as they were typed; empty if that cannot be found out.
   *
   * @param arguments as Java reads them
   */
  static Optional<String[]> of(String[] arguments) {
    if (!isLocaleOther() || Arrays.stream(arguments).allMatch(Utf8Arguments::isPlain)) {
      return Optional.of(arguments);
    }
    try {
      return typed(Files.readAllBytes(COMMAND_LINE), arguments);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The last of the words of the command line; those before are Java's own. */
  static Optional<String[]> typed(byte[] commandLine, String[] arguments) throws IOException {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < commandLine.length; i++) {
      if (commandLine[i] == 0) {
        words.add(decoded(commandLine, from, i));
        from = i + 1;
      }
    }
    if (words.size() < arguments.length) {
      return Optional.empty();
    }
    List<String> last = words.subList(words.size() - arguments.length, words.size());
    for (int i = 0; i < arguments.length; i++) {
      // of a file of arguments (@FILE) the command line shows but the name
      if (isPlain(arguments[i]) && !arguments[i].equals(last.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(last.toArray(String[]::new));
  }

  private static String decoded(byte[] bytes, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }

  /** Whether no letter can have been lost. */
  private static boolean isPlain(String argument) {
    return argument.chars().allMatch(c -> c < 0x80 && c != '?');
  }
}
