package org.didbon.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleFault.Kind;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.InFull;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;

/**
 * The one place that says whether rules and lists of words are sound: each by itself, what they
 * name, and all of them together. Whether they do what their examples say is for {@link
 * RuleExamples}, what of them may not be meant for {@link RuleWarnings}. Each query is read once.
 * Immutable, thread-safe.
 */
public final class RuleCheck {

  private final RuleNames names;
  private final Map<String, WrittenQuery> written;
  private final List<RuleFault> faults = new ArrayList<>();

  /** What is wrong with each that cannot be used, those too that only lean on such a rule. */
  private final Map<String, RuleFault> unusable = new LinkedHashMap<>();

  private RuleCheck(RuleNames names, Map<String, WrittenQuery> written, List<RuleFault> more) {
    this.names = names;
    this.written = written;
    written.forEach(
        (id, query) -> {
          query.fault().ifPresent(fault -> add(new RuleFault(id, Kind.QUERY, fault)));
          query.parsed().ifPresent(parsed -> checkNames(id, parsed).forEach(this::add));
        });
    more.forEach(this::add);
    checkTogether();
  }

  /** All {@code rules}, which may name each other and these actors. */
  public static RuleCheck of(Collection<Actor> actors, Collection<Rule> rules) {
    return of(actors, rules, Set.of());
  }

  /**
   * Likewise.
   *
   * @param off actors ({@code @id}) and rules ({@code #id}) that are known and not watched
   */
  public static RuleCheck of(Collection<Actor> actors, Collection<Rule> rules, Set<String> off) {
    return of(actors, rules, List.of(), off);
  }

  /** Likewise with lists of words, of which {@code off} has those that are not in use. */
  public static RuleCheck of(
      Collection<Actor> actors,
      Collection<Rule> rules,
      Collection<SharedWords> lists,
      Set<String> off) {
    return of(actors.stream().map(Actor::id).collect(Collectors.toSet()), rules, lists, off);
  }

  static RuleCheck of(
      Set<String> actors, Collection<Rule> rules, Collection<SharedWords> lists, Set<String> off) {
    Map<String, WrittenQuery> written = new LinkedHashMap<>();
    lists.forEach(
        list -> written.putIfAbsent(list.named(), WrittenQuery.of(list.named(), list.query())));
    List<RuleFault> twice = new ArrayList<>();
    for (Rule rule : rules) {
      if (written.putIfAbsent(rule.id(), WrittenQuery.of(rule.id(), rule.query())) != null) {
        Map<String, String> other = Map.of("id", rule.id());
        QueryFault fault = QueryFault.at(rule.query(), 0, "query.fault.twice", other);
        twice.add(new RuleFault(rule.id(), Kind.QUERY, fault));
      }
    }
    return new RuleCheck(new RuleNames(actors, written.keySet(), off), written, twice);
  }

  /** With {@code rule} in the place of the one of its id, or as one more. */
  public RuleCheck with(Rule rule) {
    return with(rule.id(), rule.query());
  }

  /** With {@code list} in the place of the one of its id, or as one more. */
  public RuleCheck with(SharedWords list) {
    return with(list.named(), list.query());
  }

  private RuleCheck with(String name, String query) {
    Map<String, WrittenQuery> edited = new LinkedHashMap<>();
    edited.put(name, WrittenQuery.of(name, query)); // first: a circle is told of it
    written.forEach(edited::putIfAbsent);
    return with(edited);
  }

  /** Without the rule of this id, or the list of this id after its sign. */
  RuleCheck without(String rule) {
    Map<String, WrittenQuery> left = new LinkedHashMap<>(written);
    left.remove(rule);
    return with(left);
  }

  private RuleCheck with(Map<String, WrittenQuery> edited) {
    return new RuleCheck(
        new RuleNames(names.actors(), edited.keySet(), names.off()), edited, List.of());
  }

  /** With these actors, by id, and no others. */
  RuleCheck withActors(Set<String> actors) {
    return new RuleCheck(new RuleNames(actors, names.rules(), names.off()), written, List.of());
  }

  /** Everything to be mended, in the order of the rules but for what they are together. */
  public List<RuleFault> faults() {
    return List.copyOf(faults);
  }

  /**
   * What was spoilt by the rule of this id, or the list of this name, as faults of it.
   *
   * @param before the rules before it was among them
   */
  public List<RuleFault> faultsOf(String rule, RuleCheck before) {
    RuleFault own = unusable.get(rule);
    if (own != null) {
      return own.kind() == Kind.LEANS
          ? List.of(own)
          : faults.stream().filter(fault -> fault.rule().equals(rule)).toList();
    }
    return faults.stream()
        .filter(fault -> before.isSound(fault.rule()))
        .map(fault -> faultIn(rule, "", fault.kind(), fault.key(), fault.arguments()))
        .toList();
  }

  /** Why each rule that cannot be used cannot, by id. */
  public Map<String, RuleFault> unusable() {
    return Map.copyOf(unusable);
  }

  public boolean isSound(String rule) {
    return !unusable.containsKey(rule);
  }

  /**
   * What the rule of this id, or the list of this name, asks; empty if it cannot be read, or there
   * is none.
   */
  public Optional<ParsedQuery> query(String rule) {
    return Optional.ofNullable(written.get(rule)).flatMap(WrittenQuery::parsed);
  }

  /** What the lists and rules ask that can be used, by name, in their order. */
  Map<String, Query> queries() {
    Map<String, Query> queries = new LinkedHashMap<>();
    written.keySet().stream()
        .filter(this::isSound)
        .forEach(id -> query(id).ifPresent(parsed -> queries.put(id, parsed.query())));
    return queries;
  }

