package org.didbon.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.didbon.domain.FeedFault;
import org.didbon.domain.VerdictReason;
import org.didbon.feed.Visit;
import org.didbon.pipeline.RoundMeter.VisitOutcome;

/** Counts what happened since the start, for {@code /status} and the log. Thread-safe. */
public final class Tally {

  private final RoundMeter meter;
  private final LongAdder visits = new LongAdder();
  private final LongAdder items = new LongAdder();
  private final LongAdder matched = new LongAdder();
  private final LongAdder alerts = new LongAdder();
  private final LongAdder firstVisits = new LongAdder();
  private final LongAdder backlog = new LongAdder();
  private final Map<String, LongAdder> failedRules = new ConcurrentHashMap<>();
  private final Map<VerdictReason, LongAdder> suppressed = new ConcurrentHashMap<>();

  /** One that nobody else listens to. */
  public Tally() {
    this(RoundMeter.NONE);
  }

  /**
   * @param meter told of all that is counted here
   */
  public Tally(RoundMeter meter) {
    this.meter = meter;
  }

  /** The counts at one moment. */
  public record TallyCounts(long visits, long items, long matched, long alerts) {

    TallyCounts since(TallyCounts before) {
      return new TallyCounts(
          visits - before.visits,
          items - before.items,
          matched - before.matched,
          alerts - before.alerts);
    }
  }

  public TallyCounts counts() {
    return new TallyCounts(visits.sum(), items.sum(), matched.sum(), alerts.sum());
  }

  /** How many items each failing rule failed on; rules that never failed are absent. */
  public Map<String, Long> failedRules() {
    Map<String, Long> counts = new TreeMap<>();
    failedRules.forEach((rule, count) -> counts.put(rule, count.sum()));
    return counts;
  }

  /** How often a chat was not told of an item, or not sent a message, by reason; with zeros. */
  public Map<VerdictReason, Long> suppressed() {
    Map<VerdictReason, Long> counts = new EnumMap<>(VerdictReason.class);
    for (VerdictReason reason : VerdictReason.values()) {
      if (reason.effect() == VerdictReason.Effect.SUPPRESSED) {
        LongAdder count = suppressed.get(reason);
        counts.put(reason, count == null ? 0 : count.sum());
      }
    }
    return counts;
  }

  /** Counts a verdict by which something was not told; the others are counted elsewhere. */
  void judged(VerdictReason reason) {
    suppressed.computeIfAbsent(reason, r -> new LongAdder()).increment();
  }

  /** A visit to a feed came to its end. */
  void visited(Visit visit, Duration took) {
    visits.increment();
    if (visit.after().failing()) {
      meter.visited(VisitOutcome.FAILED, kind(visit.after().reason()), took);
    } else {
      VisitOutcome outcome = visit.items().isEmpty() ? VisitOutcome.UNCHANGED : VisitOutcome.READ;
      meter.visited(outcome, "", took);
    }
  }

  /** A visit never came to its end by itself. */
  void broke(FeedFault.Kind kind, Claim claim) {
    meter.visited(VisitOutcome.FAILED, kind.word(), Duration.ofNanos(claim.age()));
  }

  private static String kind(String reason) {
    return FeedFault.read(reason).map(fault -> fault.kind().word()).orElse("other");
  }

  /**
   * A decision was written down.
   *
   * @param took for both
   */
  void recorded(Decision decision, Duration took) {
    meter.recorded(decision, took);
    items.add(decision.reports().size());
    matched.add(decision.reports().stream().filter(report -> !report.matches().isEmpty()).count());
    // a report that is added to an alert is none of its own
    alerts.add(decision.messages().stream().filter(m -> m.edits().isEmpty()).count());
    if (decision.portion().first()) {
      backlog.add(decision.reports().stream().filter(Decision.NewItem::silent).count());
      firstVisits.add(decision.portion().last() ? 1 : 0);
    }
  }

  /** What was taken in at the first visits of feeds. */
  record TakenIn(long feeds, long items) {}

  TakenIn takenIn() {
    return new TakenIn(firstVisits.sum(), backlog.sum());
  }

  void ruleFailed(String rule) {
    meter.ruleFailed();
    failedRules.computeIfAbsent(rule, id -> new LongAdder()).increment();
  }
}
