package org.didbon.web.console.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.BadInput;
import org.didbon.domain.Rule;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleFault;
import org.didbon.match.RuleWarnings;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryFault;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.WatchlistView;
import org.didbon.rule.live.LiveAnswer;
import org.didbon.rule.live.LiveAnswer.FoundItems;
import org.didbon.rule.live.LiveAnswers;
import org.didbon.web.console.rules.RuleAnswerView.ExampleView;
import org.didbon.web.console.rules.RuleAnswerView.SideView;
import org.jspecify.annotations.Nullable;

/** Says what a rule finds while it is written. Changes nothing. Thread-safe. */
final class RuleAnswers {

  private static final int SHOWN = 10;

  private final RuleBook book;
  private final LiveAnswers latest;
  private final WatchlistView watchlist;

  RuleAnswers(RuleBook book, LiveAnswers latest, WatchlistView watchlist) {
    this.book = book;
    this.latest = latest;
    this.watchlist = watchlist;
  }

  /** A rule that can be asked, or why it cannot. */
  record Checked(Rule rule, @Nullable ParsedQuery query, List<RuleFault> faults) {}

  /**
   * Checks a rule together with all others, as saving does.
   *
   * @param saved the rule it takes the place of, as it is written; {@code ""} for none
   */
  Checked check(RuleForm form, String saved, EffectiveRules effective) {
    Rule rule = form.rule(form.id().isEmpty() ? book.freeId(form.title()) : form.id(), saved);
    RuleCheck edited = effective.check().with(rule);
    List<RuleFault> faults = edited.faultsOf(rule.id(), effective.check());
    return new Checked(rule, edited.query(rule.id()).orElse(null), faults);
  }

  /** What it finds among the latest items. */
  RuleAnswerView of(RuleForm form, String saved, String look, Localizer localizer) {
    if (form.query().isEmpty()) {
      return RuleAnswerView.hint(localizer.say("console.rules.empty"));
    }
    EffectiveRules effective = book.now();
    Checked checked = check(form, saved, effective);
    ParsedQuery query = checked.query();
    if (query == null || !checked.faults().isEmpty()) {
      return checked.faults().stream()
          .findFirst()
          .map(
              fault ->
                  RuleAnswerView.fault(
                      fault.fault().in(localizer).lines().findFirst().orElse(""),
                      FaultPlace.of(fault.fault().spot())))
          .orElse(RuleAnswerView.fault("", null));
    }
    try {
      String before = saved.isEmpty() ? "" : RuleJson.rule(saved).query();
      LiveAnswer answer = latest.of(query.query(), before, SHOWN);
      List<ExampleView> examples = examples(checked.rule(), query, localizer);
      return new RuleAnswerView(
          "",
          "",
          null,
          warnings(checked.rule(), query, effective, localizer),
          passed(examples, localizer),
          examples,
          found(answer, localizer),
          side("console.rules.gained", answer.gained(), localizer),
          side("console.rules.lost", answer.lost(), localizer),
          items(answer.found(), localizer),
          look);
    } catch (BadInput e) { // what it names was changed this moment
      return RuleAnswerView.fault(said(e, localizer), null);
    }
  }

  /** What is wrong, in the language of whoever asks; of a query without the place. */
  static String said(BadInput fault, Localizer localizer) {
    return fault instanceof QueryFault query
        ? query.in(localizer).lines().findFirst().orElse("")
        : fault instanceof LocalizedBadInput known ? known.in(localizer) : fault.getMessage();
  }

  private static List<String> warnings(
      Rule rule, ParsedQuery query, EffectiveRules effective, Localizer localizer) {
    List<RuleFault> warnings = new ArrayList<>(RuleWarnings.ofWriting(rule));
    warnings.addAll(RuleWarnings.ofSources(rule.id(), query, effective.feeds()));
    return warnings.stream().map(warning -> warning.fault().problem(localizer)).toList();
  }

  private List<ExampleView> examples(Rule rule, ParsedQuery query, Localizer localizer) {
    List<RuleFault> failed = latest.examples(rule, query.query());
    Set<String> unmatched = sentences(failed, RuleFault.Kind.MUST_MATCH);
    Map<String, String> matched =
        failed.stream()
            .filter(fault -> fault.kind() == RuleFault.Kind.MUST_IGNORE)
            .collect(
                Collectors.toMap(
                    RuleAnswers::sentence,
                    fault -> String.valueOf(fault.arguments().get("by")),
                    (one, same) -> one));
    List<ExampleView> examples = new ArrayList<>();
    for (String sentence : rule.match()) {
      boolean passes = !unmatched.contains(sentence);
      String key = passes ? "console.rules.matches" : "console.rules.must_match";
      examples.add(new ExampleView(passes, localizer.say(key), sentence));
    }
    for (String sentence : rule.ignore()) {
      String by = matched.get(sentence);
      String text =
          by == null
              ? localizer.say("console.rules.ignores")
              : localizer.say("console.rules.must_ignore", Map.of("by", by));
      examples.add(new ExampleView(by == null, text, sentence));
    }
    examples.sort(Comparator.comparing(ExampleView::passes));
    return examples;
  }

  private static String passed(List<ExampleView> examples, Localizer localizer) {
    return examples.isEmpty()
        ? ""
        : localizer.say(
            "console.rules.examples",
            Map.of(
                "passed", examples.stream().filter(ExampleView::passes).count(),
                "all", examples.size()));
  }

  private static Set<String> sentences(List<RuleFault> faults, RuleFault.Kind kind) {
    Set<String> sentences = new HashSet<>();
    faults.stream()
        .filter(fault -> fault.kind() == kind)
        .forEach(fault -> sentences.add(sentence(fault)));
    return sentences;
  }

  private static String sentence(RuleFault fault) {
    return String.valueOf(fault.arguments().get("sentence"));
  }

  private static String found(LiveAnswer answer, Localizer localizer) {
    return localizer.say(
        "console.rules.found",
        Map.of(
            "items", localizer.number(answer.found().items()),
            "asked", localizer.number(answer.asked())));
  }

  private SideView side(String key, @Nullable FoundItems side, Localizer localizer) {
    return side == null
        ? SideView.NONE
        : new SideView(
            localizer.say(key, Map.of("items", localizer.number(side.items()))),
            items(side, localizer));
  }

  private List<RuleItemView> items(FoundItems some, Localizer localizer) {
    return RuleItemView.of(some.shown(), watchlist::ofFeed, localizer);
  }
}
