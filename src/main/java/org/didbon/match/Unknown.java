package org.didbon.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.Nearest;

/**
 * A name in a query that nothing has.
 *
 * @param key of the phrase that says so and what to write instead
 * @param arguments of the phrase: the name, and which ones may be meant if any are near
 */
record Unknown(String key, Map<String, Object> arguments) {

  /** That {@code id} is none of the {@code known} actors; empty if it is one. */
  static Optional<Unknown> actor(String id, Set<String> known) {
    return of("@", id, known, "query.fault.no_actor", "query.fault.no_actor_near");
  }

  /** That {@code id} is none of the {@code known} rules; empty if it is one. */
  static Optional<Unknown> rule(String id, Set<String> known) {
    return of("#", id, known, "query.fault.no_rule", "query.fault.no_rule_near");
  }

  private static Optional<Unknown> of(
      String sign, String id, Set<String> known, String absent, String similar) {
    if (known.contains(id)) {
      return Optional.empty();
    }
    String name = sign + id;
    List<String> near = Nearest.to(id, known).stream().map(other -> sign + other).toList();
    return Optional.of(
        near.isEmpty()
            ? new Unknown(absent, Map.of("id", name))
            : new Unknown(similar, Map.of("id", name, "near", near)));
  }

  LocalizedBadInput objection() {
    return new LocalizedBadInput(key, arguments);
  }
}
