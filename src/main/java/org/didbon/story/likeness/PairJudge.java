package org.didbon.story.likeness;

import java.util.Map;
import org.didbon.story.likeness.Weights.Meeting;

/** How like two reports are: what was measured of them, weighed, and what no measure can tell. */
@SuppressWarnings("EnumOrdinal") // as in Comparison
final class PairJudge {

  /** The score of a pair that nothing speaks for. */
  static final double UNLIKE = -2.5;

  /** From here on a report of two stories makes them one. */
  private static final double SURE = 0.3;

  /** Likewise where its most like report is in another language. */
  private static final double SURE_ACROSS = 1.5;

  /** The score of two that begin alike is this at least. */
  private static final double SAME_OPENING = 2;

  /** The rarity from which on a place or a name tells something. */
  private static final double TELLING = 0.4;

  /** The score at most of two of which one tells the opposite of what the other tells. */
  private static final double OPPOSITE = -0.5;

  private static final double[] UNMEASURED = {};

  private final Comparison comparison;
  private final Map<Meeting, Weights> weights;

  PairJudge(Comparison comparison, Map<Meeting, Weights> weights) {
    this.comparison = comparison;
    this.weights = Map.copyOf(weights);
  }

  /** A report with its score, what that was made of, if anything, and from where on it is sure. */
  @SuppressWarnings({
    "ArrayRecordComponent",
    "EnumOrdinal"
  }) // made anew for each pair, and never compared
  record Scored(OpenReport report, double score, double[] measures, double surely) {

    /** Whether the headline of either tells of an exact place or a name that the other lacks. */
    boolean isElsewhere() {
      return measures.length > 0
          && Math.max(
                  measures[Feature.OTHER_PLACES.ordinal()], measures[Feature.OTHER_NAMES.ordinal()])
              > TELLING;
    }
  }

  /** Of {@code other}, which {@code report} may be like. */
  Scored scored(OpenReport report, OpenReport other) {
    return scored(comparison.measured(report), other);
  }

  /** Likewise. */
  Scored scored(Comparison.MeasuredReport one, OpenReport other) {
    OpenReport report = one.report();
    boolean beginAlike = report.traits().opening().goesWith(other.traits().opening());
    // what one outlet writes alike is a form filled in anew, or a next step, far more often than
    // one event told twice: it joins through the reports of others
    boolean again = report.feed().equals(other.feed()) && !beginAlike;
    Meeting meeting = Meeting.of(report.traits(), other.traits());
    boolean across = meeting == Meeting.ACROSS;
    Weights fitted = weights.get(meeting);
    if (fitted == null || again || (across && !isAnchored(report, other))) {
      return new Scored(other, UNLIKE, UNMEASURED, SURE);
    }
    double[] measures = comparison.of(one, other);
    double score = fitted.score(measures);
    if (measures[Feature.OPPOSITES.ordinal()] > 0) {
      score = Math.min(score, OPPOSITE);
    }
    return new Scored(
        other,
        beginAlike ? Math.max(score, SAME_OPENING) : score,
        measures,
        across ? SURE_ACROSS : SURE);
  }

  /**
   * Who, where or when, as what happens happens everywhere; how many only tells where neither says
   * that it was elsewhere.
   */
  private static boolean isAnchored(OpenReport one, OpenReport other) {
    Traits a = one.traits();
    Traits b = other.traits();
    boolean placesShared = !a.places().shared(b.places()).isEmpty();
    boolean elsewhere = !placesShared && !a.places().isEmpty() && !b.places().isEmpty();
    return placesShared
        || !a.names().shared(b.names()).isEmpty()
        || !a.dates().shared(b.dates()).isEmpty()
        || (!elsewhere && !a.numbers().shared(b.numbers()).isEmpty());
  }

  /**
   * What an outlet puts under one headline, or into one form, is another event each time: rates,
   * weather, the day's count.
   */
  static boolean isStanding(OpenReport one, OpenReport other) {
    if (!one.feed().equals(other.feed())) {
      return false;
    }
    Traits a = one.traits();
    Traits b = other.traits();
    boolean filledAnew =
        !a.numbers().isEmpty()
            && !b.numbers().isEmpty()
            && a.numbers().shared(b.numbers()).isEmpty();
    return filledAnew || a.headline().isSame(b.headline());
  }
}
