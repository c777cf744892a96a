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
import java.util.stream.Stream;
import org.didbon.config.Lines.LineColumn;
import org.didbon.config.RulesReader.WrittenRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Rule;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleFault;
import org.didbon.query.FaultPosition;
import org.didbon.query.Nearest;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;

/** Whether the queries of all rules can be read, and whether what they name is there. */
final class QueryCheck {

  private static final String FILE = "rules.yaml";

  private final ConfigReader reader;
  private final Map<String, ReadRule> rules = new LinkedHashMap<>();
  private final Set<String> unsound = new HashSet<>();
  private final Set<String> actors;
  private final Set<String> written;

  /** A rule whose query could be read. */
  record ReadRule(WrittenRule written, ParsedQuery query) {

    String id() {
      return written.rule().id();
    }

    FaultPosition spot(Reference named) {
      return FaultPosition.of(query.text(), named.offset());
    }

    private Stream<Reference> names(Reference.Kind kind) {
      return query.references().stream().filter(named -> named.kind() == kind);
    }
  }

  private QueryCheck(ConfigReader reader) {
    this.reader = reader;
    this.actors =
        reader.actors().stream().map(actor -> actor.value().id()).collect(Collectors.toSet());
    this.written =
        reader.rules().stream().map(rule -> rule.value().rule().id()).collect(Collectors.toSet());
  }

  /**
   * Adds a fault to {@code reader} for each query that cannot be used.
   *
   * @return the rules of the others, in the order of the file
   */
  static List<ReadRule> run(ConfigReader reader) {
    QueryCheck check = new QueryCheck(reader);
    reader.rules().forEach(placed -> check.parse(placed.value()));
    check.rules.values().forEach(check::checkNames);
    check.rules.values().forEach(check::checkCircle);
    check.spread();
    check.checkTogether();
    return check.rules.values().stream()
        .filter(rule -> !check.unsound.contains(rule.id()))
        .toList();
  }

  /** Tells what is wrong with a rule's query, with its place in the file. */
  static void report(
      ConfigReader reader,
      WrittenRule rule,
      FaultPosition position,
      String problem,
      FileFaults to) {
    LineColumn place =
        ScalarPlaces.of(reader.text(FILE), rule.query(), position.line(), position.column());
    to.inOneLine(
        place.line(),
        "query of " + rule.rule().id() + ", column " + place.column() + ": " + problem);
  }

  private void parse(WrittenRule written) {
    try {
      ParsedQuery query = QueryParser.read(written.rule().query());
      rules.put(written.rule().id(), new ReadRule(written, query));
    } catch (QueryFault e) {
      report(reader, written, e.spot(), e.problem(), reader.in(FILE));
    }
  }

  private void checkNames(ReadRule rule) {
    rule.names(Reference.Kind.ACTOR)
        .filter(named -> !actors.contains(named.id()))
        .forEach(named -> missing(rule, named, "actor @", actors, "actors.yaml"));
    rule.names(Reference.Kind.RULE)
        .filter(named -> !written.contains(named.id()))
        .forEach(named -> missing(rule, named, "rule #", written, FILE));
  }

  /** What a broken entry holds is not known, so nothing is called missing then. */
  private void missing(
      ReadRule rule, Reference named, String what, Set<String> known, String file) {
    unsound.add(rule.id());
    if (!reader.in(file).broken()) {
      String sign = what.substring(what.length() - 1);
      List<String> near = Nearest.to(named.id(), known).stream().map(id -> sign + id).toList();
      String remedy =
          near.isEmpty()
              ? "write the id of one that is in " + file
              : "did you mean " + String.join(" or ", near) + "?";
      report(rule, named, "there is no " + what + named.id() + "; " + remedy);
    }
  }

  /** A rule that leads back to itself is told, with the way, at its first step. */
  private void checkCircle(ReadRule rule) {
    Set<String> seen = new HashSet<>();
    for (Reference first : rule.names(Reference.Kind.RULE).toList()) {
      Deque<List<String>> open = new ArrayDeque<>(List.of(List.of(rule.id(), first.id())));
      while (!open.isEmpty()) {
        List<String> way = open.pop();
        String last = way.get(way.size() - 1);
        if (last.equals(rule.id())) {
          unsound.add(rule.id());
          String circle = way.stream().map(id -> "#" + id).collect(Collectors.joining(" > "));
          report(rule, first, "the rule leads back to itself: " + circle + "; leave out one step");
          return;
        }
        if (seen.add(last)) {
          namedBy(last).forEach(next -> open.push(with(way, next.id())));
        }
      }
    }
  }

  /** What names an unsound rule is unsound too. */
  private void spread() {
    written.stream().filter(id -> !rules.containsKey(id)).forEach(unsound::add);
    boolean more = true;
    while (more) {
      more = false;
      for (ReadRule rule : rules.values()) {
        boolean leans =
            rule.names(Reference.Kind.RULE).anyMatch(named -> unsound.contains(named.id()));
        more |= leans && unsound.add(rule.id());
      }
    }
  }

  /** What only shows once the rules are put together: chains and sizes. */
  private void checkTogether() {
    List<Actor> people = reader.actors().stream().map(Located::value).toList();
    boolean more = true;
    while (more) {
      List<Rule> sound =
          rules.values().stream()
              .filter(rule -> !unsound.contains(rule.id()))
              .map(rule -> rule.written().rule())
              .toList();
      more = false;
      for (RuleFault found : ItemMatcher.faults(people, sound)) {
        ReadRule rule = rules.get(found.rule());
        if (rule != null && unsound.add(found.rule())) {
          QueryFault fault = found.fault();
          report(reader, rule.written(), fault.spot(), fault.problem(), reader.in(FILE));
          more = true;
        }
      }
      spread();
    }
  }

  private List<Reference> namedBy(String id) {
    ReadRule rule = rules.get(id);
    return rule == null ? List.of() : rule.names(Reference.Kind.RULE).toList();
  }

  private void report(ReadRule rule, Reference at, String problem) {
    report(reader, rule.written(), rule.spot(at), problem, reader.in(FILE));
  }

  private static List<String> with(List<String> way, String next) {
    List<String> further = new ArrayList<>(way);
    further.add(next);
    return further;
  }
}
