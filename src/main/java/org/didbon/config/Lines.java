package org.didbon.config;

import java.util.Arrays;

/** A text with the beginnings of its lines, so that places are found without reading it again. */
final class Lines {

  private final String text;
  private final int[] starts;

  /**
   * A place in a text.
   *
   * @param line counted from 1
   * @param column in characters, counted from 1
   */
  record LineColumn(int line, int column) {}

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  static Lines of(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    for (int line = 1; line < starts.length; line++) {
      starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
    }
    return new Lines(text, starts);
  }

  String text() {
    return text;
  }

  /** The UTF-16 offset of a place as YAML's marks tell it: both counted from 0. */
  int offset(int line, int column) {
    return text.offsetByCodePoints(starts[line], column);
  }

  /** The line, counted from 1, on which {@code words} stand first from {@code line} on; else it. */
  int lineWith(String words, int line) {
    int found = line <= starts.length ? text.indexOf(words, starts[line - 1]) : -1;
    return found < 0 ? line : place(found).line();
  }

  LineColumn place(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new LineColumn(line + 1, 1 + text.codePointCount(starts[line], offset));
  }
}
