package org.didbon.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.actor.ActorBook;
import org.didbon.config.Lines.LineColumn;
import org.didbon.config.RulesReader.WrittenList;
import org.didbon.config.RulesReader.WrittenRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.domain.setting.Quote;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleExamples;
import org.didbon.match.RuleFault;
import org.didbon.match.RuleWarnings;
import org.didbon.query.FaultPosition;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Says of each fault that {@link RuleCheck} finds in the rules of a file where it stands there. */
final class RuleFaults {

  private static final String FILE = "rules.yaml";

  private final ConfigReader reader;
  private final Map<String, WrittenRule> written = new HashMap<>();
  private final Map<String, WrittenList> lists = new HashMap<>();
  private final List<Actor> actors;
  private final RuleCheck check;

  private RuleFaults(ConfigReader reader) {
    this.reader = reader;
    this.actors = reader.actors().stream().map(Located::value).toList();
    reader.rules().forEach(rule -> written.put(rule.value().rule().id(), rule.value()));
    reader.lists().forEach(list -> lists.put(list.value().list().named(), list.value()));
    this.check = RuleCheck.of(actors, rules(), lists(), Set.of());
  }

  /** Adds a fault to {@code reader} for each rule that cannot be used. */
  static RuleFaults of(ConfigReader reader) {
    RuleFaults faults = new RuleFaults(reader);
    faults.check.faults().stream().filter(faults::isCertain).forEach(faults::add);
    return faults;
  }

  private List<Rule> rules() {
    return reader.rules().stream().map(rule -> rule.value().rule()).toList();
  }

  private List<SharedWords> lists() {
    return reader.lists().stream().map(list -> list.value().list()).toList();
  }

  /** What a broken entry holds is not known, so nothing is called missing then. */
  private boolean isCertain(RuleFault fault) {
    return switch (fault.kind()) {
      case NO_ACTOR -> !reader.in("actors.yaml").broken();
      case NO_RULE, NO_LIST -> !reader.in(FILE).broken();
      default -> true;
    };
  }

  private void add(RuleFault fault) {
    report(fault, reader.in(FILE));
  }

  /**
   * Adds a fault for each example that fails.
   *
   * @param book the actors of the file, asked for as late as can be
   * @return what it asked: the actors, lists and rules that are sound, of feeds of no country
   */
  ItemMatcher tryExamples(Supplier<ActorBook> book, Instant when) {
    List<Rule> sound = rules().stream().filter(rule -> check.isSound(rule.id())).toList();
    List<SharedWords> known = lists().stream().filter(list -> check.isSound(list.named())).toList();
    ItemMatcher matcher = ItemMatcher.of(actors, book, sound, known, Map.of());
    sound.forEach(rule -> RuleExamples.check(rule, matcher, when).forEach(this::add));
    return matcher;
  }

  /** Adds to {@code warnings} what of the rules may be meant otherwise. */
  void warn(FileFaults warnings) {
    List<Feed> feeds = reader.feeds().stream().map(Located::value).toList();
    List<RuleFault> all = new ArrayList<>();
    lists().forEach(list -> all.addAll(RuleWarnings.ofWriting(list)));
    for (Rule rule : rules()) {
      all.addAll(RuleWarnings.ofWriting(rule));
      if (check.isSound(rule.id())) {
        check
            .query(rule.id())
            .ifPresent(parsed -> all.addAll(RuleWarnings.ofSources(rule.id(), parsed, feeds)));
      }
    }
    all.forEach(warning -> report(warning, warnings));
  }

  private void report(RuleFault fault, FileFaults to) {
    WrittenList list = lists.get(fault.rule());
    if (list != null) {
      report(fault, list.query(), to);
      return;
    }
    WrittenRule rule = Optional.ofNullable(written.get(fault.rule())).orElseThrow();
    if (fault.gravity() == RuleFault.Gravity.EXAMPLE) {
      to.inOneLine(line(fault, rule), fault.rule() + " " + problem(fault));
      return;
    }
    report(fault, rule.query(), to);
  }

  private void report(RuleFault fault, ScalarNode query, FileFaults to) {
    FaultPosition spot = fault.fault().spot();
    LineColumn place = ScalarPlaces.of(reader.text(FILE), query, spot.line(), spot.column());
    String where = "query of " + fault.rule() + ", column " + place.column() + ": ";
    to.inOneLine(place.line(), where + problem(fault));
  }

  private static int line(RuleFault example, WrittenRule rule) {
    List<Located<String>> sentences =
        example.kind() == RuleFault.Kind.MUST_MATCH ? rule.match() : rule.ignore();
    return sentences.stream()
        .filter(sentence -> sentence.value().equals(example.arguments().get("sentence")))
        .mapToInt(Located::line)
        .findFirst()
        .orElse(1);
  }

  /** As everywhere, but for remedies that in a file are others than in a chat. */
  private static String problem(RuleFault fault) {
    Map<String, Object> told = fault.arguments();
    boolean near = told.containsKey("near");
    return switch (fault.kind()) {
      case NO_ACTOR ->
          near
              ? fault.fault().problem()
              : "there is no actor %s; write the id of one that is in actors.yaml"
                  .formatted(told.get("id"));
      case NO_RULE ->
          near
              ? fault.fault().problem()
              : "there is no rule %s; write the id of one that is in rules.yaml"
                  .formatted(told.get("id"));
      case NO_LIST ->
          near
              ? fault.fault().problem()
              : "there is no list %s; write the id of one that stands under words: in rules.yaml"
                  .formatted(told.get("id"));
      case MUST_MATCH ->
          "must match %s and does not; mend the query, or put the sentence under ignore"
              .formatted(Quote.of(String.valueOf(told.get("sentence"))));
      case MUST_IGNORE ->
          "must ignore %s and matches it%s; mend the query, or put the sentence under match"
              .formatted(Quote.of(String.valueOf(told.get("sentence"))), told.get("by"));
      default -> fault.fault().problem();
    };
  }
}
