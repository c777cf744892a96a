package org.didbon.pipeline;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.actor.ActorBook;
import org.didbon.archive.Judge;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Subject;
import org.didbon.match.ItemMatcher;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.query.Query;

/**
 * All that is watched at one moment. Immutable: an edit makes another one.
 *
 * @param feeds by id, in the order of the configuration, as are actors and rules
 * @param book the actors by any of their names
 * @param lists of words that rules share, by id
 * @param own feeds that chats asked for by their addresses, by id: read, and part of nothing else
 * @param queries those that chats subscribe to, by id, also what cannot be used now
 * @param matcher the same actors, rules and queries, compiled
 */
public record Watchlist(
    Map<String, Feed> feeds,
    Map<String, Feed> own,
    Map<String, Actor> actors,
    ActorBook book,
    Map<String, Rule> rules,
    Map<String, SharedWords> lists,
    Map<String, SavedQuery> queries,
    ItemMatcher matcher)
    implements Titles {

  /**
   * Compiles what is to be watched.
   *
   * @throws org.didbon.domain.BadInput if a rule cannot be used
   */
  public static Watchlist of(List<Feed> feeds, List<Actor> actors, List<Rule> rules) {
    return of(feeds, actors, rules, List.of());
  }

  /**
   * Likewise with lists of words that the rules may name.
   *
   * @throws org.didbon.domain.BadInput if a rule or list cannot be used
   */
  public static Watchlist of(
      List<Feed> feeds, List<Actor> actors, List<Rule> rules, List<SharedWords> lists) {
    ActorBook book = ActorBook.of(actors);
    ItemMatcher matcher = ItemMatcher.of(actors, () -> book, rules, lists, countries(feeds));
    return of(feeds, actors, book, rules, lists, Map.of(), matcher);
  }

  /**
   * Likewise what is compiled already.
   *
   * @param matcher the actors of {@code book}, the rules and the lists, of whatever countries
   */
  public static Watchlist of(
      List<Feed> feeds,
      ActorBook book,
      List<Rule> rules,
      List<SharedWords> lists,
      ItemMatcher matcher) {
    return of(
        feeds,
        List.copyOf(book.all()),
        book,
        rules,
        lists,
        Map.of(),
        matcher.withCountries(countries(feeds)));
  }

  /**
   * What is to be watched after some edits, of which only what they touch is compiled.
   *
   * @throws org.didbon.domain.BadInput if a rule cannot be used
   */
  public Watchlist with(
      List<Feed> newFeeds, List<Actor> newActors, List<Rule> newRules, List<SharedWords> newLists) {
    boolean sameActors = List.copyOf(actors.values()).equals(newActors);
    ActorBook newBook = sameActors ? book : ActorBook.of(newActors);
    ItemMatcher edited;
    try {
      edited = edited(newRules, newLists, sameActors ? matcher : matcher.withActors(newBook));
    } catch (BadInput e) {
      // edits that lean on each other: all at once
      return of(newFeeds, newActors, newRules, newLists).with(queries.values()).withOwn(own);
    }
    if (!List.copyOf(feeds.values()).equals(newFeeds)) {
      edited = edited.withCountries(countries(newFeeds));
    }
    return of(newFeeds, newActors, newBook, newRules, newLists, queries, edited)
        .with(queries.values())
        .withOwn(own);
  }

  /** With these feeds of chats in place of those before. */
  public Watchlist withOwn(Collection<Feed> asked) {
    Map<String, Feed> byId = new LinkedHashMap<>();
    asked.forEach(feed -> byId.put(feed.id(), feed));
    return withOwn(byId);
  }

  private Watchlist withOwn(Map<String, Feed> byId) {
    return new Watchlist(feeds, byId, actors, book, rules, lists, queries, matcher);
  }

  /** The feed of that id that is to be visited, whoever asked for it. */
  public Optional<Feed> feed(String id) {
    return Optional.ofNullable(Feed.isOwn(id) ? own.get(id) : feeds.get(id));
  }

  /** With these saved queries in place of those before. */
  public Watchlist with(Collection<SavedQuery> saved) {
    Map<String, SavedQuery> byId = new LinkedHashMap<>();
    saved.forEach(query -> byId.put(query.id(), query));
    return new Watchlist(feeds, own, actors, book, rules, lists, byId, matcher.withQueries(saved));
  }

  private ItemMatcher edited(
      List<Rule> newRules, List<SharedWords> newLists, ItemMatcher withActors) {
    ItemMatcher edited = withActors;
    Set<String> leftLists = new HashSet<>(lists.keySet());
    for (SharedWords list : newLists) {
      leftLists.remove(list.id());
      if (!list.equals(lists.get(list.id()))) {
        edited = edited.with(list);
      }
    }
    Set<String> left = new HashSet<>(rules.keySet());
    for (Rule rule : newRules) {
      left.remove(rule.id());
      if (!rule.equals(rules.get(rule.id()))) {
        edited = edited.with(rule);
      }
    }
    for (String gone : left) {
      edited = edited.without(gone);
    }
    for (String gone : leftLists) {
      edited = edited.withoutList(gone);
    }
    return edited;
  }

  private static Map<String, String> countries(List<Feed> feeds) {
    Map<String, String> countries = new LinkedHashMap<>();
    for (Feed feed : feeds) {
      if (!feed.country().isEmpty()) {
        countries.put(feed.id(), feed.country());
      }
    }
    return countries;
  }

  private static Watchlist of(
      List<Feed> feeds,
      List<Actor> actors,
      ActorBook book,
      List<Rule> rules,
      List<SharedWords> lists,
      Map<String, SavedQuery> queries,
      ItemMatcher matcher) {
    Map<String, Feed> feedsById = new LinkedHashMap<>();
    feeds.forEach(feed -> feedsById.put(feed.id(), feed));
    Map<String, Actor> actorsById = new LinkedHashMap<>();
    actors.forEach(actor -> actorsById.put(actor.id(), actor));
    Map<String, Rule> rulesById = new LinkedHashMap<>();
    rules.forEach(rule -> rulesById.put(rule.id(), rule));
    Map<String, SharedWords> listsById = new LinkedHashMap<>();
    lists.forEach(list -> listsById.put(list.id(), list));
    return new Watchlist(
        feedsById, Map.of(), actorsById, book, rulesById, listsById, queries, matcher);
  }

  /**
   * Judges past items by {@code query}, which may name what is watched now.
   *
   * @throws org.didbon.domain.BadInput if it names what is not
   */
  public Judge judge(Query query) {
    return new QueryJudge(matcher.compile(query));
  }

  /**
   * Likewise as if these were all the actors.
   *
   * @throws org.didbon.domain.BadInput if rules name one who is not among them
   */
  public Judge judge(Query query, List<Actor> others) {
    return new QueryJudge(matcher.withActors(others).compile(query));
  }

  /**
   * Likewise, of a query as written.
   *
   * @throws org.didbon.query.QueryFault if it is none, or names what is not watched
   */
  public Judge judge(String query) {
    return new QueryJudge(matcher.compile(query));
  }

  /** Whether there is nothing to look for in what feeds bring. */
  boolean isIdle() {
    return actors.isEmpty() && rules.isEmpty() && queries.isEmpty();
  }

  @Override
  public String of(Subject subject, Localizer localizer) {
    return switch (subject.kind()) {
      case ACTOR ->
          Optional.ofNullable(actors.get(subject.id()))
              .map(actor -> actor.nameIn(localizer.readable()))
              .orElse(subject.id());
      case FEED -> ofFeed(subject.id());
      case RULE ->
          Optional.ofNullable(rules.get(subject.id()))
              .map(rule -> rule.titleIn(localizer.readable()))
              .orElse(subject.id());
      case QUERY ->
          localizer.say(
              "quote",
              Map.of(
                  "text",
                  Optional.ofNullable(queries.get(subject.id()))
                      .map(SavedQuery::shortened)
                      .orElse("…")));
      case EVERYTHING -> localizer.say("everything");
    };
  }

  @Override
  public String ofFeed(String feed) {
    return feed(feed).map(Feed::title).orElse(Feed.isOwn(feed) ? "…" : feed);
  }

  /** The title of a list of words; its id if there is none. */
  public String ofList(String id, Localizer localizer) {
    return Optional.ofNullable(lists.get(id))
        .map(list -> list.titleIn(localizer.readable()))
        .orElse(id);
  }

  /** What people type of actors and rules: words of their names in any language, and ids. */
  public List<String> typedNames() {
    Stream<String> people =
        actors.values().stream()
            .flatMap(
                actor ->
                    Stream.concat(
                        Stream.of("@" + actor.id(), actor.name()),
                        actor.names().values().stream().flatMap(List::stream)))
            .flatMap(name -> Stream.of(name.split(" ")));
    Stream<String> topics = rules.keySet().stream().flatMap(id -> Stream.of(id, "#" + id));
    Stream<String> words = lists.values().stream().map(SharedWords::named);
    return Stream.of(people, topics, words).flatMap(names -> names).distinct().toList();
  }
}
