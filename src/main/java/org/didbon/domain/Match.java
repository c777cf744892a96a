package org.didbon.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An actor or rule that an item is about, and where it shows.
 *
 * @param spans every occurrence, in order of title and text, without repeats; never empty
 */
public record Match(Subject subject, List<Span> spans) {

  public Match {
    spans = spans.stream().distinct().sorted().toList();
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a match without a place: " + subject);
    }
  }

  /** The distinct matched words as they stand in {@code item}, in order of appearance. */
  public List<String> forms(Item item) {
    return spans.stream().map(span -> span.form(item)).distinct().collect(Collectors.toList());
  }
}
