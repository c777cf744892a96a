package org.didbon.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.didbon.actor.ActorBook;
import org.didbon.archive.Judge;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.WatchlistView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is watched now; it follows the rule book and the queries of chats. Thread-safe. */
public final class LiveWatchlist implements Supplier<Watchlist>, WatchlistView {

  private static final Logger log = LoggerFactory.getLogger(LiveWatchlist.class);

  private final LiveRules liveRules;
  private final SavedQueries queries;
  private final OwnFeeds ownFeeds;
  private final Consumer<List<Feed>> feedsChanged;
  private final Consumer<List<Subject>> watched;
  private EffectiveRules effective;
  private long saved;
  private long asked;
  private volatile Watchlist now;
  private final Object lock = new Object();

  /** Where no chat has feeds of its own. */
  public LiveWatchlist(
      LiveRules liveRules, SavedQueries queries, Consumer<List<Feed>> feedsChanged) {
    this(liveRules, queries, OwnFeeds.NONE, feedsChanged, subjects -> {}, null);
  }

  public LiveWatchlist(
      LiveRules liveRules,
      SavedQueries queries,
      OwnFeeds ownFeeds,
      Consumer<List<Feed>> feedsChanged) {
    this(liveRules, queries, ownFeeds, feedsChanged, subjects -> {}, null);
  }

  /**
   * @param feedsChanged told of all feeds when they are others than before, and at the start
   * @param watched told of all actors and rules at the start and after each edit
   * @param checked something like it that is compiled already, so that only what is other remains
   */
  public LiveWatchlist(
      LiveRules liveRules,
      SavedQueries queries,
      OwnFeeds ownFeeds,
      Consumer<List<Feed>> feedsChanged,
      Consumer<List<Subject>> watched,
      @Nullable Watchlist checked) {
    this.liveRules = liveRules;
    this.queries = queries;
    this.ownFeeds = ownFeeds;
    this.feedsChanged = feedsChanged;
    this.watched = watched;
    this.effective = liveRules.now();
    // the number first: a query that comes between is read twice, never missed
    this.saved = queries.number();
    this.asked = ownFeeds.number();
    this.now = first(effective, checked).with(queries.all()).withOwn(ownFeeds.all());
    effective.broken().values().forEach(fault -> log.error("rule left out fault={}", fault));
    effective
        .changedBelow()
        .forEach(
            overlay ->
                log.warn(
                    "the file was changed under an edit, which holds kind={} id={}",
                    overlay.kind().word(),
                    overlay.id()));
    feedsChanged.accept(effective.feeds());
    watched.accept(subjects(effective));
  }

  private static Watchlist first(EffectiveRules rules, @Nullable Watchlist checked) {
    return checked == null
        ? Watchlist.of(rules.feeds(), rules.actors(), rules.rules(), rules.lists())
        : checked.with(rules.feeds(), rules.actors(), rules.rules(), rules.lists());
  }

  private static List<Subject> subjects(EffectiveRules rules) {
    return Stream.concat(
            rules.actors().stream().map(Actor::subject), rules.rules().stream().map(Rule::subject))
        .toList();
  }

  @Override
  public Watchlist get() {
    return now;
  }

  @Override
  public ActorBook actors() {
    return now.book();
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(now.rules().values());
  }

  @Override
  public List<Feed> feeds() {
    return List.copyOf(now.feeds().values());
  }

  @Override
  public String ofList(String id, Localizer localizer) {
    return now.ofList(id, localizer);
  }

  @Override
  public Optional<SavedQuery> query(String id) {
    return Optional.ofNullable(now.queries().get(id));
  }

  @Override
  public boolean isAsked(SavedQuery query) {
    return now.matcher().queries().contains(query.id());
  }

  @Override
  public Judge judge(String query) {
    return now.judge(query);
  }

  @Override
  public String of(Subject subject, Localizer localizer) {
    return now.of(subject, localizer);
  }

  @Override
  public String ofFeed(String feed) {
    return now.ofFeed(feed);
  }

  /** Takes over what was edited or saved since the last call, by this process or another. */
  @Override
  public void refresh() {
    synchronized (lock) {
      EffectiveRules next = liveRules.refresh();
      if (next.number() != effective.number()) {
        edited(next);
      }
      long number = queries.number();
      if (number != saved) {
        now = now.with(queries.all());
        saved = number;
        log.info("queries are live saved={} asked={}", now.queries().size(), asked());
      }
      long own = ownFeeds.number();
      if (own != asked) {
        now = now.withOwn(ownFeeds.all());
        asked = own;
        log.info("feeds of chats are live feeds={}", now.own().size());
      }
    }
  }

  private void edited(EffectiveRules next) {
    Watchlist before = now;
    now = before.with(next.feeds(), next.actors(), next.rules(), next.lists());
    effective = next;
    if (!List.copyOf(before.feeds().values()).equals(next.feeds())) {
      feedsChanged.accept(next.feeds());
    }
    watched.accept(subjects(next));
    log.info(
        "edits are live revision={} rules={} queries={}",
        next.number(),
        next.rules().size(),
        asked());
  }

  private int asked() {
    return now.matcher().queries().size();
  }
}
