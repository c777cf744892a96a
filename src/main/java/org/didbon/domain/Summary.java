package org.didbon.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A few sentences of a report.
 *
 * @param text plain text on one line, {@code ""} if the report has no text beside its headline
 * @param excerpts which parts of it are the item's own words, in order, without overlap
 */
public record Summary(String text, List<Excerpt> excerpts) {

  /** UTF-16 offsets of a matched word, {@code end} exclusive. */
  public record Mark(int start, int end) implements Stretch {}

  /**
   * Words of the item's text.
   *
   * @param at where they stand in the summary, UTF-16 offset
   * @param start where they begin in the item's text
   * @param end where they end there, exclusive
   */
  public record Excerpt(int at, int start, int end) implements Stretch {}

  public static final Summary NONE = new Summary("", List.of());

  public Summary {
    excerpts = List.copyOf(excerpts);
  }

  /** Where the words stand that {@code matches} found in the text; in order, without overlap. */
  public List<Mark> marks(List<Match> matches) {
    List<Span> spans =
        matches.stream()
            .flatMap(match -> match.spans().stream())
            .filter(span -> span.field() == Field.TEXT)
            .sorted()
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (Excerpt excerpt : excerpts) {
      int free = excerpt.start();
      for (Span span : spans) {
        if (span.start() >= free && span.end() <= excerpt.end()) {
          int shift = excerpt.at() - excerpt.start();
          marks.add(new Mark(span.start() + shift, span.end() + shift));
          free = span.end();
        }
      }
    }
    return marks;
  }
}
