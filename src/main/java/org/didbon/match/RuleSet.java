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
 * Rules and lists of words made ready, and after them saved queries, which nothing names, with the
 * index that brings them up. Immutable: an edit gives another set, which shares the dictionary and
 * all the other rules with this one.
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

  /** By what queries name; an item is about none of them. */
  private final Map<String, CompiledRule> lists;

  private final Map<String, CompiledRule> byId = new HashMap<>();
  private final Map<String, CompiledRule> queries = new HashMap<>();
  private final RuleIndex index;

  private RuleSet(
      Dictionary dictionary,
      int mostTerms,
      List<CompiledRule> rules,
      Map<String, CompiledRule> lists) {
    this.dictionary = dictionary;
    this.terms = dictionary.size();
    this.mostTerms = mostTerms;
    this.rules = rules;
    this.lists = lists;
    this.byNumber = rules.toArray(new CompiledRule[0]);
    rules.forEach(rule -> (isQuery(rule) ? queries : byId).put(rule.id(), rule));
    this.index = RuleIndex.of(rules, this, terms);
  }

  /** The rules and lists that ask these queries, by name, in their order. */
  static RuleSet of(Map<String, Query> queries) {
    Dictionary dictionary = new Dictionary();
    List<CompiledRule> rules = new ArrayList<>(queries.size());
    queries.forEach((name, query) -> rules.add(named(name, query, dictionary)));
    return of(dictionary, rules);
  }

  /** Rules and lists that were made ready with the terms of {@code dictionary}. */
  static RuleSet of(Dictionary dictionary, List<CompiledRule> all) {
    Map<String, CompiledRule> lists = new LinkedHashMap<>();
    List<CompiledRule> rules = new ArrayList<>();
    for (CompiledRule rule : all) {
      if (CompiledRule.isList(rule.id())) {
        lists.put(rule.id(), rule);
      } else {
        rules.add(rule);
      }
    }
    return new RuleSet(
        dictionary, 2 * dictionary.size() + SPARE_TERMS, List.copyOf(rules), Map.copyOf(lists));
  }

  private static CompiledRule named(String name, Query query, Dictionary dictionary) {
    return CompiledRule.named(name, query, new Compiler(dictionary).node(query));
  }

  private static CompiledRule compiled(Subject subject, Query query, Dictionary dictionary) {
    return new CompiledRule(subject, query, new Compiler(dictionary).node(query));
  }

  private static boolean isQuery(CompiledRule rule) {
    return rule.subject().kind() == Subject.Kind.QUERY;
  }

  /** With this rule or list in the place of the one of its name, or at the end. */
  RuleSet with(String id, Query query) {
    if (CompiledRule.isList(id)) {
      Map<String, CompiledRule> others = new HashMap<>(lists);
      others.put(id, named(id, query, dictionary));
      return edited(rules, others);
    }
    List<CompiledRule> edited = new ArrayList<>(rules);
    CompiledRule rule = compiled(Subject.rule(id), query, dictionary);
    int place = edited.indexOf(byId.get(id));
    if (place < 0) {
      edited.add(edited.size() - queries.size(), rule);
    } else {
      edited.set(place, rule);
    }
    return edited(edited, lists);
  }

  /** Without the rule or list of this name, nor the saved queries that name it. */
  RuleSet without(String id) {
    Map<String, CompiledRule> others = new HashMap<>(lists);
    others.remove(id);
    return edited(
        rules.stream()
            .filter(rule -> isQuery(rule) ? !rule.namedRules().contains(id) : !rule.id().equals(id))
            .toList(),
        others);
  }

  /** Without the saved queries that name any of these. */
  RuleSet withoutQueriesNaming(Collection<Query> names) {
    List<CompiledRule> left =
        rules.stream()
            .filter(rule -> !isQuery(rule) || names.stream().noneMatch(name -> names(rule, name)))
            .toList();
    return left.size() == rules.size() ? this : edited(left, lists);
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
    return edited(edited, lists);
  }

  private RuleSet edited(List<CompiledRule> edited, Map<String, CompiledRule> editedLists) {
    if (dictionary.size() <= mostTerms) {
      return new RuleSet(dictionary, mostTerms, List.copyOf(edited), Map.copyOf(editedLists));
    }
    Dictionary fresh = new Dictionary();
    List<CompiledRule> all = new ArrayList<>();
    editedLists.forEach((name, list) -> all.add(named(name, list.query(), fresh)));
    edited.forEach(rule -> all.add(compiled(rule.subject(), rule.query(), fresh)));
    return of(fresh, all);
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
    CompiledRule rule = CompiledRule.isList(id) ? lists.get(id) : byId.get(id);
    if (rule == null) {
      throw new IllegalStateException("a query names a rule that is not there, rule=" + id);
    }
    return rule;
  }

  /** The rule of a number that {@link #reach} gave. */
  CompiledRule rule(int number) {
    return byNumber[number];
  }

  /** Sets in {@code reached}, and no others there, the numbers of rules an item may match. */
  void reach(Hits hits, BitSet reached) {
    index.reach(hits, reached);
  }

  private static boolean names(CompiledRule rule, Query name) {
    return rule.query().parts().anyMatch(name::equals);
  }
}
