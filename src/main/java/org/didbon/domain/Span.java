package org.didbon.domain;

/**
 * A stretch of an item's title or text.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character, greater than {@code start}
 */
public record Span(Field field, int start, int end) implements Comparable<Span>, Stretch {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + "-" + end);
    }
  }

  /** The words it covers, as they stand in {@code item}. */
  public String form(Item item) {
    return item.in(field).substring(start, end);
  }

  /** Title before text, then by place. */
  @Override
  public int compareTo(Span other) {
    int byField = field.compareTo(other.field);
    int byStart = byField != 0 ? byField : Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
