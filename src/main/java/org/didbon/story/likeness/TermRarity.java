package org.didbon.story.likeness;

/**
 * How rare terms are among the reports of the last weeks. So that the first reports after a start
 * are no other than later ones, there are as many reports of usual words behind them, see {@link
 * UsualWords}. Not thread-safe.
 */
final class TermRarity {

  /** As many reports the usual words stand for. */
  private static final int BEHIND = 3_000;

  /** Of the reports behind, so many are of these days. */
  private static final double THESE_DAYS = 0.1;

  /** So many answers are kept until the next report: pairs ask for the same terms again. */
  private static final int REMEMBERED = 1 << 13;

  /** Most terms are had by fewer: their logarithms are taken once. */
  private static final int FEW = 1 << 8;

  private final int[] answered = new int[REMEMBERED];
  private final int[] answeredAt = new int[REMEMBERED];
  private final double[] answers = new double[REMEMBERED];

  /** Changes with each report. */
  private int turn = 1;

  /** The turn for which {@link #most} holds. */
  private int mostAt;

  private double most;

  /** The rarities of terms that so many reports have, and for which turn they hold. */
  private final double[] ofFew = new double[FEW];

  private final int[] ofFewAt = new int[FEW];

  private final UsualWords usual;
  private final TermCounts counts = new TermCounts();
  private int reports;
  private int recentReports;

  TermRarity(UsualWords usual) {
    this.usual = usual;
  }

  void add(Traits traits) {
    turn++;
    reports++;
    recentReports++;
    traits.terms().forEach(term -> counts.add(term, 1, 1));
  }

  /** A report that is no longer of these days. */
  void age(Traits traits) {
    recentReports--;
    traits.terms().forEach(term -> counts.add(term, 0, -1));
  }

  /** One that is of these days after all. */
  void renew(Traits traits) {
    recentReports++;
    traits.terms().forEach(term -> counts.add(term, 0, 1));
  }

  /** A report that is no longer held; it aged before. */
  void remove(Traits traits) {
    turn++;
    reports--;
    traits.terms().forEach(term -> counts.add(term, -1, 0));
  }

  /** How many reports are of these days. */
  int recent() {
    return recentReports;
  }

  /** 0 for what every report has, about 1 for what none has. */
  double of(int term) {
    int at = (term ^ (term >>> 16)) & (REMEMBERED - 1);
    if (answeredAt[at] != turn || answered[at] != term) {
      answers[at] = rarity(term);
      answered[at] = term;
      answeredAt[at] = turn;
    }
    return answers[at];
  }

  private double rarity(int term) {
    double all = reports + BEHIND;
    if (mostAt != turn) {
      most = Math.log(2 * (all + 1));
      mostAt = turn;
    }
    int held = counts.held(term);
    double share = usual.share(term);
    if (share > 0 || held >= FEW) {
      return rarity(all, held + share * BEHIND);
    }
    if (ofFewAt[held] != turn) {
      ofFewAt[held] = turn;
      ofFew[held] = rarity(all, held);
    }
    return ofFew[held];
  }

  private double rarity(double all, double with) {
    return Math.log((all + 1) / (with + 0.5)) / most;
  }

  /** Which part of the reports with a term is of these days, 0 to 1; 0 for fewer than two. */
  double recency(int term) {
    int now = counts.recent(term);
    if (now < 2) {
      return 0;
    }
    double before = counts.held(term) - now + usual.share(term) * BEHIND * THESE_DAYS;
    return now / (now + Math.max(0, before));
  }
}
