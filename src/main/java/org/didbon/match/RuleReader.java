package org.didbon.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.didbon.domain.Rule;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;

/** Reads the queries of rules that belong together, and gathers every fault there is in them. */
final class RuleReader {

  private final Set<String> actors;
  private final Set<String> rules;
  private final Map<String, ParsedQuery> queries = new LinkedHashMap<>();
  private final List<RuleFault> faults = new ArrayList<>();

  private RuleReader(Set<String> actors, Set<String> rules) {
    this.actors = actors;
    this.rules = rules;
  }

  /**
   * What was read.
   *
   * @param queries by id of the rule, in the order of the rules, without those that do not parse
   * @param faults none if all is well; in the order of the rules
   */
  record ReadRules(Map<String, Query> queries, List<RuleFault> faults) {

    /** Throws {@link BrokenRules} if there are faults. */
    void refuseFaults() {
      if (!faults.isEmpty()) {
        throw new BrokenRules(faults);
      }
    }
  }

  /**
   * Reads {@code rules}, which name only each other.
   *
   * @param actors ids of the actors they may name
   */
  static ReadRules all(Set<String> actors, Collection<Rule> rules) {
    Set<String> ids = new TreeSet<>();
    rules.forEach(rule -> ids.add(rule.id()));
    RuleReader reader = new RuleReader(actors, ids);
    rules.forEach(reader::read);
    Map<String, List<String>> named = new LinkedHashMap<>();
    reader.queries.forEach((id, query) -> named.put(id, CompiledRule.namesOfRules(query.query())));
    for (RuleChains.Flaw flaw : RuleChains.flaws(named)) {
      reader.add(flaw.rule(), flaw);
    }
    Function<String, Optional<Query>> queries =
        id -> Optional.ofNullable(reader.queries.get(id)).map(ParsedQuery::query);
    new RuleSizes(queries).tooLarge(named.keySet()).forEach(id -> reader.add(id, tooLarge(id)));
    return reader.read();
  }

  /**
   * Reads one rule that takes its place among others.
   *
   * @param rules the others, and the one it replaces
   */
  static ReadRules one(Set<String> actors, Rule rule, RuleSet rules) {
    Map<String, List<String>> others = rules.named();
    RuleReader reader = new RuleReader(actors, with(rule.id(), others.keySet()));
    reader.read(rule);
    Map<String, List<String>> named = new LinkedHashMap<>();
    reader.queries.forEach((id, query) -> named.put(id, CompiledRule.namesOfRules(query.query())));
    others.forEach(named::putIfAbsent);
    for (RuleChains.Flaw flaw : RuleChains.flaws(named)) {
      reader.add(rule.id(), flaw);
    }
    Function<String, Optional<Query>> queries =
        id ->
            Optional.ofNullable(reader.queries.get(id))
                .map(ParsedQuery::query)
                .or(() -> rules.query(id));
    if (!reader.queries.isEmpty()) {
      new RuleSizes(queries)
          .tooLarge(named.keySet()).stream()
              .limit(1)
              .forEach(id -> reader.add(rule.id(), tooLarge(id)));
    }
    return reader.read();
  }

  private static RuleChains.Flaw tooLarge(String rule) {
    Map<String, String> most = Map.of("most", String.valueOf(RuleSizes.MOST));
    return new RuleChains.Flaw(rule, "", "query.fault.expanded", most);
  }

  /**
   * The query of a text that may name these actors and rules.
   *
   * @throws QueryFault if it is none, or names what is not there
   */
  static Query query(String text, Set<String> actors, RuleSet rules) {
    ParsedQuery parsed = QueryParser.read(text);
    RuleReader reader = new RuleReader(actors, rules.ids());
    reader.queries.put("", parsed);
    reader.checkNames("", parsed);
    if (new RuleSizes(rules::query).of(parsed.query()) > RuleSizes.MOST) {
      reader.add("", tooLarge(""));
    }
    reader.faults.stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault.fault();
            });
    return parsed.query();
  }

  private static Set<String> with(String id, Set<String> others) {
    Set<String> all = new TreeSet<>(others);
    all.add(id);
    return all;
  }

  private void read(Rule rule) {
    try {
      ParsedQuery parsed = QueryParser.read(rule.query());
      if (queries.putIfAbsent(rule.id(), parsed) == null) {
        checkNames(rule.id(), parsed);
      } else {
        Map<String, String> other = Map.of("id", rule.id());
        add(rule.id(), QueryFault.at(rule.query(), 0, "query.fault.twice", other));
      }
    } catch (QueryFault fault) {
      add(rule.id(), fault);
    }
  }

  private void checkNames(String id, ParsedQuery query) {
    for (Reference reference : query.references()) {
      switch (reference.kind()) {
        case ACTOR -> checkName(id, query, reference, Unknown.actor(reference.id(), actors));
        case RULE -> checkName(id, query, reference, Unknown.rule(reference.id(), rules));
        case FEED -> {} // feeds come and go, and a scanned file is none of them
      }
    }
  }

  private void checkName(
      String id, ParsedQuery query, Reference reference, Optional<Unknown> unknown) {
    unknown.ifPresent(name -> add(id, query.faultAt(reference, name.key(), name.arguments())));
  }

  /** The fault lies where {@code rule} names the one that leads to trouble, or else any rule. */
  private void add(String rule, RuleChains.Flaw flaw) {
    ParsedQuery query = queries.get(rule);
    if (query == null) {
      return;
    }
    int offset =
        query.references().stream()
            .filter(reference -> reference.kind() == Reference.Kind.RULE)
            .sorted(
                (a, b) -> Boolean.compare(b.id().equals(flaw.named()), a.id().equals(flaw.named())))
            .mapToInt(Reference::offset)
            .findFirst()
            .orElse(0);
    add(rule, QueryFault.at(query.text(), offset, flaw.key(), flaw.arguments()));
  }

  private void add(String rule, QueryFault fault) {
    faults.add(new RuleFault(rule, fault));
  }

  private ReadRules read() {
    Map<String, Query> read = new LinkedHashMap<>();
    queries.forEach((id, query) -> read.put(id, query.query()));
    return new ReadRules(read, List.copyOf(faults));
  }
}
