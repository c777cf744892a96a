package org.didbon.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the sentences of a text begin and end. Thread-safe. */
public final class Sentences {

  /**
   * A sentence's place.
   *
   * @param start UTF-16 offset of its first character
   * @param end UTF-16 offset after its last character that is no blank
   */
  public record Sentence(int start, int end) {}

  private Sentences() {}

  /** The sentences of {@code text} in order; none is empty, a line break ends one. */
  public static List<Sentence> of(String text) {
    List<Sentence> all = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      int last = end;
      while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (last > start) {
        all.add(new Sentence(start, last));
      }
    }
    return all;
  }
}