  /** The rules ({@code #id}) and lists that can be used and name this actor, rule or list. */
  public List<String> naming(Reference.Kind kind, String id) {
    return queries().keySet().stream()
        .filter(rule -> query(rule).orElseThrow().names(kind).contains(id))
        .map(RuleNames::named)
        .toList();
  }

  /**
   * What each rule asks that leads to the list of this id, by id, in the order of the rules: with
   * the words of that list, and of what else leads to it, in the place of their names, so that it
   * can be asked beside rules of which another list of that id is part.
   */
  public Map<String, Query> leadingTo(String list) {
    Map<String, Query> sound = queries();
    Set<String> leading = new HashSet<>(Set.of(SharedWords.SIGN + list));
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Query> one : sound.entrySet()) {
        boolean leads = CompiledRule.names(one.getValue()).anyMatch(leading::contains);
        more |= leads && leading.add(one.getKey());
      }
    }
    InFull inFull =
        new InFull(
            name ->
                CompiledRule.names(name)
                    .filter(leading::contains)
                    .findFirst()
                    .flatMap(known -> Optional.ofNullable(sound.get(known))));
    Map<String, Query> full = new LinkedHashMap<>();
    sound.forEach(
        (name, query) -> {
          if (leading.contains(name) && !CompiledRule.isList(name)) {
            full.put(name, inFull.of(query));
          }
        });
    return full;
  }

  /**
   * What {@code text} asks, which is no rule and may name these.
   *
   * @throws QueryFault if it cannot be read, names what is not there, or asks for too much
   */
  public Query read(String text) {
    ParsedQuery parsed = QueryParser.read(text);
    Stream.concat(checkNames("", parsed).stream(), leaning("", parsed).stream())
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault.fault();
            });
    RuleSizes sizes = new RuleSizes(id -> query(id).map(ParsedQuery::query));
    if (sizes.of(parsed.query()) > RuleSizes.MOST) {
      throw QueryFault.at(text, place(parsed, ""), RuleSizes.FAULT, RuleSizes.LIMIT);
    }
    return parsed.query();
  }

  /**
   * Checks a query that was not written.
   *
   * @throws LocalizedBadInput if it names what is not there
   */
  void check(Query query) {
    names.check(query);
  }

  private List<RuleFault> checkNames(String rule, ParsedQuery parsed) {
    List<RuleFault> missing = new ArrayList<>();
    for (Reference named : parsed.references()) {
      Kind kind =
          switch (named.kind()) {
            case ACTOR -> Kind.NO_ACTOR;
            case LIST -> Kind.NO_LIST;
            case RULE, FEED -> Kind.NO_RULE;
          };
      names
          .missing(named.kind(), named.id())
          .map(said -> parsed.faultAt(named, said.key(), said.arguments()))
          .ifPresent(fault -> missing.add(new RuleFault(rule, kind, fault)));
    }
    return missing;
  }

  /** What only shows once the rules are put together: circles, rows and sizes. */
  private void checkTogether() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    written.forEach(
        (id, query) ->
            query
                .parsed()
                .ifPresent(parsed -> named.put(id, CompiledRule.namesOfRules(parsed.query()))));
    for (RuleChains.Flaw flaw : RuleChains.flaws(named)) {
      add(faultIn(flaw.rule(), flaw.named(), Kind.CHAIN, flaw.key(), flaw.arguments()));
    }
    spread();
    Map<String, Query> sound = queries();
    RuleSizes sizes = new RuleSizes(id -> Optional.ofNullable(sound.get(id)));
    for (String rule : sizes.tooLarge(sound.keySet())) {
      add(faultIn(rule, "", Kind.QUERY, RuleSizes.FAULT, RuleSizes.LIMIT));
    }
    spread();
  }

  /** What names a rule that cannot be used cannot be used either. */
  private void spread() {
    boolean more = true;
    while (more) {
      more = false;
      for (String rule : queries().keySet()) {
        Optional<RuleFault> leaning = leaning(rule, query(rule).orElseThrow());
        leaning.ifPresent(fault -> unusable.put(rule, fault));
        more |= leaning.isPresent();
      }
    }
  }

  private Optional<RuleFault> leaning(String rule, ParsedQuery parsed) {
    return parsed.references().stream()
        .filter(named -> !isSound(name(named)))
        .findFirst()
        .map(
            named -> {
              LocalizedBadInput said = RuleNames.unusable(RuleNames.named(name(named)));
              QueryFault fault = parsed.faultAt(named, said.key(), said.arguments());
              return new RuleFault(rule, Kind.LEANS, fault);
            });
  }

  /** A rule or list among {@link #written}; {@code ""} for what is neither. */
  private static String name(Reference named) {
    return switch (named.kind()) {
      case RULE -> named.id();
      case LIST -> SharedWords.SIGN + named.id();
      case ACTOR, FEED -> "";
    };
  }

  private void add(RuleFault fault) {
    faults.add(fault);
    unusable.putIfAbsent(fault.rule(), fault);
  }

  /** The fault lies where {@code rule} names the one that leads to trouble, or else any rule. */
  private RuleFault faultIn(
      String rule, String named, Kind kind, String key, Map<String, ?> arguments) {
    int offset = query(rule).map(parsed -> place(parsed, named)).orElse(0);
    String text = Objects.requireNonNull(written.get(rule)).text();
    return new RuleFault(rule, kind, QueryFault.at(text, offset, key, arguments));
  }

  private static int place(ParsedQuery parsed, String named) {
    List<Reference> rules =
        parsed.references().stream().filter(reference -> !name(reference).isEmpty()).toList();
    return rules.stream()
        .filter(reference -> name(reference).equals(named))
        .findFirst()
        .or(() -> rules.stream().findFirst())
        .map(Reference::offset)
        .orElse(0);
  }
}
