package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.didbon.alarm.Backlog;
import org.didbon.alarm.Outage;
import org.didbon.alarm.Outage.Kind;
import org.didbon.alarm.OutageNotice;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;

/**
 * Tells the owners and admins what fell silent and what is over, all of a round in one message. One
 * thread at a time.
 */
public final class OutageRound {

  private static final Duration PAST = Duration.ofDays(56);
  private static final Duration WEEK = Duration.ofDays(7);

  /** So long after a start, or after a standstill, nothing new is said to be silent. */
  private static final Duration WARMING = Duration.ofMinutes(30);

  private static final Duration STANDSTILL = Duration.ofMinutes(15);
  private static final Duration FEED_FLOOR = Duration.ofHours(12);
  private static final Duration FAILING_FLOOR = Duration.ofHours(6);
  private static final Duration BOT_FLOOR = Duration.ofHours(2);
  private static final Duration RULE_FLOOR = Duration.ofHours(24);

  private static final int FEWEST_ITEMS = 5;
  private static final int FEWEST_MATCHES = 20;

  private final OutageStore store;
  private final Supplier<Watchlist> watch;
  private final Supplier<List<ChatAddress>> admins;
  private final Catalogues catalogues;
  private final Clock clock;
  private Instant running;

  /**
   * @param admins the private chats of those who are told, at the moment
   */
  public OutageRound(
      OutageStore store,
      Supplier<Watchlist> watch,
      Supplier<List<ChatAddress>> admins,
      Catalogues catalogues,
      Clock clock) {
    this.store = store;
    this.watch = watch;
    this.admins = admins;
    this.catalogues = catalogues;
    this.clock = clock;
    this.running = clock.instant();
  }

  /** Whether there was something to tell. */
  public boolean announce() {
    Instant now = clock.instant();
    Optional<Instant> alive = store.alive();
    Optional<Instant> stopped =
        alive.filter(last -> Duration.between(last, now).compareTo(STANDSTILL) > 0);
    if (stopped.isPresent()) {
      running = now;
    }
    List<Outage> told = store.announced();
    Set<Kind> judged = judged(told, now);
    List<Outage> silent = silent(judged, told, now);
    List<Outage> begun = silent.stream().filter(one -> told.stream().noneMatch(one::isOf)).toList();
    List<Outage> ended =
        told.stream()
            .filter(one -> judged.contains(one.kind()) && silent.stream().noneMatch(one::isOf))
            .toList();
    List<Message> messages = new ArrayList<>();
    List<Outage> over = ended.stream().filter(this::isWatched).toList();
    if (stopped.isPresent() || !begun.isEmpty() || !over.isEmpty()) {
      admins.get().forEach(chat -> messages.add(message(chat, stopped, begun, over, now)));
    }
    return store.note(alive, begun, ended, messages, now) && !messages.isEmpty();
  }

  /** While nothing at all comes, or did not for long enough to know, feeds are not to blame. */
  private Set<Kind> judged(List<Outage> told, Instant now) {
    if (isWarming(now)) {
      return Set.of(Kind.OUTBOX);
    }
    return bot(told, now).isPresent() ? Set.of(Kind.OUTBOX, Kind.BOT) : Set.of(Kind.values());
  }

  private boolean isWarming(Instant now) {
    return Duration.between(running, now).compareTo(WARMING) < 0;
  }

  private List<Outage> silent(Set<Kind> judged, List<Outage> told, Instant now) {
    List<Outage> silent = new ArrayList<>();
    silent.addAll(outbox(told, now));
    if (judged.contains(Kind.BOT)) {
      bot(told, now).ifPresent(silent::add);
    }
    if (judged.contains(Kind.FEED)) {
      for (FeedState feed : store.feeds()) {
        failing(feed, now).ifPresent(silent::add);
        feed(feed, told, now).ifPresent(silent::add);
      }
      for (Rule rule : watch.get().rules().values()) {
        rule(rule, told, now).ifPresent(silent::add);
      }
    }
    return silent;
  }

