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
import java.util.Set;
import java.util.stream.IntStream;
import org.didbon.domain.Item;

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

  /** What another report of the story adds to the most like one. */
  private static final double SECOND = 0.5;

  private final Duration window;
  private final Map<Weights.Meeting, Weights> weights;
  private final Rarity rarity;
  private final Comparison comparison;
  private final Map<Integer, Report> reports = new HashMap<>();
  private final Deque<Integer> recent = new ArrayDeque<>();
  private final Postings postings = new Postings();
  private int first;
  private int next;
  private Instant newest = Instant.EPOCH;

  /**
   * Empty ones.
   *
   * @param window how far apart two reports of one story may be
   */
  public OpenReports(Duration window) {
    this(window, Weights.read(), UsualWords.read());
  }

  OpenReports(Duration window, Map<Weights.Meeting, Weights> weights, UsualWords usual) {
    this.window = window;
    this.weights = Map.copyOf(weights);
    this.rarity = new Rarity(usual);
    this.comparison = new Comparison(rarity);
  }

  /**
   * A story that a report may belong to.
   *
   * @param story its id
   * @param score how sure that is: log-odds above what is asked for, 0 or more
   * @param report the key of its most like report
   */
  public record Likely(String story, double score, String report) {}

  /** How many reports are held. */
  public int size() {
    return reports.size();
  }

  /** Adds a report of a story. */
  public void add(Item item, String story) {
    add(report(item, story));
  }

  void add(Report report) {
    int number = next++;
    reports.put(number, report);
    rarity.add(report.traits());
    if (report.traits().isTelling()) {
      for (int term : sought(report.traits())) {
        postings.add(term, number);
      }
    }
    if (report.at().isAfter(newest)) {
      newest = report.at();
    }
    recent.addLast(number);
    while (!recent.isEmpty() && isOld(recent.peekFirst())) {
      rarity.age(reports.get(recent.removeFirst()).traits());
    }
    if (reports.size() > MOST) {
      removeFirst();
    }
  }

  private boolean isOld(int number) {
    return reports.get(number).at().isBefore(newest.minus(window));
  }

  private void removeFirst() {
    Report oldest = reports.remove(first);
    if (!recent.isEmpty() && recent.peekFirst() == first) {
      recent.removeFirst();
      rarity.age(oldest.traits());
    }
    int number = first++;
    oldest.traits().terms().forEach(term -> postings.remove(term, number));
    rarity.remove(oldest.traits());
  }

  /**
   * The stories that the report tells of too, the most likely first; empty if it is like none.
   *
   * @param apart ids of stories that it is known not to be of
   */
  public List<Likely> near(Item item, Set<String> apart) {
    Report report = report(item, "");
    if (!report.traits().isTelling()) {
      return List.of();
    }
    Map<String, List<Scored>> stories = new LinkedHashMap<>();
    for (int number : candidates(report, apart)) {
      Report other = reports.get(number);
      stories.computeIfAbsent(other.story(), id -> new ArrayList<>()).add(scored(report, other));
    }
    List<Likely> likely = new ArrayList<>();
    stories.forEach((story, scores) -> {
      Likely one = likely(story, scores);
      if (one.score() >= 0) {
        likely.add(one);
      }
    });
    likely.sort(
        Comparator.comparingDouble(Likely::score).reversed().thenComparing(Likely::story));
    return likely;
  }

  /** A report with its score. */
  private record Scored(Report report, double score) {}

  private Scored scored(Report report, Report other) {
    Weights fitted = weights.get(Weights.Meeting.of(report.traits(), other.traits()));
    return new Scored(other, fitted == null ? -9 : fitted.score(comparison.of(report, other)));
  }

  private static Likely likely(String story, List<Scored> scores) {
    scores.sort(Comparator.comparingDouble(Scored::score).reversed());
    double score = scores.get(0).score();
    if (scores.size() > 1) {
      score += SECOND * Math.max(0, scores.get(1).score() + 1);
    }
    return new Likely(story, score, scores.get(0).report().key());
  }

  /** The reports that share most of what is rare. */
  private List<Integer> candidates(Report report, Set<String> apart) {
    Map<Integer, Double> shared = new HashMap<>();
    for (int term : sought(report.traits())) {
      double rare = rarity.of(term);
      for (int number : postings.of(term)) {
        shared.merge(number, rare, Double::sum);
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> isOpen(reports.get(entry.getKey()), report, apart))
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isOpen(Report one, Report report, Set<String> apart) {
    return one != null
        && Duration.between(one.at(), report.at()).abs().compareTo(window) <= 0
        && !apart.contains(one.story())
        && !one.key().equals(report.key());
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

  static Report report(Item item, String story) {
    return new Report(item.key(), item.feed(), story, item.when(), TraitReader.of(item));
  }

  Comparison comparison() {
    return comparison;
  }

  /** The reports held, the first one first. */
  Iterable<Report> all() {
    return IntStream.range(first, next).mapToObj(reports::get).toList();
  }

  /** The numbers of the candidates' reports, for fitting. */
  List<Report> candidatesOf(Report report) {
    return candidates(report, Set.of()).stream().map(reports::get).toList();
  }
}
