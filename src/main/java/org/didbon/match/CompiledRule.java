package org.didbon.match;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Subject;
import org.didbon.query.Query;
import org.jspecify.annotations.Nullable;

/** A rule, a saved query or a list of words made ready. Immutable. */
final class CompiledRule {

  private final String id;

  /** Null of a list, which is nothing that an item is about. */
  private final @Nullable Subject subject;

  private final Query query;
  private final Node node;
  private final List<String> namedRules;

  /** Null if they depend on other rules, which may change. */
  private final @Nullable Anchors ownAnchors;

  private final boolean choice;

  CompiledRule(Subject subject, Query query, Node node) {
    this(subject.id(), subject, query, node);
  }

  private CompiledRule(String id, @Nullable Subject subject, Query query, Node node) {
    this.id = id;
    this.subject = subject;
    this.query = query;
    this.node = node;
    this.namedRules = namesOfRules(query);
    this.choice = node.isChoice();
    this.ownAnchors = namedRules.isEmpty() ? node.anchors(CompiledRule::nobody) : null;
  }

  /** What queries name: a rule by its id, a list of words by its id after its sign. */
  static CompiledRule named(String name, Query query, Node node) {
    return new CompiledRule(name, isList(name) ? null : Subject.rule(name), query, node);
  }

  /** Whether a name that queries use is of a list of words. */
  static boolean isList(String name) {
    return name.startsWith(SharedWords.SIGN);
  }

  private static Anchors nobody(String id) {
    throw new IllegalStateException("a query that names no rule asks for rule=" + id);
  }

  /** The rules and lists that a query names, each once; lists with their sign. */
  static List<String> namesOfRules(Query query) {
    return names(query).distinct().toList();
  }

  /** Likewise, as often as they are named. */
  static Stream<String> names(Query query) {
    return query.parts().flatMap(CompiledRule::name);
  }

  private static Stream<String> name(Query part) {
    if (part instanceof Query.RuleRef rule) {
      return Stream.of(rule.id());
    }
    return part instanceof Query.ListRef list ? Stream.of(list.named()) : Stream.empty();
  }

  String id() {
    return id;
  }

  Subject subject() {
    return Objects.requireNonNull(subject);
  }

  Query query() {
    return query;
  }

  Node node() {
    return node;
  }

  /** Whether an item that brings it up matches it: it asks for one of several words. */
  boolean holdsWhereReached() {
    return choice;
  }

  List<String> namedRules() {
    return namedRules;
  }

  Anchors anchors(AnchorsById rules) {
    return ownAnchors != null ? ownAnchors : node.anchors(rules);
  }
}
