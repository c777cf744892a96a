package org.didbon.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.Rule;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleFault;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;
import org.didbon.rule.Refused.RefusalReason;

/** What rules name, and who names whom. */
final class References {

  private final EffectiveRules effective;

  References(EffectiveRules effective) {
    this.effective = effective;
  }

  /**
   * Refuses a rule that names what is not watched, or itself.
   *
   * @throws QueryFault if its query cannot be read, or too many rules would name one another
   */
  void check(Rule rule) {
    checkNames(rule.query(), rule.id());
    checkCircle(rule);
    checkTogether(rule);
  }

  /** Refuses what would be left out once it is saved, or leave out another rule. */
  private void checkTogether(Rule rule) {
    List<Rule> all = new ArrayList<>(effective.rules());
    all.removeIf(other -> other.id().equals(rule.id()));
    all.add(rule);
    ItemMatcher.faults(effective.actors(), all).stream()
        .map(RuleFault::fault)
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault;
            });
  }

  /**
   * Refuses a query that names what is not watched.
   *
   * @param of the rule it is of, which is looked at by itself; {@code ""} if it is of none
   * @throws QueryFault if it cannot be read
   */
  void checkNames(String query, String of) {
    for (Reference named : QueryParser.read(query).references()) {
      if (named.kind() == Reference.Kind.ACTOR && !isOn(Editable.ACTOR, named.id())) {
        throw new Refused(RefusalReason.NO_ACTOR, "id", "@" + named.id());
      }
      boolean itself = named.id().equals(of);
      if (named.kind() == Reference.Kind.RULE && !itself && !isOn(Editable.RULE, named.id())) {
        throw new Refused(RefusalReason.NO_RULE, "id", "#" + named.id());
      }
    }
  }

  /** Refuses to take away what rules name. */
  void checkUnnamed(Editable kind, String id) {
    Reference.Kind wanted = kind == Editable.RULE ? Reference.Kind.RULE : Reference.Kind.ACTOR;
    List<String> naming =
        effective.rules().stream()
            .filter(rule -> !rule.id().equals(id) || kind != Editable.RULE)
            .filter(rule -> named(rule.query(), wanted).contains(id))
            .map(rule -> "#" + rule.id())
            .toList();
    if (!naming.isEmpty()) {
      throw new Refused(RefusalReason.NAMED, "rules", String.join(", ", naming));
    }
  }

  /** The ways on from the rule, each as long as it stays away from the rules before. */
  private void checkCircle(Rule rule) {
    List<List<String>> open = new ArrayList<>();
    named(rule.query(), Reference.Kind.RULE).forEach(id -> open.add(List.of(rule.id(), id)));
    List<String> seen = new ArrayList<>();
    while (!open.isEmpty()) {
      List<String> way = open.remove(open.size() - 1);
      String last = way.get(way.size() - 1);
      if (last.equals(rule.id())) {
        String told = way.stream().map(id -> "#" + id).collect(Collectors.joining(" → "));
        throw new Refused(RefusalReason.CIRCLE, "way", told);
      }
      Status status = effective.entry(Editable.RULE, last).content();
      if (status.isOn() && !seen.contains(last)) {
        seen.add(last);
        named(RuleJson.rule(status.text()).query(), Reference.Kind.RULE)
            .forEach(
                next -> {
                  List<String> longer = new ArrayList<>(way);
                  longer.add(next);
                  open.add(longer);
                });
      }
    }
  }

  private boolean isOn(Editable kind, String id) {
    return effective.entry(kind, id).content().isOn() && !effective.broken().containsKey(id);
  }

  private static List<String> named(String query, Reference.Kind kind) {
    return QueryParser.read(query).references().stream()
        .filter(named -> named.kind() == kind)
        .map(Reference::id)
        .distinct()
        .toList();
  }
}
