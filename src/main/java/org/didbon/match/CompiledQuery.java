package org.didbon.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.actor.Mention;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.query.Query;
import org.didbon.text.Requirement;
import org.didbon.text.Tokens;

/**
 * One query made ready to be asked of many items; it and the rules it names stay as they were then.
 * Immutable, thread-safe.
 */
public final class CompiledQuery {

  private final Query query;
  private final ItemTokenizer tokenizer;
  private final RuleSet rules;
  private final Dictionary dictionary;
  private final Node node;
  private final boolean namesActors;

  private CompiledQuery(
      Query query, ItemTokenizer tokenizer, RuleSet rules, Dictionary dictionary, Node node) {
    this.query = query;
    this.tokenizer = tokenizer;
    this.rules = rules;
    this.dictionary = dictionary;
    this.node = node;
    this.namesActors = dictionary.hasActors();
  }

  /**
   * {@code query}, with a dictionary of its own: what people search for must not fill that of the
   * rules.
   *
   * @param known the rules and lists it may name
   */
  static CompiledQuery of(Query query, ItemTokenizer tokenizer, RulesById known) {
    Dictionary dictionary = new Dictionary();
    Compiler compiler = new Compiler(dictionary);
    List<CompiledRule> rules = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(CompiledRule.namesOfRules(query));
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      if (seen.add(id)) {
        CompiledRule rule = known.rule(id);
        rules.add(CompiledRule.named(id, rule.query(), compiler.node(rule.query())));
        open.addAll(rule.namedRules());
      }
    }
    Node node = compiler.node(query);
    RuleSet named = RuleSet.of(dictionary, rules);
    return new CompiledQuery(query, tokenizer, named, dictionary, node);
  }

  /** The query of one of {@code rules}, on the dictionary of them all. */
  static CompiledQuery of(CompiledRule rule, ItemTokenizer tokenizer, RuleSet rules) {
    return new CompiledQuery(rule.query(), tokenizer, rules, rules.dictionary(), rule.node());
  }

  public Query query() {
    return query;
  }

  /**
   * The query of a rule, or of a list with its sign, that this one names, directly or through
   * others.
   */
  public Query rule(String id) {
    return rules.rule(id).query();
  }

  /**
   * The keys of a word of a text, see {@link org.didbon.text.WordForms#ofText}; none of what is too
   * long for a word. Words that were read before are remembered.
   *
   * @param word folded
   * @param language of the text, BCP 47
   */
  public List<String> keys(String word, String language) {
    return tokenizer.keys(word, language);
  }

  /** What stands in every item that means the actor of this id. */
  public Requirement clue(String actor) {
    return tokenizer.clue(actor);
  }

  /**
   * Ids of the feeds of a country.
   *
   * @param country ISO 3166, upper case
   */
  public Set<String> feeds(String country) {
    return tokenizer.feeds(country);
  }

  /**
   * Where the query shows in {@code item}, in order; empty if it does not match. The list has no
   * places where the query asks for none, as {@code lang:ru} does.
   */
  public Optional<List<Span>> match(Item item) {
    Tokens tokens = ItemTokenizer.tokens(item);
    Evaluation on = evaluation(item, tokens);
    return node.holds(on, Scope.ITEM)
        ? Optional.of(on.places(node).spans(tokens))
        : Optional.empty();
  }

  /** Reads an item, for the nodes of this query to be asked of it. */
  Evaluation evaluation(Item item, Tokens tokens) {
    List<Mention> mentions = namesActors ? tokenizer.mentions(item, tokens) : List.of();
    return new Evaluation(
        tokenizer.hitsOnce(item, tokens, mentions, dictionary), rules, item.language());
  }

  /** Whether it holds of what was read for it. */
  boolean holds(Evaluation on) {
    return node.holds(on, Scope.ITEM);
  }

  Anchors anchors() {
    return node.anchors(this::anchorsOf);
  }

  private Anchors anchorsOf(String rule) {
    return rules.rule(rule).anchors(this::anchorsOf);
  }

  ItemTokenizer tokenizer() {
    return tokenizer;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  RulesById rules() {
    return rules;
  }

  /** Of a query that asks for one of several, these in their order. */
  List<Node> operands() {
    return ((Operators.AnyNode) node).any();
  }
}
