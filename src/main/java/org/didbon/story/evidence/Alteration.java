package org.didbon.story.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.didbon.domain.Item;

/**
 * Something that an outlet changed in a report after it was first seen.
 *
 * @param item the report's id within the feed
 * @param at when we saw it
 * @param before the headline or the sentence as it was, or the passage that went; {@code ""} of a
 *     report that went
 * @param after the headline or the sentence as it is; {@code ""} for all else
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

  public static Alteration removed(String feed, String item, Instant at) {
    return new Alteration(feed, item, Kind.REMOVED, at, "", "");
  }

  private static Alteration of(Item item, Kind kind, Instant at, String before, String after) {
    return new Alteration(item.feed(), item.id(), kind, at, before, after);
  }
}
