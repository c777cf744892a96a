package org.didbon.web.console.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.didbon.archive.Archive;
import org.didbon.command.Editing;
import org.didbon.command.PreviewText;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.rule.Preview;
import org.didbon.rule.Preview.Difference;
import org.didbon.web.console.BarChart;
import org.didbon.web.console.BarChart.BarLook;
import org.didbon.web.console.BarChart.BarSeries;

/** Looks back on 30 days of all that is recorded, as the preview of a chat does. Thread-safe. */
final class RuleLook {

  private final Editing editing;
  private final Archive archive;

  RuleLook(Editing editing, Archive archive) {
    this.editing = editing;
    this.archive = archive;
  }

  /**
   * Asks the archive.
   *
   * @param before the query that is saved; {@code ""} for none
   */
  Preview preview(Rule rule, Query query, String before, Localizer localizer) {
    return editing.previewer().of(query, before, rule.subject(), localizer.zone());
  }

  RuleLookView show(Preview preview, Localizer localizer) {
    Difference edit = preview.edit();
    return new RuleLookView(
        PreviewText.found(preview, localizer),
        busy(preview, localizer),
        archive.isUpToDate()
            ? ""
            : localizer.say("search.unread", Map.of("percent", archive.progress().percent())),
        edit == null ? "" : change(edit, localizer),
        chart(preview, localizer));
  }

  /** That it would send more than is read; {@code ""} if not. */
  String busy(Preview preview, Localizer localizer) {
    return preview.alertsADay() <= editing.mostAlertsADay()
        ? ""
        : localizer.say(
            "rule.busy",
            Map.of("alerts", Math.round(preview.alertsADay()), "most", editing.mostAlertsADay()));
  }

  private static String change(Difference edit, Localizer localizer) {
    return edit.gained().items() == 0 && edit.lost().items() == 0
        ? localizer.say("rule.same")
        : localizer.say(
                "console.rules.gained",
                Map.of("items", PreviewText.count(edit.gained(), localizer)))
            + " · "
            + localizer.say(
                "console.rules.lost", Map.of("items", PreviewText.count(edit.lost(), localizer)));
  }

  /** What stays, on it what comes, and below the ground what goes. */
  private static BarChart chart(Preview preview, Localizer localizer) {
    SortedMap<LocalDate, Integer> days = preview.items().items();
    String title = localizer.say("console.rules.by_day");
    String head = localizer.say("console.rules.day");
    LocalDate last = days.lastKey();
    List<String> labels =
        days.keySet().stream().map(day -> localizer.shortDate(day, last)).toList();
    Difference edit = preview.edit();
    if (edit == null) {
      return BarChart.of(
          title, head, labels, numbers(days.values().stream().mapToLong(Integer::longValue)));
    }
    SortedMap<LocalDate, Integer> gained = edit.gained().days();
    SortedMap<LocalDate, Integer> lost = edit.lost().days();
    List<Long> comes =
        numbers(
            days.entrySet().stream()
                .mapToLong(day -> Math.min(day.getValue(), gained.getOrDefault(day.getKey(), 0))));
    List<Long> stays =
        numbers(
            days.entrySet().stream()
                .mapToLong(
                    day ->
                        day.getValue()
                            - Math.min(day.getValue(), gained.getOrDefault(day.getKey(), 0))));
    List<Long> goes = numbers(days.keySet().stream().mapToLong(day -> -lost.getOrDefault(day, 0)));
    return new BarChart(
        title,
        head,
        labels,
        List.of(
            new BarSeries(localizer.say("console.rules.stays"), BarLook.PLAIN, stays),
            new BarSeries(localizer.say("console.rules.comes"), BarLook.GOOD, comes),
            new BarSeries(localizer.say("console.rules.goes"), BarLook.BAD, goes)));
  }

  private static List<Long> numbers(LongStream numbers) {
    return numbers.boxed().toList();
  }
}
