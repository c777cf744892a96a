package org.didbon.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.config.RulesFile.WrittenRule;
import org.didbon.config.ScalarPlaces.Place;
import org.didbon.domain.Rule;
import org.didbon.query.Nearest;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;

/** Whether the queries of all rules can be read, and whether what they name is there. */
final class QueryCheck {

  private static final String FILE = "rules.yaml";

  private final Reading reading;
  private final Map<String, WrittenRule> rules = new LinkedHashMap<>();
  private final Map<String, ParsedQuery> parsed = new LinkedHashMap<>();
  private final Set<String> actors;
  private final Set<String> unsound = new HashSet<>();

  private QueryCheck(Reading reading) {
    this.reading = reading;
    reading.rules().forEach(rule -> rules.put(rule.value().rule().id(), rule.value()));
    actors = reading.actors().stream().map(actor -> actor.value().id()).collect(Collectors.toSet());
  }

  /**
   * Adds a fault to {@code reading} for each query that cannot be used.
   *
   * @return the others by the id of their rule, in the order of the file
   */
  static Map<String, ParsedQuery> run(Reading reading) {
    QueryCheck check = new QueryCheck(reading);
    check.rules.values().forEach(check::parse);
    check.parsed.forEach(check::names);
    check.parsed.keySet().forEach(check::circle);
    check.spread();
    Map<String, ParsedQuery> sound = new LinkedHashMap<>(check.parsed);
    sound.keySet().removeAll(check.unsound);
    return sound;
  }

  /** Tells a fault of a rule's query with its place in the file. */
  static void report(Reading reading, WrittenRule rule, QueryFault fault, FileFaults to) {
    Place place = ScalarPlaces.of(reading.text(FILE), rule.query(), fault.line(), fault.column());
    to.told(
        place.line(),
        "query of " + rule.rule().id() + ", column " + place.column() + ": " + fault.problem());
  }

  private void report(String id, QueryFault fault) {
    WrittenRule rule = rules.get(id);
    if (rule != null) {
      report(reading, rule, fault, reading.in(FILE));
    }
  }

  private void parse(WrittenRule written) {
    Rule rule = written.rule();
    try {
      parsed.put(rule.id(), QueryParser.read(rule.query()));
    } catch (QueryFault e) {
      unsound.add(rule.id());
      report(rule.id(), e);
    }
  }

  private void names(String id, ParsedQuery query) {
    for (Reference named : query.references()) {
      switch (named.kind()) {
        case ACTOR -> name(id, query, named, "actor", "@", actors, "actors.yaml");
        case RULE -> name(id, query, named, "rule", "#", rules.keySet(), FILE);
        case FEED -> {}
      }
    }
  }

  private void name(
      String id,
      ParsedQuery query,
      Reference named,
      String what,
      String sign,
      Set<String> known,
      String file) {
    if (known.contains(named.id())) {
      return;
    }
    unsound.add(id);
    if (!reading.in(file).broken()) {
      String otherwise = "write the id of one in " + file;
      String remedy = Nearest.remedy(sign, named.id(), known, otherwise);
      report(
          id,
          query.faultAt(named, "there is no " + what + " " + sign + named.id() + "; " + remedy));
    }
  }

  /** A rule that leads back to itself, told at its first step. */
  private void circle(String id) {
    Deque<List<String>> open = new ArrayDeque<>(List.of(List.of(id)));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      List<String> way = open.pop();
      for (Reference next : ruleNames(way.get(way.size() - 1))) {
        if (next.id().equals(id)) {
          reportCircle(id, way);
          return;
        }
        if (seen.add(next.id())) {
          List<String> further = new ArrayList<>(way);
          further.add(next.id());
          open.push(further);
        }
      }
    }
  }

  private void reportCircle(String id, List<String> way) {
    unsound.add(id);
    String first = way.size() > 1 ? way.get(1) : id;
    ParsedQuery query = parsed.get(id);
    for (Reference step : ruleNames(id)) {
      if (step.id().equals(first)) {
        String circle = "#" + String.join(" > #", way) + " > #" + id;
        report(
            id,
            query.faultAt(
                step, "the rule leads back to itself: " + circle + "; leave out one step"));
        return;
      }
    }
  }

  /** What names an unsound rule is unsound too. */
  private void spread() {
    boolean more = true;
    while (more) {
      more = false;
      for (String id : parsed.keySet()) {
        boolean leans = ruleNames(id).stream().anyMatch(named -> unsound.contains(named.id()));
        more |= leans && unsound.add(id);
      }
    }
  }

  private List<Reference> ruleNames(String id) {
    ParsedQuery query = parsed.get(id);
    return query == null
        ? List.of()
        : query.references().stream().filter(r -> r.kind() == Reference.Kind.RULE).toList();
  }
}
