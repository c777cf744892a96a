package org.didbon.domain;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * An actor or rule that an item is about, and where it shows.
 *
 * @param ground the strongest reason for it
 * @param spans every occurrence, in order of title and text, without repeats; empty only where a
 *     rule asks for no word that could be shown (such as {@code source:x})
 * @param others whom the words may mean as well, in the order of the item's matches; empty but for
 *     {@link Ground#ONE_OF}
 */
public record Match(Subject subject, Ground ground, List<Span> spans, List<Subject> others) {

  public Match {
    others = List.copyOf(others);
    spans = inOrder(spans) ? List.copyOf(spans) : spans.stream().distinct().sorted().toList();
  }

  public Match(Subject subject, Ground ground, List<Span> spans) {
    this(subject, ground, spans, List.of());
  }

  /** The matches of one item, each with those that share a place of unsure meaning with it. */
  public static List<Match> withOthers(List<Match> matches) {
    return matches.stream().map(match -> match.among(matches)).toList();
  }

  private Match among(List<Match> matches) {
    return ground == Ground.ONE_OF
        ? new Match(
            subject,
            ground,
            spans,
            matches.stream().filter(this::sharesPlace).map(Match::subject).toList())
        : this;
  }

  private boolean sharesPlace(Match other) {
    return other.ground() == Ground.ONE_OF
        && !other.subject().equals(subject)
        && !Collections.disjoint(new HashSet<>(spans), other.spans());
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
