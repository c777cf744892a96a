package org.didbon.web.console.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.command.VerdictBook.HourCount;
import org.didbon.domain.VerdictReason;
import org.didbon.domain.VerdictReason.Effect;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.BarChart;
import org.didbon.web.console.BarChart.BarLook;
import org.didbon.web.console.BarChart.BarSeries;

/** What chats were told and not told within each of the last hours. */
final class HourCharts {

  static final int HOURS = 48;

  /** Reasons with bars of their own; the others are one. */
  private static final List<BarLook> LOOKS = List.of(BarLook.PLAIN, BarLook.SECOND, BarLook.THIRD);

  private static final Duration HOUR = Duration.ofHours(1);

  /** Digits, in the order of everybody who reads the languages of the console. */
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("dd.MM HH:mm", Locale.ROOT);

  private final Instant first;
  private final Map<VerdictReason, List<Long>> counts = new EnumMap<>(VerdictReason.class);
  private final List<String> labels;
  private final Localizer localizer;

  HourCharts(List<HourCount> hours, Instant now, Localizer localizer) {
    this.first = first(now);
    this.localizer = localizer;
    DateTimeFormatter label = LABEL.withZone(localizer.zone());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      all.add(label.format(first.plus(HOUR.multipliedBy(i))));
    }
    this.labels = all;
    hours.forEach(this::put);
  }

  /** The beginning of the first of the hours. */
  static Instant first(Instant now) {
    long hour = now.getEpochSecond() / HOUR.toSeconds();
    return Instant.ofEpochSecond((hour - HOURS + 1) * HOUR.toSeconds());
  }

  private void put(HourCount count) {
    long at = Duration.between(first, count.hour()).toHours();
    if (at >= 0 && at < HOURS) {
      counts
          .computeIfAbsent(count.reason(), r -> new ArrayList<>(Collections.nCopies(HOURS, 0L)))
          .set((int) at, count.verdicts());
    }
  }

  BarChart told() {
    List<BarSeries> series = new ArrayList<>();
    series.add(
        new BarSeries(
            localizer.say("console.watch.told.own"), BarLook.PLAIN, of(VerdictReason.ALERTED)));
    series.add(
        new BarSeries(
            localizer.say("console.watch.told.added"),
            BarLook.SECOND,
            sum(List.of(VerdictReason.JOINED, VerdictReason.ADDED, VerdictReason.RESTING))));
    series.add(
        new BarSeries(
            localizer.say("console.watch.told.later"),
            BarLook.THIRD,
            sum(List.of(VerdictReason.QUIET, VerdictReason.DIGEST))));
    return chart("console.watch.told", series);
  }

  BarChart untold() {
    List<VerdictReason> reasons =
        Arrays.stream(VerdictReason.values())
            .filter(reason -> reason.effect() == Effect.SUPPRESSED && counts.containsKey(reason))
            .sorted(Comparator.comparingLong(this::total).reversed())
            .toList();
    boolean all = reasons.size() <= LOOKS.size();
    int alone = all ? reasons.size() : LOOKS.size();
    List<BarSeries> series = new ArrayList<>();
    for (int i = 0; i < alone; i++) {
      VerdictReason reason = reasons.get(i);
      String name = localizer.say("console.watch.reason." + reason.word());
      series.add(new BarSeries(name, LOOKS.get(i), of(reason)));
    }
    if (!all) {
      series.add(
          new BarSeries(
              localizer.say("console.watch.reason.others"),
              BarLook.SOFT,
              sum(reasons.subList(alone, reasons.size()))));
    }
    return chart("console.watch.untold", series);
  }

  /** How many alerts were told of in the last 24 hours. */
  long lately() {
    return of(VerdictReason.ALERTED).stream().skip(HOURS / 2).mapToLong(Long::longValue).sum();
  }

  private BarChart chart(String title, List<BarSeries> series) {
    return new BarChart(localizer.say(title), localizer.say("console.watch.hour"), labels, series);
  }

  private long total(VerdictReason reason) {
    return of(reason).stream().mapToLong(Long::longValue).sum();
  }

  private List<Long> of(VerdictReason reason) {
    return counts.getOrDefault(reason, Collections.nCopies(HOURS, 0L));
  }

  private List<Long> sum(List<VerdictReason> reasons) {
    List<Long> sums = new ArrayList<>(Collections.nCopies(HOURS, 0L));
    for (VerdictReason reason : reasons) {
      List<Long> one = of(reason);
      for (int i = 0; i < HOURS; i++) {
        sums.set(i, sums.get(i) + one.get(i));
      }
    }
    return sums;
  }
}
