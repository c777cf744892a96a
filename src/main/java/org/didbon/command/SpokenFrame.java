package org.didbon.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.text.PlainLetters;

/**
 * A wording with a name in the middle: «обунаи … бекор кун».
 *
 * @param before letters of each word before the name, at least one
 * @param after likewise behind it
 * @param meant a command, or one and what follows it
 */
record SpokenFrame(List<String> before, List<String> after, String meant) {

  /** Stands in a wording of the catalogues for a name of one word or more. */
  static final String NAME = "…";

  static SpokenFrame of(String wording, String meant) {
    int at = wording.indexOf(NAME);
    return new SpokenFrame(
        letters(Stream.of(wording.substring(0, at).strip().split("\\s+", -1))),
        letters(Stream.of(wording.substring(at + 1).strip().split("\\s+", -1))),
        meant);
  }

  /** The line that these words say, if they are this frame around a name. */
  Optional<CommandLine> in(List<String> parts) {
    int from = before.size();
    int to = parts.size() - after.size();
    boolean around =
        from < to
            && letters(parts.subList(0, from).stream()).equals(before)
            && letters(parts.subList(to, parts.size()).stream()).equals(after);
    return around
        ? Optional.of(SpokenGist.line(meant, String.join(" ", parts.subList(from, to))))
        : Optional.empty();
  }

  private static List<String> letters(Stream<String> words) {
    return words.map(word -> PlainLetters.of(PlainSpeech.bare(word))).toList();
  }
}
