package org.didbon.story.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest reports by consecutive numbers, found by the terms that they share with another one.
 * What is added as a draft can be taken back. Not thread-safe.
 */
final class HeldReports {

  /** So many are compared in full. */
  private static final int COMPARED = 40;

  private final int most;
  private final Duration window;
  private final TermRarity rarity;
  private final ReportShelf reports = new ReportShelf();
  private final Overlaps overlaps = new Overlaps();
  private final Postings postings = new Postings();
  private int first;

  /** From this number on they are of these days. */
  private int recent;

  private int next;

  private Instant newest = Instant.EPOCH;
  private @Nullable Tentative draft;

  /** What a draft changed beside adding reports from a number on. */
  private record Tentative(int from, int recent, Instant newest) {}

  /**
   * Empty ones.
   *
   * @param most so many are held, beside those of a draft
   * @param window how far apart two reports of one story may be
   * @param rarity is told of all that is added and removed
   */
  HeldReports(int most, Duration window, TermRarity rarity) {
    this.most = most;
    this.window = window;
    this.rarity = rarity;
  }

  int size() {
    return reports.size();
  }

  /** A report that is held. */
  OpenReport get(int number) {
    return reports.get(number);
  }

  String story(int number) {
    return reports.story(number);
  }

  /** How many reports are of a story. */
  int sizeOf(String story) {
    return reports.sizeOf(story);
  }

  void add(OpenReport report) {
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
   * Puts reports into other stories; those that are not held are none of ours.
   *
   * @param stories by the keys of reports
   */
  void move(Map<String, String> stories) {
    for (int number = first; number < next; number++) {
      String story = stories.get(reports.key(number));
      if (story != null) {
        reports.move(number, story);
      }
    }
  }

  boolean isDraft() {
    return draft != null;
  }

  /** What is added from now on is a draft; an earlier one holds. */
  void begin() {
    draft = new Tentative(next, recent, newest);
  }

  /**
   * Forgets what was added since {@link #begin}, as if it had never been.
   *
   * @return whether there was any
   */
  boolean forget() {
    if (draft == null) {
      return false;
    }
    boolean added = next > draft.from();
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
    return added;
  }

  /**
   * The numbers of the reports that share most of what is rare with one, and may be of a story with
   * it; the most like first.
   *
   * @param apart ids of stories that it is known not to be of
   */
  int[] candidates(OpenReport report, Set<String> apart) {
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
}
