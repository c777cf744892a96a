package org.didbon.domain;

import java.util.List;

/**
 * A few sentences of a report.
 *
 * @param text plain text on one line, {@code ""} if the report has no text beside its headline
 * @param marks where the matched words stand in it, in order, without overlap
 */
public record Summary(String text, List<Mark> marks) {

  /** UTF-16 offsets of a matched word, {@code end} exclusive. */
  public record Mark(int start, int end) implements Stretch {}

  public static final Summary NONE = new Summary("", List.of());

  public Summary {
    marks = List.copyOf(marks);
  }
}
