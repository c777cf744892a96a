package org.didbon.story.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How likely a report is of which story, by its likeness to several reports of each. */
final class StoryJudge {

  /** So many reports of a story have a say. */
  private static final int COUNTED = 4;

  /**
   * The score at most where the report and most of several of a story tell of other places or
   * people: one raid a city, one meeting a president, in the same words.
   */
  private static final double ELSEWHERE = -0.5;

  /** From here on another story may be worth a look. */
  private static final double RELATED = -1;

  private static final Comparator<PairJudge.Scored> MOST_LIKE_FIRST =
      Comparator.comparingDouble(PairJudge.Scored::score).reversed();

  private final HeldReports reports;
  private final Comparison comparison;
  private final PairJudge judge;

  StoryJudge(HeldReports reports, Comparison comparison, PairJudge judge) {
    this.reports = reports;
    this.comparison = comparison;
    this.judge = judge;
  }

  /**
   * Finds the reports that one is most like, and judges each.
   *
   * @param apart ids of stories that it is known not to be of
   */
  MostLike mostLike(OpenReport report, Set<String> apart) {
    if (!report.traits().isTelling()) {
      return MostLike.NONE;
    }
    Comparison.MeasuredReport mine = comparison.measured(report);
    List<Integer> numbers = new ArrayList<>();
    List<PairJudge.Scored> scores = new ArrayList<>();
    for (int number : reports.candidates(report, apart)) {
      numbers.add(number);
      scores.add(judge.scored(mine, reports.get(number)));
    }
    return new MostLike(numbers, scores);
  }

  /** The stories of the reports that one is most like, as they are of now; the likeliest first. */
  List<LikelyStory> stories(MostLike most) {
    Map<String, List<PairJudge.Scored>> stories = new LinkedHashMap<>();
    for (int i = 0; i < most.scores().size(); i++) {
      stories
          .computeIfAbsent(reports.story(most.numbers().get(i)), id -> new ArrayList<>())
          .add(most.scores().get(i));
    }
    List<LikelyStory> likely = new ArrayList<>();
    stories.forEach(
        (story, some) -> {
          double score = score(story, some);
          if (score >= RELATED) {
            likely.add(likely(story, score, some.get(0)));
          }
        });
    likely.sort(
        Comparator.comparingDouble(LikelyStory::score)
            .reversed()
            .thenComparing(LikelyStory::story));
    return likely;
  }

  /**
   * One report that is alike may be chance, or lead from one event to the next: the others of the
   * story count as much.
   *
   * @param scores the most like of them comes to stand first
   */
  private double score(String story, List<PairJudge.Scored> scores) {
    scores.sort(MOST_LIKE_FIRST);
    int of = Math.min(COUNTED, reports.sizeOf(story));
    double sum = 0;
    for (int i = 0; i < of; i++) {
      sum += i < scores.size() ? scores.get(i).score() : PairJudge.UNLIKE;
    }
    double score = (scores.get(0).score() + sum / of) / 2;
    return of > 1 && isElsewhere(scores) ? Math.min(score, ELSEWHERE) : score;
  }

  private static boolean isElsewhere(List<PairJudge.Scored> scores) {
    int elsewhere = 0;
    for (PairJudge.Scored one : scores) {
      elsewhere += one.isElsewhere() ? 1 : 0;
    }
    return elsewhere * 2 > scores.size();
  }

  private static LikelyStory likely(String story, double score, PairJudge.Scored best) {
    return new LikelyStory(
        story,
        score,
        best.report().key(),
        score < 0 ? Map.of() : Feature.named(best.measures()),
        score >= best.surely());
  }
}
