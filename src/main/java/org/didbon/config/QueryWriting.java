package org.didbon.config;

import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.domain.setting.Quote;
import org.didbon.text.DrawnAlike;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Slips that leave a query one that can be read, and another than its writer sees. */
final class QueryWriting {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]+#");

  private QueryWriting() {}

  /** The words of {@code text} that have letters of two alphabets. */
  static Stream<MatchResult> mixedWords(String text) {
    return WORD.matcher(text).results().filter(word -> DrawnAlike.mixes(word.group()));
  }

  /** The warning of such a word. */
  static String mixes(String word) {
    StringBuilder latin = new StringBuilder();
    word.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
        .distinct()
        .forEach(c -> latin.append(latin.isEmpty() ? "" : ", ").appendCodePoint(c));
    return Quote.of(word)
        + " has letters of two alphabets (Latin: "
        + latin
        + "); type it anew in one of them";
  }

  /** The line on which a comment cuts off a query that has no quotation marks. */
  static OptionalInt lineOfComment(ScalarNode query, Lines file) {
    if (query.getScalarStyle() != ScalarStyle.PLAIN) {
      return OptionalInt.empty();
    }
    int line = query.getEndMark().getLine();
    int end = file.offset(line, query.getEndMark().getColumn());
    boolean comment = COMMENT.matcher(file.text()).region(end, file.text().length()).lookingAt();
    return comment ? OptionalInt.of(line + 1) : OptionalInt.empty();
  }
}
