package org.didbon.web.console.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.VisitTrace;
import org.didbon.domain.VisitTrace.TraceOutcome;
import org.didbon.phrase.Localizer;

/**
 * The last visits to a feed as a strip, the newest at its right end: what worked stands above the
 * line, the higher the more it brought, what failed hangs below it, so that nobody needs to tell
 * colours apart.
 *
 * @param summary of all in a sentence
 * @param bars one a visit
 * @param cost lines about what a visit costs
 * @param latest the newest few in words, the newest first
 */
public record VisitStrip(
    String summary, List<StripBar> bars, List<String> cost, List<String> latest) {

  private static final int WIDTH = 4;
  private static final int LINE = 24;
  private static final int TOLD = 12;
  private static final double KILO = 1_000;

  /** A visit, in units of the picture from its upper left corner. */
  public record StripBar(int x, int y, int width, int height, String style, String text) {}

  /**
   * Draws it.
   *
   * @param visits the newest first
   */
  static VisitStrip of(List<VisitTrace> visits, Duration pace, Localizer localizer) {
    List<StripBar> bars = new ArrayList<>();
    for (int at = 0; at < visits.size(); at++) {
      VisitTrace visit = visits.get(visits.size() - 1 - at);
      int height = height(visit.outcome());
      boolean below = visit.outcome() == TraceOutcome.FAILED;
      bars.add(
          new StripBar(
              at * WIDTH,
              below ? LINE : LINE - height,
              WIDTH - 1,
              height,
              "visit " + visit.outcome().name().toLowerCase(Locale.ROOT),
              told(visit, localizer)));
    }
    return new VisitStrip(
        summary(visits, localizer),
        bars,
        visits.isEmpty() ? List.of() : cost(visits, pace, localizer),
        visits.stream().limit(TOLD).map(visit -> line(visit, localizer)).toList());
  }

  private static int height(TraceOutcome outcome) {
    return switch (outcome) {
      case NEWS -> LINE;
      case DAMAGED -> 18;
      case SAME -> 12;
      case UNCHANGED -> 6;
      case FAILED -> 12;
      case NONE -> 1;
    };
  }

  private static String summary(List<VisitTrace> visits, Localizer localizer) {
    return localizer.say(
        "console.feeds.strip.sum",
        Map.of(
            "visits", visits.size(),
            "news", count(visits, TraceOutcome.NEWS),
            "failed", count(visits, TraceOutcome.FAILED)));
  }

  private static long count(List<VisitTrace> visits, TraceOutcome outcome) {
    return visits.stream().filter(visit -> visit.outcome() == outcome).count();
  }

  private static String told(VisitTrace visit, Localizer localizer) {
    String what =
        localizer.say("console.feeds.visit." + visit.outcome().name().toLowerCase(Locale.ROOT));
    String status = visit.status() == 0 ? "" : " · HTTP " + visit.status();
    return localizer.moment(visit.at()) + " · " + what + status;
  }

  private static String line(VisitTrace visit, Localizer localizer) {
    return told(visit, localizer)
        + " · "
        + bytes(visit.bytes(), localizer)
        + " · "
        + localizer.say("console.feeds.millis", Map.of("count", visit.took().toMillis()));
  }

  /** On the average, and what that makes a day. */
  private static List<String> cost(List<VisitTrace> visits, Duration pace, Localizer localizer) {
    double bytes = visits.stream().mapToLong(VisitTrace::bytes).average().orElse(0);
    double millis = visits.stream().mapToLong(visit -> visit.took().toMillis()).average().orElse(0);
    double aDay = (double) Duration.ofDays(1).toMillis() / Math.max(1, pace.toMillis());
    long unchanged = Math.round(100.0 * count(visits, TraceOutcome.UNCHANGED) / visits.size());
    return List.of(
        localizer.say(
            "console.feeds.cost.bytes",
            Map.of(
                "bytes", bytes(Math.round(bytes), localizer),
                "day", bytes(Math.round(bytes * aDay), localizer))),
        localizer.say(
            "console.feeds.cost.time",
            Map.of(
                "time",
                localizer.say("console.feeds.millis", Map.of("count", Math.round(millis))))),
        localizer.say("console.feeds.cost.unchanged", Map.of("percent", unchanged)));
  }

  static String bytes(long bytes, Localizer localizer) {
    boolean mega = bytes >= KILO * KILO;
    double amount = bytes / (mega ? KILO * KILO : KILO);
    return localizer.say(
        mega ? "console.feeds.megabytes" : "console.feeds.kilobytes",
        Map.of("count", localizer.number(Math.round(amount * 10) / 10.0)));
  }
}
