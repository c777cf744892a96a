package org.didbon.story.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.didbon.domain.Item;
import org.didbon.text.Tokens;

/**
 * Something that an outlet changed in a report after it was first seen.
 *
 * @param item the report's id within the feed
 * @param at when we saw it
 * @param before the headline or the sentence as it was, or the passage that went; {@code ""} of a
 *     report that went
 * @param after the headline or the sentence as it is; {@code ""} for all else, and of a headline
 *     that was taken out
 */
public record Alteration(
    String feed, String item, Kind kind, Instant at, String before, String after) {

  /** What was changed. */
  public enum Kind {
    HEADLINE,
    /** Some sentences are gone. */
    PASSAGE,
    /** A sentence says something else. */
    SENTENCE,
    /** The whole report is gone, from its feed and from the outlet's site. */
    REMOVED;

    /** As written in the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What was changed between two looks at a report, the second one {@code at} that moment.
   *
   * @param alerted what of the words before somebody was alerted on
   */
  public static List<Alteration> between(
      Item now, ReportWords before, ReportWords after, Alerted alerted, Instant at) {
    TextDifference difference = TextDifference.between(before, after, alerted);
    List<Alteration> all = new ArrayList<>();
    if (difference.headline()) {
      all.add(of(now, Kind.HEADLINE, at, before.title(), after.title()));
    }
    for (String passage : difference.removed()) {
      all.add(of(now, Kind.PASSAGE, at, passage, ""));
    }
    for (TextDifference.Reworded one : difference.reworded()) {
      all.add(of(now, Kind.SENTENCE, at, one.before(), one.after()));
    }
    return all;
  }

  /**
   * Those of {@code fresh} that nobody was told of: an outlet that shows two headlines by turns, or
   * puts a passage in and out, is told of it once each way.
   *
   * @param told what was changed before, in this report and others
   */
  public static List<Alteration> untold(List<Alteration> fresh, List<Alteration> told) {
    return fresh.stream()
        .filter(one -> told.stream().noneMatch(known -> one.repeats(known)))
        .toList();
  }

  /** Whether both tell of one report that the same words came, or that the same went. */
  private boolean repeats(Alteration known) {
    if (kind != known.kind || !item.equals(known.item) || !feed.equals(known.feed)) {
      return false;
    }
    return switch (kind) {
      case HEADLINE, SENTENCE -> joined(after).equals(joined(known.after));
      case PASSAGE -> joined(known.before).contains(joined(before));
      case REMOVED -> false;
    };
  }

  /** With a blank around, so that no word begins or ends within another. */
  private static String joined(String words) {
    return ' ' + Tokens.of(words).joined() + ' ';
  }

  /**
   * Whether it is an error of typing in a headline, made or mended: no reader needs a word of it.
   */
  public boolean isMisprint() {
    return kind == Kind.HEADLINE && Misprints.areAll(before, after);
  }

  public static Alteration removed(String feed, String item, Instant at) {
    return new Alteration(feed, item, Kind.REMOVED, at, "", "");
  }

  private static Alteration of(Item item, Kind kind, Instant at, String before, String after) {
    return new Alteration(item.feed(), item.id(), kind, at, before, after);
  }
}
