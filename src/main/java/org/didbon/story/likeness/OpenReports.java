package org.didbon.story.likeness;

import java.time.Duration;
import java.util.ArrayList;
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

  private final Comparison comparison;
  private final HeldReports reports;
  private final StoryJudge judge;
  private final ReadReports<List<LikelyStory>> read = new ReadReports<>();

  /** Null where nothing was foreseen, or where it does not hold any more. */
  private @Nullable Foresight<List<LikelyStory>> foresight;

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
    TermRarity rarity = new TermRarity(usual);
    this.comparison = new Comparison(rarity);
    this.reports = new HeldReports(most, window, rarity);
    this.judge = new StoryJudge(reports, comparison, new PairJudge(comparison, weights));
  }

  /** Empty ones of which {@code most} are held. */
  static OpenReports holding(int most, Duration window) {
    return new OpenReports(most, window, Weights.read(), UsualWords.read());
  }

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
    if (foresight != null && (!reports.isDraft() || !foresight.follows(report))) {
      foresight = null;
    }
    put(report);
  }

  private void put(OpenReport report) {
    read.changed();
    reports.add(report);
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
    reports.move(stories);
  }

  /** What is added from now on is a draft; an earlier one holds. */
  public void begin() {
    foresight = reports.isDraft() ? null : foresight;
    reports.begin();
    if (foresight != null) {
      foresight.restart();
    }
  }

  /** Forgets what was added since {@link #begin}, as if it had never been. */
  public void forget() {
    if (reports.forget()) {
      read.changed();
    }
  }

  /**
   * The stories that the report tells of too, or that are related, the most likely first; empty if
   * it is like none.
   *
   * @param apart ids of stories that it is known not to be of
   */
  public List<LikelyStory> near(Item item, Set<String> apart) {
    ReadReports.OneRead<List<LikelyStory>> one = read.of(item);
    List<LikelyStory> before = one.answer(apart);
    if (before != null) {
      return before;
    }
    List<LikelyStory> near = one.isTelling() ? List.copyOf(near(one.report(), apart)) : List.of();
    read.answer(one, apart, near);
    return near;
  }

  /**
   * What {@link #near} answers about reports that are going to be added one after the other, as far
   * as it is of stories that are there by now. When they are added as a draft, in this order, what
   * was measured for this answer is not measured again.
   */
  public List<List<LikelyStory>> ahead(List<Item> items) {
    if (reports.isDraft() || items.size() > Foresight.MOST) {
      return items.stream().map(item -> near(item, Set.of())).toList();
    }
    List<OpenReport> all = new ArrayList<>();
    List<Boolean> telling = new ArrayList<>();
    for (Item item : items) {
      ReadReports.OneRead<List<LikelyStory>> one = read.of(item);
      all.add(one.report());
      telling.add(one.isTelling());
    }
    if (foresight == null || !foresight.isOf(all)) {
      foresight = null;
      foresight = foreseen(all, telling);
    }
    return foresight.answers();
  }

  private Foresight<List<LikelyStory>> foreseen(List<OpenReport> all, List<Boolean> telling) {
    Foresight<List<LikelyStory>> foreseen = new Foresight<>();
    begin();
    for (int i = 0; i < all.size(); i++) {
      OpenReport report = all.get(i);
      MostLike most = telling.get(i) ? judge.mostLike(report, Set.of()) : MostLike.NONE;
      List<LikelyStory> likely =
          judge.stories(most).stream().filter(one -> !one.story().isEmpty()).toList();
      foreseen.add(new Foresight.Judged<>(report, most, likely));
      if (i + 1 < all.size()) {
        put(report);
      }
    }
    forget();
    return foreseen;
  }

  List<LikelyStory> near(OpenReport report, Set<String> apart) {
    Foresight.Judged<List<LikelyStory>> judged =
        foresight != null && reports.isDraft() && apart.isEmpty() ? foresight.next(report) : null;
    return judge.stories(judged == null ? judge.mostLike(report, apart) : judged.most());
  }

  static OpenReport report(Item item, String story) {
    return ReadReports.read(item).in(story);
  }

  Comparison comparison() {
    return comparison;
  }
}
