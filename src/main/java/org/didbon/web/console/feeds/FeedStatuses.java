package org.didbon.web.console.feeds;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.alarm.Outage;
import org.didbon.command.FeedHealth;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.web.console.ConsoleParts;
import org.jspecify.annotations.Nullable;

/** How the feeds stand at the moment. Thread-safe. */
final class FeedStatuses {

  /** A feed is visited within a second or two of its time. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final ConsoleParts parts;

  FeedStatuses(ConsoleParts parts) {
    this.parts = parts;
  }

  /**
   * A feed with how it stands.
   *
   * @param state null if it was never visited
   */
  record StandingFeed(Feed feed, Overlay overlay, @Nullable FeedState state, FeedStatus status) {

    /** When it was visited last, if it was. */
    Optional<Instant> visited() {
      return Optional.ofNullable(state).map(FeedState::visited);
    }
  }

  /** All that are not deleted, what needs somebody first, then by their titles. */
  List<StandingFeed> all() {
    Map<String, FeedState> states =
        parts.feeds().states().stream().collect(toMap(FeedState::feed, state -> state));
    Set<String> silent = silent();
    Instant now = parts.clock().instant();
    return parts.editing().book().now().all(Editable.FEED).stream()
        .filter(overlay -> !overlay.content().isDeleted())
        .map(overlay -> standing(overlay, states.get(overlay.id()), silent, now))
        .sorted(
            Comparator.comparing(StandingFeed::status)
                .thenComparing(one -> one.feed().title(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** That of one. */
  StandingFeed of(Overlay overlay) {
    FeedState state = parts.feeds().state(overlay.id()).orElse(null);
    return standing(overlay, state, silent(), parts.clock().instant());
  }

  private Set<String> silent() {
    return parts.feeds().silent().stream()
        .filter(outage -> outage.kind() == Outage.Kind.FEED)
        .map(Outage::id)
        .collect(toSet());
  }

  private static StandingFeed standing(
      Overlay overlay, @Nullable FeedState state, Set<String> silent, Instant now) {
    Feed feed = RuleJson.feed(overlay.content().text());
    return new StandingFeed(
        feed, overlay, state, status(overlay, state, silent.contains(feed.id()), now));
  }

  private static FeedStatus status(
      Overlay overlay, @Nullable FeedState state, boolean silent, Instant now) {
    if (!overlay.content().isOn()) {
      return FeedStatus.PAUSED;
    }
    if (FeedHealth.failing(state)) {
      return FeedStatus.FAILING;
    }
    if (state == null || state.visited() == null) {
      return FeedStatus.UNVISITED;
    }
    if (state.due().plus(LATE).isBefore(now)) {
      return FeedStatus.LATE;
    }
    return silent ? FeedStatus.SILENT : FeedStatus.ON_TIME;
  }
}
