package org.didbon.story.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * The latest reports, as far as new ones can be compared with them. What it answers follows from
 * the reports and their order alone, whoever gathered them. Not thread-safe, but for {@link
 * #ahead(Item)}.
 */
public final class OpenReports {

  /** So many are held: what is rare is seen among them. */
  private static final int MOST = 100_000;

  /** So many are compared in full. */
  private static final int COMPARED = 40;

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

  private final int most;
  private final Duration window;
  private final TermRarity rarity;
  private final Comparison comparison;
  private final PairJudge judge;
  private final ReportShelf reports = new ReportShelf();
  private final ReadReports<List<Likely>> read = new ReadReports<>();
  private final Overlaps overlaps = new Overlaps();
  private final Postings postings = new Postings();
  private int first;

  /** From this number on they are of these days. */
  private int recent;

  private int next;

  private Instant newest = Instant.EPOCH;
  private @Nullable Tentative draft;

  /** Null where nothing was foreseen, or where it does not hold any more. */
  private @Nullable Foresight<List<Likely>> foresight;

  /** What a draft changed beside adding reports from a number on. */
  private record Tentative(int from, int recent, Instant newest) {}

  /**
   * Empty ones.
   *
   * @param window how far apart two reports of one story may be
   */
  public OpenReports(Duration window) {
    this(window, Weights.read(), UsualWords.read());
  }

  OpenReports(Duration window, Map<Weights.Meeting, Weights> weights, UsualWords usual) {
    this(MOST, window, weights, usual);
  }

  private OpenReports(
      int most, Duration window, Map<Weights.Meeting, Weights> weights, UsualWords usual) {
    this.most = most;
    this.window = window;
    this.rarity = new TermRarity(usual);
    this.comparison = new Comparison(rarity);
    this.judge = new PairJudge(comparison, weights);
  }

  /** Empty ones of which {@code most} are held. */
  static OpenReports holding(int most, Duration window) {
    return new OpenReports(most, window, Weights.read(), UsualWords.read());
  }

  /**
   * A story that a report may belong to.
   *
   * @param story its id
   * @param score how sure that is: log-odds above what is asked for; of less than 0 it is another
   *     story, which may be related
   * @param report the key of its most like report
   * @param features what was measured of the two, by name, without what is 0; empty where the score
   *     is less than 0
   * @param sure whether a report that is of two such stories makes them one
   */
  public record Likely(
      String story, double score, String report, Map<String, Double> features, boolean sure) {}

  /** How many reports are held. */
  public int size() {
    return reports.size();
  }

  /**
   * Reads a report that is going to be asked for: what takes longest of comparing it. Any thread
   * may do this at any time.
   *
   * @return to be run right before it is asked for, in turn
   */
  public Runnable ahead(Item item) {
    return read.ahead(item);
  }

  /** Adds a report of a story. */
  public void add(Item item, String story) {
    add(read.of(item).report().in(story));
  }

  /** Adds a report that was read before. */
  public void recall(String reading, String story) {
    add(KeptReport.read(reading, story));
  }

  /** What is read of a report, as a line of text. */
  public String reading(Item item) {
    return KeptReport.of(read.of(item).report());
  }

  /** Of the program: readings of another one may differ. */
  public static String version() {
    return ReadingVersion.ofThisProgram();
  }

  void add(OpenReport report) {
    if (foresight != null && (draft == null || !foresight.follows(report))) {
      foresight = null;
    }
    put(report);
  }

  private void put(OpenReport report) {
    read.changed();
    int number = next++;
    reports.add(number, report);
    rarity.add(report.traits());
    if (report.traits().isTelling()) {
      for (int term : SoughtTerms.of(report.traits(), rarity)) {
        postings.add(term, number, draft != null);
      }
    }
    if (report.at().isAfter(newest)) {
      newest = report.at();
    }
    long old = newest.minus(window).toEpochMilli();
    while (recent < next && reports.moment(recent) < old) {
      rarity.age(reports.traits(recent++));
    }
    while (draft == null && reports.size() > most) {
      removeFirst();
    }
  }

  /**
   * Puts reports into other stories; those that are not held are none of ours.
   *
   * @param stories by the keys of reports
   */
  public void move(Map<String, String> stories) {
    if (stories.isEmpty()) {
      return;
    }
    read.changed();
    foresight = null;
    for (int number = first; number < next; number++) {
      String story = stories.get(reports.key(number));
      if (story != null) {
        reports.move(number, story);
      }
    }
  }

  /** What is added from now on is a draft; an earlier one holds. */
  public void begin() {
    foresight = draft == null ? foresight : null;
    draft = new Tentative(next, recent, newest);
    if (foresight != null) {
      foresight.restart();
    }
  }

  /** Forgets what was added since {@link #begin}, as if it had never been. */
  public void forget() {
    if (draft == null) {
      return;
    }
    if (next > draft.from()) {
      read.changed();
    }
    while (recent > draft.recent()) {
      rarity.renew(reports.traits(--recent));
    }
    while (next > draft.from()) {
      int number = --next;
      Traits last = reports.traits(number);
      rarity.age(last);
      rarity.remove(last);
      last.terms().forEach(term -> postings.removeLast(term, number));
      reports.removeLast();
    }
    newest = draft.newest();
    draft = null;
  }

  private void removeFirst() {
    Traits oldest = reports.traits(first);
    if (recent == first) {
      rarity.age(oldest);
      recent++;
    }
    int number = first++;
    oldest.terms().forEach(term -> postings.remove(term, number));
    rarity.remove(oldest);
    reports.removeFirst();
  }

  /**
   * The stories that the report tells of too, or that are related, the most likely first; empty if
   * it is like none.
   *
   * @param apart ids of stories that it is known not to be of
   */
  public List<Likely> near(Item item, Set<String> apart) {
    ReadReports.OneRead<List<Likely>> one = read.of(item);
    List<Likely> before = one.answer(apart);
    if (before != null) {
      return before;
    }
    List<Likely> near = one.isTelling() ? List.copyOf(near(one.report(), apart)) : List.of();
    read.answer(one, apart, near);
    return near;
  }

  /**
   * What {@link #near} answers about reports that are going to be added one after the other, as far
   * as it is of stories that are there by now. When they are added as a draft, in this order, what
   * was measured for this answer is not measured again.
   */
  public List<List<Likely>> ahead(List<Item> items) {
    if (draft != null || items.size() > Foresight.MOST) {
      return items.stream().map(item -> near(item, Set.of())).toList();
    }
    List<OpenReport> all = new ArrayList<>();
    List<Boolean> telling = new ArrayList<>();
    for (Item item : items) {
      ReadReports.OneRead<List<Likely>> one = read.of(item);
      all.add(one.report());
      telling.add(one.isTelling());
    }
    if (foresight == null || !foresight.isOf(all)) {
      foresight = null;
      foresight = foreseen(all, telling);
    }
    return foresight.answers();
  }

  private Foresight<List<Likely>> foreseen(List<OpenReport> all, List<Boolean> telling) {
    Foresight<List<Likely>> foreseen = new Foresight<>();
    begin();
    for (int i = 0; i < all.size(); i++) {
      OpenReport report = all.get(i);
      List<Integer> others = new ArrayList<>();
      List<PairJudge.Scored> scores = new ArrayList<>();
      if (telling.get(i)) {
        judge(report, Set.of(), others, scores);
      }
      List<Likely> likely =
          likely(others, scores).stream().filter(one -> !one.story().isEmpty()).toList();
      foreseen.add(new Foresight.Judged<>(report, others, scores, likely));
      if (i + 1 < all.size()) {
        put(report);
      }
    }
    forget();
    return foreseen;
  }

  List<Likely> near(OpenReport report, Set<String> apart) {
    Foresight.Judged<List<Likely>> judged =
        foresight != null && draft != null && apart.isEmpty() ? foresight.next(report) : null;
    if (judged != null) {
      return likely(judged.others(), judged.scores());
    }
    List<Integer> others = new ArrayList<>();
    List<PairJudge.Scored> scores = new ArrayList<>();
    judge(report, apart, others, scores);
    return likely(others, scores);
  }

  /** Finds the numbers of the reports that one is most like, and judges each. */
  private void judge(
      OpenReport report, Set<String> apart, List<Integer> others, List<PairJudge.Scored> scores) {
    if (!report.traits().isTelling()) {
      return;
    }
    Comparison.MeasuredReport mine = comparison.measured(report);
    for (int number : candidates(report, apart)) {
      others.add(number);
      scores.add(judge.scored(mine, reports.get(number)));
    }
  }

  private List<Likely> likely(List<Integer> others, List<PairJudge.Scored> scores) {
    Map<String, List<PairJudge.Scored>> stories = new LinkedHashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      stories
          .computeIfAbsent(reports.story(others.get(i)), id -> new ArrayList<>())
          .add(scores.get(i));
    }
    List<Likely> likely = new ArrayList<>();
    stories.forEach(
        (story, some) -> {
          double score = score(story, some);
          if (score >= RELATED) {
            likely.add(likely(story, score, some.get(0)));
          }
        });
    likely.sort(Comparator.comparingDouble(Likely::score).reversed().thenComparing(Likely::story));
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

  private static Likely likely(String story, double score, PairJudge.Scored best) {
    return new Likely(
        story,
        score,
        best.report().key(),
        score < 0 ? Map.of() : Feature.named(best.measures()),
        score >= best.surely());
  }

  /** The numbers of the reports that share most of what is rare. */
  private int[] candidates(OpenReport report, Set<String> apart) {
    overlaps.clear();
    for (int term : SoughtTerms.of(report.traits(), rarity)) {
      double rare = rarity.of(term);
      postings.forEach(term, number -> overlaps.add(number, rare));
    }
    int feed = reports.feed(report.feed());
    long from = report.at().minus(window).toEpochMilli();
    long to = report.at().plus(window).toEpochMilli();
    return overlaps.most(
        COMPARED,
        number ->
            reports.has(number)
                && isWithin(reports.moment(number), from, to)
                && (!reports.isOf(number, feed, apart)
                    || isOpen(reports.get(number), report, apart)));
  }

  private static boolean isWithin(long moment, long from, long to) {
    return moment >= from && moment <= to;
  }

  private static boolean isOpen(OpenReport one, OpenReport report, Set<String> apart) {
    return !apart.contains(one.story())
        && !one.key().equals(report.key())
        && !PairJudge.isStanding(one, report);
  }

  static OpenReport report(Item item, String story) {
    return ReadReports.read(item).in(story);
  }

  Comparison comparison() {
    return comparison;
  }
}
