package org.didbon.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.actor.ActorBook;
import org.didbon.actor.Mention;
import org.didbon.actor.NameFinder;
import org.didbon.domain.Actor;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Span;
import org.didbon.match.Matched.FailedRule;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.Reference;
import org.didbon.text.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs all actors and rules on an item. Immutable, thread-safe: an edit gives another matcher
 * within milliseconds, while this one goes on.
 */
public final class ItemMatcher {

  private static final Logger log = LoggerFactory.getLogger(ItemMatcher.class);

  private final Actors actors;
  private final ItemTokenizer tokenizer;
  private final RuleSet rules;
  private final RuleCheck check;

  ItemMatcher(Actors actors, ItemTokenizer tokenizer, RuleSet rules, RuleCheck check) {
    this.actors = actors;
    this.tokenizer = tokenizer;
    this.rules = rules;
    this.check = check;
  }

  /**
   * Compiles everything that is watched.
   *
   * @param countries ISO 3166 code by feed id, for {@code country:}; feeds of no known country
   *     absent
   * @throws BrokenRules if rules do not parse, or name what is not there; it lists every fault
   */
  public static ItemMatcher of(
      List<Actor> actors, List<Rule> rules, Map<String, String> countries) {
    return of(actors, rules, List.of(), countries);
  }

  /** Likewise with lists of words that the rules may name. */
  public static ItemMatcher of(
      List<Actor> actors,
      List<Rule> rules,
      List<SharedWords> lists,
      Map<String, String> countries) {
    return of(new Actors(actors), Names.of(NameFinder.of(actors)), rules, lists, countries);
  }

  /**
   * Likewise with the book of the actors, which is asked for last: it may still be made meanwhile.
   */
  public static ItemMatcher of(
      List<Actor> actors,
      Supplier<ActorBook> book,
      List<Rule> rules,
      List<SharedWords> lists,
      Map<String, String> countries) {
    Supplier<Names> names = () -> Names.of(book.get().finder());
    return of(new Actors(actors), names, rules, lists, countries);
  }

  static ItemMatcher of(
      Actors actors, Names names, List<Rule> rules, Map<String, String> countries) {
    return of(actors, names, rules, List.of(), countries);
  }

  static ItemMatcher of(
      Actors actors,
      Names names,
      List<Rule> rules,
      List<SharedWords> lists,
      Map<String, String> countries) {
    return of(actors, () -> names, rules, lists, countries);
  }

  private static ItemMatcher of(
      Actors actors,
      Supplier<Names> names,
      List<Rule> rules,
      List<SharedWords> lists,
      Map<String, String> countries) {
    RuleCheck check = RuleCheck.of(actors.ids(), rules, lists, Set.of());
    refuse(check.faults());
    RuleSet compiled = RuleSet.of(check.queries());
    ItemTokenizer tokenizer = new ItemTokenizer(names.get(), countries, new WordCache());
    return new ItemMatcher(actors, tokenizer, compiled, check);
  }

  private static void refuse(List<RuleFault> faults) {
    if (!faults.isEmpty()) {
      throw new BrokenRules(faults);
    }
  }

  /**
   * With {@code rule} in the place of the one of its id, or at the end if there is none.
   *
   * @throws BrokenRules if it does not parse, or names what is not there, or leads back to itself
   */
  public ItemMatcher with(Rule rule) {
    return with(rule.id(), check.with(rule));
  }

  /**
   * With {@code list} in the place of the one of its id, or as one more.
   *
   * @throws BrokenRules if it does not parse, or names what is not there, or leads back to itself,
   *     or rules that name it would ask for too much
   */
  public ItemMatcher with(SharedWords list) {
    return with(list.named(), check.with(list));
  }

  private ItemMatcher with(String name, RuleCheck edited) {
    refuse(edited.faultsOf(name, check));
    Query query = edited.query(name).orElseThrow().query();
    return new ItemMatcher(actors, tokenizer, rules.with(name, query), edited);
  }

  /**
   * With these saved queries and no others, but for those that do not parse any more or name what
   * is not there: they are left out. Edits of rules and actors leave out such queries likewise; who
   * wants them back once they can be used gives all of them again.
   */
  public ItemMatcher withQueries(Collection<SavedQuery> queries) {
    Map<String, Query> known = rules.queries();
    Map<String, Query> read = new LinkedHashMap<>();
    for (SavedQuery query : queries) {
      try {
        Query before = known.get(query.id());
        read.put(query.id(), before != null ? before : check.read(query.text()));
      } catch (QueryFault e) {
        log.debug("saved query left out query={}", query.id(), e);
      }
    }
    return new ItemMatcher(actors, tokenizer, rules.withQueries(read), check);
  }

  /** The ids of the saved queries that are asked of items. */
  public Set<String> queries() {
    return rules.queries().keySet();
  }

  /**
   * Without the rule of this id.
   *
   * @throws LocalizedBadInput if there is none, or others name it
   */
  public ItemMatcher without(String rule) {
    check.check(new Query.RuleRef(rule));
    refuseNamed("#", Reference.Kind.RULE, rule);
    return new ItemMatcher(actors, tokenizer, rules.without(rule), check.without(rule));
  }

