package org.didbon.match;

import java.util.List;
import org.didbon.domain.Subject;
import org.didbon.query.Query;
import org.jspecify.annotations.Nullable;

/** A rule made ready. Immutable. */
final class CompiledRule {

  private final Subject subject;
  private final Query query;
  private final Node node;
  private final List<String> namedRules;

  /** Null if they depend on other rules, which may change. */
  private final @Nullable Anchors ownAnchors;

  CompiledRule(Subject subject, Query query, Node node) {
    this.subject = subject;
    this.query = query;
    this.node = node;
    this.namedRules = namesOfRules(query);
    this.ownAnchors = namedRules.isEmpty() ? node.anchors(CompiledRule::nobody) : null;
  }

  private static Anchors nobody(String id) {
    throw new IllegalStateException("a query that names no rule asks for rule=" + id);
  }

  /** The ids of the rules that a query names, each once. */
  static List<String> namesOfRules(Query query) {
    return query.parts(Query.RuleRef.class).map(Query.RuleRef::id).distinct().toList();
  }

  String id() {
    return subject.id();
  }

  Subject subject() {
    return subject;
  }

  Query query() {
    return query;
  }

  Node node() {
    return node;
  }

  List<String> namedRules() {
    return namedRules;
  }

  Anchors anchors(AnchorsById rules) {
    return ownAnchors != null ? ownAnchors : node.anchors(rules);
  }
}
