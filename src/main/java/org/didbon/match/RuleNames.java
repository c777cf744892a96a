package org.didbon.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.SharedWords;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.Nearest;
import org.didbon.query.Query;
import org.didbon.query.Reference;

/**
 * What queries may name.
 *
 * @param actors ids
 * @param rules ids of rules, and of lists with their sign
 * @param off those of actors ({@code @id}), rules ({@code #id}) and lists that are there and not
 *     watched
 */
record RuleNames(Set<String> actors, Set<String> rules, Set<String> off) {

  RuleNames {
    actors = Set.copyOf(actors);
    rules = Set.copyOf(rules);
    off = Set.copyOf(off);
  }

  /** What to say of a name that nothing has; empty if it is there. */
  Optional<LocalizedBadInput> missing(Reference.Kind kind, String id) {
    return switch (kind) {
      case ACTOR -> missing("@", id, actors, "query.fault.no_actor", "query.fault.no_actor_near");
      case RULE ->
          missing(
              "#",
              id,
              rules.stream().filter(name -> !CompiledRule.isList(name)).toList(),
              "query.fault.no_rule",
              "query.fault.no_rule_near");
      case LIST ->
          missing(
              "",
              SharedWords.SIGN + id,
              rules.stream().filter(CompiledRule::isList).toList(),
              "query.fault.no_list",
              "query.fault.no_list_near");
      case FEED -> Optional.empty(); // feeds come and go, and a scanned file is none of them
    };
  }

  private Optional<LocalizedBadInput> missing(
      String sign, String id, Collection<String> known, String absent, String similar) {
    if (known.contains(id)) {
      return Optional.empty();
    }
    String name = sign + id;
    if (off.contains(name)) {
      return Optional.of(unusable(name));
    }
    List<String> near = Nearest.to(id, known).stream().map(other -> sign + other).toList();
    return Optional.of(
        near.isEmpty()
            ? new LocalizedBadInput(absent, Map.of("id", name))
            : new LocalizedBadInput(similar, Map.of("id", name, "near", near)));
  }

  /** The name of a rule or list as queries have it: lists have their sign among rules already. */
  static String named(String rule) {
    return CompiledRule.isList(rule) ? rule : "#" + rule;
  }

  /** What to say of a name that is there and of no use, with its sign. */
  static LocalizedBadInput unusable(String name) {
    return new LocalizedBadInput("query.fault.off", Map.of("id", name));
  }

  /**
   * Checks a query that has no text.
   *
   * @throws LocalizedBadInput if it names what is not there
   */
  void check(Query query) {
    query.parts(Query.ActorRef.class).forEach(actor -> check(Reference.Kind.ACTOR, actor.id()));
    query.parts(Query.RuleRef.class).forEach(rule -> check(Reference.Kind.RULE, rule.id()));
    query.parts(Query.ListRef.class).forEach(list -> check(Reference.Kind.LIST, list.id()));
  }

  private void check(Reference.Kind kind, String id) {
    missing(kind, id)
        .ifPresent(
            fault -> {
              throw fault;
            });
  }
}
