package org.didbon.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.didbon.command.StoryBook;
import org.didbon.domain.FeedFault;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.RoundMeter;

/** Counts what rounds do, and what people say of stories. Thread-safe. */
final class RoundMetrics implements RoundMeter {

  /** A server is given up after a minute or less. */
  private static final List<Double> VISITS =
      List.of(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

  private static final List<Double> DECISIONS =
      List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0);

  private static final String OPENED = "opened";
  private static final String JOINED = "joined";
  private static final String MERGED = "merged";
  private static final String SPLIT = "split";
  private static final String REJOINED = "rejoined";

  private final Metrics.Occurrences visits;
  private final Metrics.Spans visitSpans;
  private final Metrics.Spans decisionSpans;
  private final Metrics.Occurrences matches;
  private final Metrics.Occurrences stories;
  private final Metrics.Occurrences ruleFailures;

  RoundMetrics(Metrics metrics) {
    visits =
        metrics.occurrences(
            "feed_visits_total",
            "Visits to feeds since the start, by how they ended; reason is why one failed.",
            List.of("outcome", "reason"));
    visits.add(0, word(VisitOutcome.READ), "");
    visits.add(0, word(VisitOutcome.UNCHANGED), "");
    for (FeedFault.Kind kind : FeedFault.Kind.values()) {
      visits.add(0, word(VisitOutcome.FAILED), kind.word());
    }
    visitSpans =
        metrics.spans(
            "feed_visit_seconds",
            "How long visits to feeds took, reading included, by how they ended.",
            VISITS,
            List.of("outcome"));
    decisionSpans =
        metrics.spans(
            "decision_seconds",
            "How long it took to decide what to tell of new items, and to write it down.",
            DECISIONS,
            List.of());
    matches =
        metrics.occurrences(
            "matches_total",
            "What new items were about since the start, by its kind.",
            "kind",
            Arrays.stream(Subject.Kind.values()).map(Subject.Kind::word).toList());
    stories =
        metrics.occurrences(
            "stories_total",
            "What became of stories since the start: opened or joined by a report, merged as one,"
                + " split by a person, or rejoined.",
            "outcome",
            List.of(OPENED, JOINED, MERGED, SPLIT, REJOINED));
    ruleFailures =
        metrics.occurrences(
            "rule_failures_total", "Times a rule failed on an item since the start.", List.of());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void visited(VisitOutcome outcome, String reason, Duration took) {
    visits.add(1, word(outcome), reason);
    visitSpans.add(took, word(outcome));
  }

  @Override
  public void recorded(Decision decision, Duration took) {
    decisionSpans.add(took);
    for (Decision.NewItem report : decision.reports()) {
      stories.add(1, report.assignment().isNew() ? OPENED : JOINED);
      for (Match match : report.matches()) {
        matches.add(1, match.subject().kind().word());
      }
    }
    stories.add(decision.merges().size(), MERGED);
  }

  @Override
  public void ruleFailed() {
    ruleFailures.add(1);
  }

  /** The same book; what people say in it from now on is counted. */
  StoryBook counted(StoryBook book) {
    return new StoryBook() {
      @Override
      public List<StorySaying> latest(int limit) {
        return book.latest(limit);
      }

      @Override
      public List<StorySaying> latest(String story, int limit) {
        return book.latest(story, limit);
      }

      @Override
      public Split split(String story, String report, Sayer sayer, Instant now) {
        return counted(book.split(story, report, sayer, now), SPLIT);
      }

      @Override
      public Split rejoin(String story, String report, Sayer sayer, Instant now) {
        return counted(book.rejoin(story, report, sayer, now), REJOINED);
      }

      @Override
      public Join join(String story, String other, boolean anyway, Sayer sayer, Instant now) {
        Join join = book.join(story, other, anyway, sayer, now);
        stories.add(join.outcome() == JoinOutcome.JOINED ? 1 : 0, MERGED);
        return join;
      }

      @Override
      public Join part(String former, Sayer sayer, Instant now) {
        Join parted = book.part(former, sayer, now);
        stories.add(parted.outcome() == JoinOutcome.PARTED ? 1 : 0, SPLIT);
        return parted;
      }

      private Split counted(Split split, String outcome) {
        stories.add(split.outcome() == SplitOutcome.MOVED ? 1 : 0, outcome);
        return split;
      }
    };
  }
}
