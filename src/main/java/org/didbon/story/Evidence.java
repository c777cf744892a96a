package org.didbon.story;

import java.time.Duration;
import java.util.regex.Pattern;
import org.didbon.story.ComparedWords.Amount;
import org.didbon.story.ComparedWords.Likeness;

/**
 * What speaks for and against an item of a feed being one that the feed brought before. No sign
 * decides alone: guids are places in the list, are used again or made up at each visit; links are
 * one for all or hold a counter; headlines stand over another text each day.
 *
 * @param strong whether the guid looks like one: a place in the list or a word is weak
 * @param words how far they say the same
 * @param amount of those words
 */
record Evidence(Guid guid, boolean strong, Link link, Likeness words, Amount amount, Dates dates) {

  /** Two guids of items that each had one of their own. */
  enum Guid {
    SAME,
    OTHER,
    NONE
  }

  /** Two addresses, each of one item alone. */
  enum Link {
    SAME,
    /** The same page, of which something else is asked. */
    NEAR,
    OTHER,
    NONE
  }

  /** Two dates of publication. */
  enum Dates {
    NEAR,
    FAR,
    UNKNOWN;

    /** What an outlet repeats in longer intervals is another edition of it. */
    static final Duration HALF_A_DAY = Duration.ofHours(12);
  }

  private static final Pattern WEAK = Pattern.compile(".{0,4}|\\d{0,5}");

  static boolean isStrong(String guid) {
    return !WEAK.matcher(guid).matches();
  }

  /** Whether both are one article, perhaps edited. */
  boolean isSame() {
    return switch (link) {
      case SAME -> isSameUnderOneLink();
      case NONE -> isSameWithoutLinks();
      case NEAR -> guid == Guid.SAME ? isSameByGuid(Likeness.AKIN) : isRepeated();
      case OTHER -> guid == Guid.SAME ? isSameByGuid(Likeness.ALIKE) : isRepeated();
    };
  }

  /** So much that no likeness to another item changes it. */
  boolean isCertain() {
    return guid == Guid.SAME && link == Link.SAME && isSame();
  }

  private boolean isSameUnderOneLink() {
    return switch (guid) {
      case SAME -> words != Likeness.OTHER || (strong && dates != Dates.FAR);
      case NONE -> words.isAtLeast(Likeness.AKIN);
      case OTHER -> words.isAtLeast(Likeness.ALIKE);
    };
  }

  private boolean isSameWithoutLinks() {
    return switch (guid) {
      case SAME ->
          words.isAtLeast(Likeness.ALIKE)
              || (strong && (words == Likeness.AKIN || dates != Dates.FAR));
      case NONE ->
          words == Likeness.SAME
              ? dates != Dates.FAR || amount == Amount.MUCH
              : words == Likeness.ALIKE && dates != Dates.FAR;
      case OTHER -> words == Likeness.SAME && (dates != Dates.FAR || amount == Amount.MUCH);
    };
  }

  /** A weak guid comes again after a while, and then stands for something else. */
  private boolean isSameByGuid(Likeness least) {
    return words.isAtLeast(strong ? least : Likeness.ALIKE) && (strong || dates != Dates.FAR);
  }

  /**
   * The words stand elsewhere, at the same time: the address moved, or is another at each visit.
   */
  private boolean isRepeated() {
    return words == Likeness.SAME && amount != Amount.LITTLE && dates != Dates.FAR;
  }

  /** The more, the surer: where a link and a guid name two items, the link is right mostly. */
  int weight() {
    return (guid == Guid.SAME ? strong ? 4 : 2 : 0)
        + (link == Link.SAME ? 5 : link == Link.NEAR ? 1 : 0)
        + words.weight()
        + (dates == Dates.NEAR ? 1 : 0);
  }
}
