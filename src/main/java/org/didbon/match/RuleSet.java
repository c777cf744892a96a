package org.didbon.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Subject;
import org.didbon.query.Query;

/**
 * Rules made ready, with the index that brings them up. Immutable: an edit gives another set, which
 * shares the dictionary and all the other rules with this one.
 */
final class RuleSet implements RulesById {

  /** Terms that edits may leave behind before the dictionary is made anew. */
  private static final int SPARE_TERMS = 1_000;

  private final Dictionary dictionary;
  private final int terms;

  /** How many terms the dictionary may have before it is made anew. */
  private final int mostTerms;

  private final List<CompiledRule> rules;

  /** The same, for those who come by number. */
  private final CompiledRule[] byNumber;

  private final Map<String, CompiledRule> byId;
  private final RuleIndex index;

  private RuleSet(Dictionary dictionary, int mostTerms, List<CompiledRule> rules) {
    this.dictionary = dictionary;
    this.terms = dictionary.size();
    this.mostTerms = mostTerms;
    this.rules = rules;
    this.byNumber = rules.toArray(new CompiledRule[0]);
    this.byId = new HashMap<>(2 * rules.size());
    rules.forEach(rule -> byId.put(rule.id(), rule));
    this.index = RuleIndex.of(rules, this, terms);
  }

  /** The rules that ask these queries, by id, in their order. */
  static RuleSet of(Map<String, Query> queries) {
    Dictionary dictionary = new Dictionary();
    List<CompiledRule> rules = new ArrayList<>(queries.size());
    queries.forEach((id, query) -> rules.add(compiled(id, query, dictionary)));
    return of(dictionary, rules);
  }

  /** Rules that were made ready with the terms of {@code dictionary}. */
  static RuleSet of(Dictionary dictionary, List<CompiledRule> rules) {
    return new RuleSet(dictionary, 2 * dictionary.size() + SPARE_TERMS, List.copyOf(rules));
  }

  private static CompiledRule compiled(String id, Query query, Dictionary dictionary) {
    return new CompiledRule(Subject.rule(id), query, new Compiler(dictionary).node(query));
  }

  /** With each of these rules in the place of the one of its id, or at the end. */
  RuleSet with(Map<String, Query> queries) {
    List<CompiledRule> edited = new ArrayList<>(rules);
    queries.forEach(
        (id, query) -> {
          CompiledRule rule = compiled(id, query, dictionary);
          int place = edited.indexOf(byId.get(id));
          if (place < 0) {
            edited.add(rule);
          } else {
            edited.set(place, rule);
          }
        });
    return edited(edited);
  }

  /** Without the rule of this id. */
  RuleSet without(String id) {
    return edited(rules.stream().filter(rule -> !rule.id().equals(id)).toList());
  }

  private RuleSet edited(List<CompiledRule> edited) {
    if (dictionary.size() <= mostTerms) {
      return new RuleSet(dictionary, mostTerms, List.copyOf(edited));
    }
    Map<String, Query> queries = new LinkedHashMap<>();
    edited.forEach(rule -> queries.put(rule.id(), rule.query()));
    return of(queries);
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** How many terms of the dictionary these rules know of. */
  int terms() {
    return terms;
  }

  Set<String> ids() {
    return byId.keySet();
  }

  @Override
  public CompiledRule rule(String id) {
    CompiledRule rule = byId.get(id);
    if (rule == null) {
      throw new IllegalStateException("a query names a rule that is not there, rule=" + id);
    }
    return rule;
  }

  /** The rule of a number that {@link #reached} gave. */
  CompiledRule rule(int number) {
    return byNumber[number];
  }

  /** The numbers of the rules that an item may match, in the order of the rules. */
  BitSet reached(Hits hits) {
    return index.reached(hits, rules.size());
  }

  /** Ids of the rules that each rule names, in the order of the rules. */
  Map<String, List<String>> named() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    rules.forEach(rule -> named.put(rule.id(), rule.namedRules()));
    return named;
  }

  /** Ids of the rules that name this actor or rule. */
  List<String> naming(Query name) {
    return rules.stream()
        .filter(rule -> rule.query().parts().anyMatch(name::equals))
        .map(CompiledRule::id)
        .toList();
  }
}
