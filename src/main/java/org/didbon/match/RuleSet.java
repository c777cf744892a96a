package org.didbon.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Subject;
import org.didbon.query.Query;

/**
 * Rules made ready, and after them saved queries, which nothing names, with the index that brings
 * them up. Immutable: an edit gives another set, which shares the dictionary and all the other
 * rules with this one.
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

  private final Map<String, CompiledRule> byId = new HashMap<>();
  private final Map<String, CompiledRule> queries = new HashMap<>();
  private final RuleIndex index;

  private RuleSet(Dictionary dictionary, int mostTerms, List<CompiledRule> rules) {
    this.dictionary = dictionary;
    this.terms = dictionary.size();
    this.mostTerms = mostTerms;
    this.rules = rules;
    this.byNumber = rules.toArray(new CompiledRule[0]);
    rules.forEach(rule -> (isQuery(rule) ? queries : byId).put(rule.id(), rule));
    this.index = RuleIndex.of(rules, this, terms);
  }

  /** The rules that ask these queries, by id, in their order. */
  static RuleSet of(Map<String, Query> queries) {
    Dictionary dictionary = new Dictionary();
    List<CompiledRule> rules = new ArrayList<>(queries.size());
    queries.forEach((id, query) -> rules.add(compiled(Subject.rule(id), query, dictionary)));
    return of(dictionary, rules);
  }

  /** Rules that were made ready with the terms of {@code dictionary}. */
  static RuleSet of(Dictionary dictionary, List<CompiledRule> rules) {
    return new RuleSet(dictionary, 2 * dictionary.size() + SPARE_TERMS, List.copyOf(rules));
  }

  private static CompiledRule compiled(Subject subject, Query query, Dictionary dictionary) {
    return new CompiledRule(subject, query, new Compiler(dictionary).node(query));
  }

  private static boolean isQuery(CompiledRule rule) {
    return rule.subject().kind() == Subject.Kind.QUERY;
  }

  /** With this rule in the place of the one of its id, or at the end. */
  RuleSet with(String id, Query query) {
    List<CompiledRule> edited = new ArrayList<>(rules);
    CompiledRule rule = compiled(Subject.rule(id), query, dictionary);
    int place = edited.indexOf(byId.get(id));
    if (place < 0) {
      edited.add(edited.size() - queries.size(), rule);
    } else {
      edited.set(place, rule);
    }
    return edited(edited);
  }

  /** Without the rule of this id, nor the saved queries that name it. */
  RuleSet without(String id) {
    Query named = new Query.RuleRef(id);
    return edited(
        rules.stream()
            .filter(rule -> isQuery(rule) ? !names(rule, named) : !rule.id().equals(id))
            .toList());
  }

  /** Without the saved queries that name any of these. */
  RuleSet withoutQueriesNaming(Collection<Query> names) {
    List<CompiledRule> left =
        rules.stream()
            .filter(rule -> !isQuery(rule) || names.stream().noneMatch(name -> names(rule, name)))
            .toList();
    return left.size() == rules.size() ? this : edited(left);
  }

  /** With these saved queries, by id, and no others. */
  RuleSet withQueries(Map<String, Query> wanted) {
    if (wanted.keySet().equals(queries.keySet())) {
      return this; // an id stands for its text
    }
    List<CompiledRule> edited = new ArrayList<>(rules.subList(0, byId.size()));
    wanted.forEach(
        (id, query) -> {
          CompiledRule known = queries.get(id);
          edited.add(known != null ? known : compiled(Subject.query(id), query, dictionary));
        });
    return edited(edited);
  }

  private RuleSet edited(List<CompiledRule> edited) {
    if (dictionary.size() <= mostTerms) {
      return new RuleSet(dictionary, mostTerms, List.copyOf(edited));
    }
    Dictionary fresh = new Dictionary();
    return of(
        fresh, edited.stream().map(rule -> compiled(rule.subject(), rule.query(), fresh)).toList());
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** How many terms of the dictionary these rules know of. */
  int terms() {
    return terms;
  }

  /** The saved queries, by id. */
  Map<String, Query> queries() {
    Map<String, Query> all = new LinkedHashMap<>();
    queries.forEach((id, query) -> all.put(id, query.query()));
    return all;
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

  private static boolean names(CompiledRule rule, Query name) {
    return rule.query().parts().anyMatch(name::equals);
  }
}
