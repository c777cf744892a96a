package org.didbon.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;

/** The stories of the last day that mattered to a chat. Thread-safe. */
public final class WhatMattered {

  /** As many as are read to the end. */
  private static final int MOST = 10;

  private static final Duration DAY = Duration.ofDays(1);

  private final DayStories stories;

  public WhatMattered(DayStories stories) {
    this.stories = stories;
  }

  /**
   * The best first, at most ten.
   *
   * @param rules that are watched
   */
  public List<BestLine> of(ChatAddress chat, Collection<Rule> rules, Instant now) {
    Set<Subject> urgent =
        rules.stream()
            .filter(rule -> rule.severity() == Rule.Severity.URGENT)
            .map(Rule::subject)
            .collect(Collectors.toUnmodifiableSet());
    BestStories best = new BestStories(urgent, stories.own(chat));
    return stories.lines(best.of(stories.stories(chat, now.minus(DAY), now), now, MOST));
  }
}
