package org.didbon.web.console.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.PeopleNames;
import org.didbon.command.PeopleNames.CalledNow;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Reach.SubjectTraffic;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status.WatchState;
import org.didbon.web.console.Ask;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.rules.RuleListView.RuleRow;
import org.didbon.web.console.rules.RuleListView.StateChoice;

/** The list of rules, searched and filtered. Thread-safe. */
final class RuleList {

  private static final int PAGE = 25;
  private static final int MOST_PAGES = 1_000;

  /** Looked back on for how much a rule brings. */
  private static final Duration DAYS = Duration.ofDays(30);

  private final Editing editing;
  private final PeopleNames names;
  private final Clock clock;

  RuleList(Editing editing, PeopleNames names, Clock clock) {
    this.editing = editing;
    this.names = names;
    this.clock = clock;
  }

  /** How a rule stands, for whoever looks for some. */
  private enum RuleState {
    ON,
    OFF,
    BROKEN,
    DELETED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A rule with how it stands. */
  private record ListedRule(Overlay overlay, Rule rule, RuleState state, String title) {}

  void show(Ask ask) {
    Localizer localizer = ask.localizer();
    String wanted = ask.query("q");
    String state = ask.query("state");
    int page = ask.number("page", 0, MOST_PAGES);
    List<ListedRule> found = found(wanted, state, localizer);
    int from = Math.min(page * PAGE, found.size());
    int to = Math.min(from + PAGE, found.size());
    List<RuleRow> rows = rows(found.subList(from, to), localizer);
    ask.page(
        MenuEntry.RULES,
        ask.say(MenuEntry.RULES.key()),
        "rules",
        new RuleListView(
            wanted,
            states(state, localizer),
            localizer.say("rule.list", Map.of("count", found.size())),
            rows,
            page > 0 ? path(wanted, state, page - 1) : "",
            to < found.size() ? path(wanted, state, page + 1) : ""));
  }

  private List<ListedRule> found(String wanted, String state, Localizer localizer) {
    EffectiveRules effective = editing.book().now();
    String words = wanted.toLowerCase(Locale.ROOT);
    return effective.all(Editable.RULE).stream()
        .filter(overlay -> !overlay.content().text().isEmpty())
        .map(overlay -> listed(overlay, effective, localizer))
        .filter(
            rule ->
                state.isEmpty()
                    ? rule.state() != RuleState.DELETED
                    : rule.state().word().equals(state))
        .filter(rule -> words.isEmpty() || isAbout(rule.rule(), words))
        .sorted(
            Comparator.comparing((ListedRule rule) -> rule.state() != RuleState.BROKEN)
                .thenComparing(ListedRule::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(rule -> rule.rule().id()))
        .toList();
  }

  private static ListedRule listed(Overlay overlay, EffectiveRules effective, Localizer localizer) {
    Rule rule = RuleJson.rule(overlay.content().text());
    RuleState state =
        overlay.content().isDeleted()
            ? RuleState.DELETED
            : overlay.content().state() == WatchState.OFF
                ? RuleState.OFF
                : effective.broken().containsKey(rule.id()) ? RuleState.BROKEN : RuleState.ON;
    return new ListedRule(overlay, rule, state, rule.titleIn(localizer.readable()));
  }

  /** What is typed may be the sign of a rule, or of one that it names. */
  private static boolean isAbout(Rule rule, String words) {
    return Stream.concat(
            Stream.of(rule.subject().named(), rule.title(), rule.query()),
            rule.titles().values().stream())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private List<RuleRow> rows(List<ListedRule> rules, Localizer localizer) {
    Instant now = clock.instant();
    Instant since = now.minus(DAYS);
    Map<Subject, SubjectTraffic> traffic =
        editing.reach().traffic(rules.stream().map(rule -> rule.rule().subject()).toList(), since);
    CalledNow named = names.of(rules.stream().flatMap(rule -> author(rule.overlay())).toList());
    return rules.stream()
        .map(
            rule ->
                row(
                    rule,
                    Optional.ofNullable(traffic.get(rule.rule().subject())),
                    now,
                    named,
                    localizer))
        .toList();
  }

  private static RuleRow row(
      ListedRule listed,
      Optional<SubjectTraffic> traffic,
      Instant now,
      CalledNow named,
      Localizer localizer) {
    Rule rule = listed.rule();
    String marks = Differences.marks(listed.overlay()).strip();
    String state =
        listed.state() == RuleState.ON
            ? ""
            : localizer.say("console.rules.state." + listed.state().word());
    return new RuleRow(
        MenuEntry.RULES.path() + "/" + rule.id(),
        listed.title(),
        rule.subject().named(),
        Differences.oneLine(rule.query()),
        marks.contains("⚠") ? (state + " ⚠").strip() : state,
        listed.state() == RuleState.BROKEN,
        rule.severity() == Rule.Severity.URGENT,
        traffic.map(came -> daily(came, now, localizer)).orElse(localizer.number(0)),
        traffic.map(came -> wrong(came, localizer)).orElse(""),
        changed(listed.overlay(), named, localizer));
  }

  /** From the first on: a bot that is young has not seen all days. With a digit more for few. */
  private static String daily(SubjectTraffic traffic, Instant now, Localizer localizer) {
    double days = Math.max(1, Math.ceil(Duration.between(traffic.first(), now).toHours() / 24.0));
    double items = traffic.items() / days;
    return items >= 10
        ? localizer.number(Math.round(items))
        : localizer.number(Math.round(items * 10) / 10.0);
  }

  private static String wrong(SubjectTraffic traffic, Localizer localizer) {
    long share =
        Math.min(100, Math.round(100.0 * traffic.marked() / Math.max(1, traffic.stories())));
    return localizer.number(share) + " %";
  }

  private static Stream<String> author(Overlay overlay) {
    return Stream.ofNullable(overlay.last()).map(last -> last.author().person());
  }

  /** When and by whom; {@code ""} for what is as in its file. */
  static String changed(Overlay overlay, CalledNow named, Localizer localizer) {
    Revision last = overlay.last();
    return last == null
        ? ""
        : localizer.moment(last.when()) + " · " + named.plain(last.author().person());
  }

  private static List<StateChoice> states(String chosen, Localizer localizer) {
    return Stream.concat(
            Stream.of(
                new StateChoice("", localizer.say("console.rules.state.any"), chosen.isEmpty())),
            Stream.of(RuleState.values())
                .map(
                    state ->
                        new StateChoice(
                            state.word(),
                            localizer.say("console.rules.state." + state.word()),
                            state.word().equals(chosen))))
        .toList();
  }

  private static String path(String wanted, String state, int page) {
    return MenuEntry.RULES.path()
        + "?q="
        + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
        + "&state="
        + URLEncoder.encode(state, StandardCharsets.UTF_8)
        + "&page="
        + page;
  }
}
