package org.didbon.story.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * The latest reports, as far as new ones can be compared with them. What it answers follows from
 * the reports and their order alone, whoever gathered them. Not thread-safe.
 */
public final class OpenReports {

  /** So many are held: what is rare is seen among them. */
  private static final int MOST = 100_000;

  /** A report is found by the rarest of its words, */
  private static final int SOUGHT_WORDS = 10;

  /** and by the rarest of what means the same in all languages. */
  private static final int SOUGHT_SENSES = 14;

  /** So many are compared in full. */
  private static final int COMPARED = 40;

  /** So many reports of a story have a say. */
  private static final int COUNTED = 4;

  /** From here on another story may be worth a look. */
  private static final double RELATED = -1;

  private final int most;
  private final Duration window;
  private final TermRarity rarity;
  private final Comparison comparison;
  private final PairJudge judge;
  private final ReportShelf reports = new ReportShelf();
  private final Deque<Integer> recent = new ArrayDeque<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Overlaps overlaps = new Overlaps();
  private final Postings postings = new Postings();
  private int first;
  private int next;
  private Instant newest = Instant.EPOCH;
  private @Nullable Tentative draft;

  /** What a draft changed beside adding reports from a number on. */
  private record Tentative(int from, Instant newest, List<Integer> aged) {}

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

  /** Adds a report of a story. */
  public void add(Item item, String story) {
    add(report(item, story));
  }

  void add(OpenReport report) {
    int number = next++;
    reports.put(number, report);
    sizes.merge(report.story(), 1, Integer::sum);
    rarity.add(report.traits());
    if (report.traits().isTelling()) {
      for (int term : sought(report.traits())) {
        postings.add(term, number, draft != null);
      }
    }
    if (report.at().isAfter(newest)) {
      newest = report.at();
    }
    recent.addLast(number);
    while (!recent.isEmpty() && isOld(recent.peekFirst())) {
      int old = recent.removeFirst();
      rarity.age(held(old).traits());
      if (draft != null) {
        draft.aged().add(old);
      }
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
    for (int number = first; number < next; number++) {
      OpenReport one = held(number);
      String story = stories.getOrDefault(one.key(), one.story());
      if (!story.equals(one.story())) {
        left(one.story());
        sizes.merge(story, 1, Integer::sum);
        reports.put(number, one.in(story));
      }
    }
  }

  /** What is added from now on is a draft; an earlier one holds. */
  public void begin() {
    draft = new Tentative(next, newest, new ArrayList<>());
  }

  /** Forgets what was added since {@link #begin}, as if it had never been. */
  public void forget() {
    if (draft == null) {
      return;
    }
    for (int i = draft.aged().size() - 1; i >= 0; i--) {
      int number = draft.aged().get(i);
      rarity.renew(held(number).traits());
      recent.addFirst(number);
    }
    while (next > draft.from()) {
      int number = --next;
      OpenReport last = held(number);
      reports.remove(number);
      recent.removeLast();
      rarity.age(last.traits());
      rarity.remove(last.traits());
      last.traits().terms().forEach(term -> postings.removeLast(term, number));
      left(last.story());
    }
    newest = draft.newest();
    draft = null;
  }

  private OpenReport held(int number) {
    return Objects.requireNonNull(reports.get(number));
  }

  private void left(String story) {
    sizes.computeIfPresent(story, (id, size) -> size > 1 ? size - 1 : null);
  }

  private boolean isOld(int number) {
    return held(number).at().isBefore(newest.minus(window));
  }

  private void removeFirst() {
    OpenReport oldest = held(first);
    reports.remove(first);
    if (!recent.isEmpty() && recent.peekFirst() == first) {
      recent.removeFirst();
      rarity.age(oldest.traits());
    }
    int number = first++;
    oldest.traits().terms().forEach(term -> postings.remove(term, number));
    rarity.remove(oldest.traits());
    left(oldest.story());
  }

  /**
   * The stories that the report tells of too, or that are related, the most likely first; empty if
   * it is like none.
   *
   * @param apart ids of stories that it is known not to be of
   */
  public List<Likely> near(Item item, Set<String> apart) {
    return near(report(item, ""), apart);
  }

  List<Likely> near(OpenReport report, Set<String> apart) {
    if (!report.traits().isTelling()) {
      return List.of();
    }
    Map<String, List<PairJudge.Scored>> stories = new LinkedHashMap<>();
    for (int number : candidates(report, apart)) {
      OpenReport other = held(number);
      stories
          .computeIfAbsent(other.story(), id -> new ArrayList<>())
          .add(judge.scored(report, other));
    }
    List<Likely> likely = new ArrayList<>();
    stories.forEach(
        (story, scores) -> {
          Likely one = likely(story, scores);
          if (one.score() >= RELATED) {
            likely.add(one);
          }
        });
    likely.sort(Comparator.comparingDouble(Likely::score).reversed().thenComparing(Likely::story));
    return likely;
  }

  /**
   * One report that is alike may be chance, or lead from one event to the next: the others of the
   * story count as much.
   */
  private Likely likely(String story, List<PairJudge.Scored> scores) {
    scores.sort(Comparator.comparingDouble(PairJudge.Scored::score).reversed());
    int of = Math.min(COUNTED, sizes.getOrDefault(story, 1));
    double sum = 0;
    for (int i = 0; i < of; i++) {
      sum += i < scores.size() ? scores.get(i).score() : PairJudge.UNLIKE;
    }
    double score = (scores.get(0).score() + sum / of) / 2;
    PairJudge.Scored best = scores.get(0);
    return new Likely(
        story,
        score,
        best.report().key(),
        score < 0 ? Map.of() : Feature.named(best.measures()),
        score >= best.surely());
  }

  /** The reports that share most of what is rare. */
  private List<Integer> candidates(OpenReport report, Set<String> apart) {
    overlaps.clear();
    for (int term : sought(report.traits())) {
      double rare = rarity.of(term);
      for (int number : postings.of(term)) {
        overlaps.add(number, rare);
      }
    }
    Instant from = report.at().minus(window);
    Instant to = report.at().plus(window);
    return overlaps.most(
        COMPARED,
        number ->
            reports.isWithin(number, from, to)
                && (!reports.isOf(number, report.feed(), apart)
                    || isOpen(held(number), report, apart)));
  }

  private static boolean isOpen(OpenReport one, OpenReport report, Set<String> apart) {
    return !apart.contains(one.story())
        && !one.key().equals(report.key())
        && !PairJudge.isStanding(one, report);
  }

  private int[] sought(Traits traits) {
    return IntStream.concat(
            rarest(TermSet.union(traits.words(), traits.quotes()), SOUGHT_WORDS),
            rarest(traits.senses(), SOUGHT_SENSES))
        .toArray();
  }

  private IntStream rarest(TermSet terms, int most) {
    return IntStream.range(0, terms.size())
        .mapToObj(terms::get)
        .sorted(
            Comparator.<Integer>comparingDouble(term -> -rarity.of(term))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .mapToInt(Integer::intValue);
  }

  static OpenReport report(Item item, String story) {
    return new OpenReport(item.key(), item.feed(), story, item.when(), TraitReader.of(item));
  }

  Comparison comparison() {
    return comparison;
  }
}
