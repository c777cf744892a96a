package org.didbon.domain;

import java.util.List;

/**
 * An actor or rule that an item is about, and where it shows.
 *
 * @param ground the strongest reason for it
 * @param spans every occurrence, in order of title and text, without repeats; empty only where a
 *     rule asks for no word that could be shown (such as {@code source:x})
 */
public record Match(Subject subject, Ground ground, List<Span> spans) {

  public Match {
    spans = inOrder(spans) ? List.copyOf(spans) : spans.stream().distinct().sorted().toList();
  }

  /** Whether each stands after the one before, as they mostly come. */
  private static boolean inOrder(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).compareTo(spans.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The distinct matched words as they stand in {@code item}, in order of appearance. */
  public List<String> forms(Item item) {
    return spans.stream().map(span -> span.form(item)).distinct().toList();
  }
}