  /** After a start, what waited meanwhile has yet to leave. */
  private List<Outage> outbox(List<Outage> told, Instant now) {
    return store.backlogs(now.minus(Backlog.FLOOR), now).stream()
        .filter(backlog -> backlog.isStandstill(now))
        .map(backlog -> new Outage(Kind.OUTBOX, backlog.network(), backlog.since()))
        .filter(one -> told.stream().anyMatch(one::isOf) || !isWarming(now))
        .toList();
  }

  private Optional<Outage> bot(List<Outage> told, Instant now) {
    return store.feeds().stream()
        .map(FeedState::fresh)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .map(last -> new Outage(Kind.BOT, "", last))
        .filter(
            one ->
                told.contains(one)
                    || (isOver(BOT_FLOOR, one.since(), now)
                        && store
                            .ofAll(one.since().minus(WEEK), one.since())
                            .isBroken(one.since(), now, FEWEST_ITEMS, 3, BOT_FLOOR)));
  }

  private static Optional<Outage> failing(FeedState feed, Instant now) {
    return Optional.ofNullable(feed.failure().since())
        .filter(since -> isOver(FAILING_FLOOR, since, now))
        .map(since -> new Outage(Kind.FAILING, feed.feed(), since));
  }

  /** What cannot be read is not silent by itself, unless it was before. */
  private Optional<Outage> feed(FeedState feed, List<Outage> told, Instant now) {
    return Optional.ofNullable(feed.fresh())
        .filter(fresh -> isOver(FEED_FLOOR, fresh, now))
        .map(fresh -> new Outage(Kind.FEED, feed.feed(), fresh))
        .filter(
            one ->
                told.contains(one)
                    || (!feed.failing()
                        && store
                            .ofFeed(feed.feed(), now.minus(PAST), now)
                            .isBroken(one.since(), now, FEWEST_ITEMS, 2, FEED_FLOOR)));
  }

  private Optional<Outage> rule(Rule rule, List<Outage> told, Instant now) {
    return store
        .lastMatch(rule.id(), now)
        .filter(last -> isOver(RULE_FLOOR, last, now))
        .map(last -> new Outage(Kind.RULE, rule.id(), last))
        .filter(
            one ->
                told.contains(one)
                    || store
                        .ofRule(rule.id(), now.minus(PAST), now)
                        .isBroken(one.since(), now, FEWEST_MATCHES, 3, RULE_FLOOR));
  }

  private static boolean isOver(Duration floor, Instant since, Instant now) {
    return Duration.between(since, now).compareTo(floor) > 0;
  }

  /** Of what was taken out nobody wants to hear that it is over. */
  private boolean isWatched(Outage outage) {
    return switch (outage.kind()) {
      case FEED, FAILING -> watch.get().feeds().containsKey(outage.id());
      case RULE -> watch.get().rules().containsKey(outage.id());
      case BOT, OUTBOX -> true;
    };
  }

  private Message message(
      ChatAddress chat,
      Optional<Instant> stopped,
      List<Outage> begun,
      List<Outage> ended,
      Instant now) {
    Localizer localizer = catalogues.to(store.preferences(chat));
    List<String> lines = new ArrayList<>();
    stopped.ifPresent(from -> lines.add(OutageNotice.stopped(from, now, localizer)));
    begun.forEach(one -> lines.add(OutageNotice.begun(one, title(one, localizer), now, localizer)));
    ended.forEach(one -> lines.add(OutageNotice.ended(one, title(one, localizer), localizer)));
    String text = lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
    String key = "silence@%s@%d".formatted(chat, now.toEpochMilli());
    return Message.alert(
        key, chat, "", Message.Urgency.NORMAL, Body.of(RichText.of(text.split("\n", -1))));
  }

  private String title(Outage outage, Localizer localizer) {
    return switch (outage.kind()) {
      case FEED, FAILING -> watch.get().ofFeed(outage.id());
      case RULE -> watch.get().of(Subject.rule(outage.id()), localizer);
      case BOT, OUTBOX -> "";
    };
  }
}
