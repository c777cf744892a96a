package org.didbon.command.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.cache.LatestMap;
import org.didbon.command.BestBook.BestWish;
import org.didbon.command.ChatBooks;
import org.didbon.command.OwnFeedBook.Taking;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.rule.WatchlistView;

/**
 * Stops what chats hear of, and remembers the last stop of each for whoever pressed too soon: for
 * an hour, and no longer than the process lives. Thread-safe.
 */
final class Stops {

  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private final ChatBooks books;
  private final WatchlistView watchlist;
  private final OwnFeedLimits limits;
  private final Clock clock;
  private final LatestMap<ChatAddress, Stopped> latest = new LatestMap<>(MOST);

  /**
   * What one stop took away.
   *
   * @param mark tells it from other stops of the chat: which it is, from 1 on
   * @param queries the words of those subscriptions that are to a query
   * @param feeds those that the chat had asked for by their addresses
   * @param spikes what the chat wanted to be told of when there is far more of it than usual
   * @param best the daily word of what mattered, if it was wanted
   */
  record Stopped(
      String mark,
      Instant at,
      List<Subscription> subscriptions,
      List<SavedQuery> queries,
      List<Feed> feeds,
      List<Subject> spikes,
      Optional<BestWish> best) {

    boolean isNothing() {
      return subscriptions.isEmpty() && spikes.isEmpty() && best.isEmpty();
    }
  }

  /**
   * @param limits of feeds of chats' own: what came meanwhile leaves less room for what went
   */
  Stops(ChatBooks books, WatchlistView watchlist, OwnFeedLimits limits, Clock clock) {
    this.books = books;
    this.watchlist = watchlist;
    this.limits = limits;
    this.clock = clock;
  }

  /** Everything that a chat is told of. */
  Stopped all(ChatAddress chat) {
    List<Subscription> subscriptions = books.subscriptions().of(chat);
    List<Subject> spikes =
        books.spikes().wanted(chat).stream().map(wanted -> wanted.subject()).toList();
    return new Stopped(
        "0", clock.instant(), subscriptions, List.of(), List.of(), spikes, books.best().wish(chat));
  }

  /** Stops all of it. */
  Stopped stopAll(ChatAddress chat) {
    Stopped all = all(chat);
    return stop(chat, all);
  }

  /** Stops one thing; empty if the chat did not ask for it. */
  Optional<Stopped> stop(ChatAddress chat, Subject subject) {
    return books.subscriptions().of(chat).stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .map(one -> stop(chat, only(one)));
  }

  private static Stopped only(Subscription one) {
    return new Stopped(
        "0", one.since(), List.of(one), List.of(), List.of(), List.of(), Optional.empty());
  }

  private Stopped stop(ChatAddress chat, Stopped what) {
    List<Subscription> all = what.subscriptions();
    // before they are gone: nobody may be left who asks for them
    List<SavedQuery> queries =
        all.stream()
            .map(Subscription::subject)
            .filter(subject -> subject.kind() == Subject.Kind.QUERY)
            .flatMap(subject -> watchlist.query(subject.id()).stream())
            .toList();
    Set<String> ids = all.stream().map(one -> one.subject().id()).collect(Collectors.toSet());
    List<Feed> feeds =
        books.ownFeeds().of(chat).stream().filter(feed -> ids.contains(feed.id())).toList();
    all.forEach(one -> books.subscriptions().remove(chat, one.subject()));
    what.spikes().forEach(subject -> books.spikes().unwant(chat, subject));
    what.best().ifPresent(wish -> books.best().clear(chat));
    Instant now = clock.instant();
    int last = latest.get(chat).map(before -> Integer.parseInt(before.mark())).orElse(0);
    Stopped stopped =
        new Stopped(String.valueOf(last + 1), now, all, queries, feeds, what.spikes(), what.best());
    latest.put(chat, stopped);
    return stopped;
  }

  /**
   * Takes the last stop of a chat back.
   *
   * @return what is heard of again; empty if that stop is too long ago, or not the last
   */
  Optional<List<Subject>> undo(ChatAddress chat, String mark) {
    Instant now = clock.instant();
    Optional<Stopped> last =
        latest
            .get(chat)
            .filter(stopped -> stopped.mark().equals(mark))
            .filter(stopped -> stopped.at().plus(REMEMBERED).isAfter(now));
    // its number stays, so that an old button is none of a later stop
    last.ifPresent(
        one ->
            latest.put(
                chat,
                new Stopped(
                    mark,
                    Instant.EPOCH,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty())));
    return last.map(stopped -> restored(chat, stopped, now));
  }

  /** Of a chat that wants nothing of it kept. */
  void forget(ChatAddress chat) {
    latest.remove(chat);
  }

  private List<Subject> restored(ChatAddress chat, Stopped stopped, Instant now) {
    List<Subject> again = new ArrayList<>();
    for (Subscription one : stopped.subscriptions()) {
      own(chat, one.subject(), stopped, now)
          .filter(subject -> isBack(chat, subject, stopped, now))
          .ifPresent(
              subject -> {
                books.subscriptions().change(chat, subject, one.terms());
                again.add(subject);
              });
    }
    stopped.spikes().forEach(subject -> books.spikes().want(chat, subject, now));
    stopped.best().ifPresent(wish -> books.best().set(chat, wish, now));
    return again.isEmpty() ? stopped.spikes() : again;
  }

  private boolean isBack(ChatAddress chat, Subject subject, Stopped stopped, Instant now) {
    boolean own = Feed.isOwn(subject.id());
    return (own || isThere(subject, stopped)) && (add(chat, subject, stopped, now) || own);
  }

  /**
   * A feed of the chat's own that went with the stop comes back under another id; not at all where
   * others have come in its place.
   */
  private Optional<Subject> own(ChatAddress chat, Subject subject, Stopped stopped, Instant now) {
    Optional<Feed> own =
        stopped.feeds().stream().filter(feed -> feed.id().equals(subject.id())).findFirst();
    if (own.isEmpty()) {
      return Optional.of(subject);
    }
    WantedFeed wanted = new WantedFeed(own.get().url(), own.get().title(), own.get().language());
    Taking taken = books.ownFeeds().add(chat, List.of(wanted), limits, now).get(0);
    watchlist.refresh();
    return Optional.of(taken.id()).filter(id -> !id.isEmpty()).map(Subject::feed);
  }

  /** A feed may have gone with the last who heard of it. */
  private boolean isThere(Subject subject, Stopped stopped) {
    return switch (subject.kind()) {
      case FEED -> watchlist.feeds().stream().anyMatch(feed -> feed.id().equals(subject.id()));
      case QUERY -> stopped.queries().stream().anyMatch(query -> query.id().equals(subject.id()));
      case ACTOR, RULE, EVERYTHING -> true;
    };
  }

  private boolean add(ChatAddress chat, Subject subject, Stopped stopped, Instant now) {
    return stopped.queries().stream()
        .filter(query -> query.subject().equals(subject))
        .findFirst()
        .map(query -> books.subscriptions().add(chat, query, now))
        .orElseGet(() -> books.subscriptions().add(chat, subject, now));
  }
}