  /**
   * Without the list of this id.
   *
   * @throws LocalizedBadInput if there is none, or others name it
   */
  public ItemMatcher withoutList(String list) {
    Query.ListRef gone = new Query.ListRef(list);
    check.check(gone);
    refuseNamed(SharedWords.SIGN, Reference.Kind.LIST, list);
    return new ItemMatcher(
        actors, tokenizer, rules.without(gone.named()), check.without(gone.named()));
  }

  /**
   * With these actors in place of those before.
   *
   * @throws LocalizedBadInput if a rule names one who is no longer there
   */
  public ItemMatcher withActors(List<Actor> others) {
    return withActors(new Actors(others), NameFinder.of(others));
  }

  /** Likewise those of {@code book}. */
  public ItemMatcher withActors(ActorBook book) {
    return withActors(new Actors(book.all()), book.finder());
  }

  private ItemMatcher withActors(Actors watched, NameFinder finder) {
    List<Query> left = new ArrayList<>();
    for (String gone : actors.ids()) {
      if (watched.ids().contains(gone)) {
        continue;
      }
      left.add(new Query.ActorRef(gone));
      refuseNamed("@", Reference.Kind.ACTOR, gone);
    }
    return new ItemMatcher(
        watched,
        tokenizer.with(Names.of(finder)),
        left.isEmpty() ? rules : rules.withoutQueriesNaming(left),
        check.withActors(watched.ids()));
  }

  /** With these countries of feeds, as {@link #of} takes them, in place of those before. */
  public ItemMatcher withCountries(Map<String, String> countries) {
    return new ItemMatcher(actors, tokenizer.with(countries), rules, check);
  }

  /** What the item is about. A rule that fails on it is told of and stops no other. */
  public Matched match(Item item) {
    Tokens tokens = ItemTokenizer.tokens(item);
    List<Mention> mentions = tokenizer.mentions(item, tokens);
    MatchingRoom room = tokenizer.room();
    try {
      tokenizer.fill(room.hits, item, tokens, mentions, rules);
      room.matches.addAll(actors.matches(mentions, tokens));
      List<FailedRule> failures = addMatches(item, room);
      return new Matched(room.matches, failures);
    } finally {
      room.leave();
    }
  }

  /** Adds the rules that match the item whose words are in {@code room}. */
  private List<FailedRule> addMatches(Item item, MatchingRoom room) {
    Tokens tokens = room.hits.tokens();
    Evaluation on = new Evaluation(room.hits, rules, item.language(), room.places);
    List<FailedRule> failures = List.of();
    BitSet reached = room.reached;
    rules.reach(room.hits, reached);
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      CompiledRule rule = rules.rule(i);
      try {
        if (rule.holdsWhereReached() || rule.node().holds(on, Scope.ITEM)) {
          room.matches.add(
              new Match(rule.subject(), Ground.QUERY, on.places(rule.node()).spans(tokens)));
        }
      } catch (RuntimeException e) {
        // a bug that one rule brings out must not silence the others, nor be silent itself
        log.debug("rule failed rule={} item={}", rule.id(), item.key(), e);
        failures = failures.isEmpty() ? new ArrayList<>() : failures;
        failures.add(new FailedRule(rule.id(), e.toString()));
      }
    }
    return failures;
  }

  /**
   * Runs one query alone; {@code #rule} and {@code @actor} are those of this matcher.
   *
   * @return the matched places, empty if the item does not match
   * @throws LocalizedBadInput if it names an actor or rule that is not there
   */
  public Optional<List<Span>> match(Query query, Item item) {
    return compile(query).match(item);
  }

  /**
   * Makes a query ready to be asked of many items.
   *
   * @throws LocalizedBadInput if it names an actor or rule that is not there
   */
  public CompiledQuery compile(Query query) {
    check.check(query);
    return CompiledQuery.of(query, tokenizer, rules);
  }

  /**
   * Reads a query and makes it ready to be asked of many items.
   *
   * @throws org.didbon.query.QueryFault if it is none, or names an actor or rule that is not there
   */
  public CompiledQuery compile(String query) {
    return CompiledQuery.of(check.read(query), tokenizer, rules);
  }

  /**
   * The query of a rule of this matcher, ready as it is.
   *
   * @throws IllegalStateException if there is no such rule
   */
  CompiledQuery compiled(String rule) {
    return CompiledQuery.of(rules.rule(rule), tokenizer, rules);
  }

  /**
   * Makes several queries ready to be asked of many items together.
   *
   * @param queries one at least; they may name what this matcher has
   * @throws LocalizedBadInput if one names an actor or rule that is not there
   */
  public CompiledParts compileAll(List<Query> queries) {
    queries.forEach(check::check);
    return CompiledParts.of(queries, tokenizer, rules);
  }

  ItemTokenizer tokenizer() {
    return tokenizer;
  }

  /** How many words, actors and conditions the rules know of, those that edits left behind too. */
  int terms() {
    return rules.terms();
  }

  /** Refuses to take away what rules name. */
  private void refuseNamed(String sign, Reference.Kind kind, String id) {
    List<String> naming = check.naming(kind, id);
    if (!naming.isEmpty()) {
      String all = String.join(", ", naming);
      throw new LocalizedBadInput("rule.named", Map.of("id", sign + id, "rules", all));
    }
  }
}
