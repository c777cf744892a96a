package org.didbon.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.alert.DayStories.ChatTaste;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The stories of the day before one moment that mattered, for any number of chats: what happened is
 * read once, with the first of them. Not thread-safe.
 */
public final class WhatMattered {

  /** As many as are read to the end. */
  private static final int MOST = 10;

  private static final Duration DAY = Duration.ofDays(1);

  private final DayStories stories;
  private final Set<Subject> urgent;
  private final Instant now;
  private @Nullable List<DayStory> day;

  /**
   * @param rules that are watched
   */
  public WhatMattered(DayStories stories, Collection<Rule> rules, Instant now) {
    this.stories = stories;
    this.urgent =
        rules.stream()
            .filter(rule -> rule.severity() == Rule.Severity.URGENT)
            .map(Rule::subject)
            .collect(Collectors.toUnmodifiableSet());
    this.now = now;
  }

  /** The best first, at most ten. */
  public List<BestLine> to(ChatAddress chat) {
    ChatTaste taste = stories.taste(chat, now.minus(DAY), now);
    List<DayStory> heard = day().stream().flatMap(one -> taste.heard(one).stream()).toList();
    return stories.lines(new BestStories(urgent, taste.own()).of(heard, now, MOST));
  }

  private List<DayStory> day() {
    List<DayStory> read = day == null ? stories.stories(now.minus(DAY), now) : day;
    day = read;
    return read;
  }
}
