package org.didbon.story;

import java.util.List;
import java.util.function.Predicate;
import org.didbon.domain.Item;
import org.didbon.story.ComparedWords.Amount;
import org.didbon.story.ComparedWords.Likeness;
import org.didbon.story.Evidence.Dates;
import org.didbon.text.Tokens;

/**
 * Whether a report that shares an address or a headline with a story tells of the same event. What
 * an outlet puts under a standing headline, or on its one page, is another event each time. Pure.
 */
final class SameEvent {

  /** A longer headline is hardly written twice, whatever stands under it. */
  private static final int OWN_WORDS = 6;

  private static final CanonicalLink CANONICAL = new CanonicalLink();

  private SameEvent() {}

  /** Whether they tell of the same event. */
  enum Sameness {
    YES,
    /** What they share does not tell. */
    UNSURE,
    NO;

    private static Sameness of(boolean same) {
      return same ? YES : NO;
    }
  }

  /**
   * Of a report with the address of a story. Another outlet may put what it likes over a page, and
   * a page may be filled anew each day: of wholly other words the address tells nothing.
   *
   * @param alike the reports there that have it, the latest last; empty if it is not known which
   */
  static Sameness underOneLink(Item report, List<Item> alike) {
    List<Item> own = of(report.feed(), alike);
    List<Item> asked = own.isEmpty() ? alike : own;
    ComparedWords words = words(report);
    if (asked.isEmpty() || any(asked, before -> isOnePage(report, words, before))) {
      return Sameness.YES;
    }
    return own.isEmpty() ? Sameness.UNSURE : Sameness.NO;
  }

  /**
   * Of a report with a headline of the story.
   *
   * @param alike the reports there that have it, the latest last; empty if it is not known which
   */
  static Sameness underOneHeadline(Item report, List<Item> alike) {
    List<Item> own = of(report.feed(), alike);
    ComparedWords words = words(report);
    return Sameness.of(
        own.isEmpty()
            ? alike.isEmpty() || any(alike, before -> isTaken(report, words, before))
            : any(own, before -> isRepeated(report, words, before)));
  }

  private static List<Item> of(String feed, List<Item> reports) {
    return reports.stream().filter(before -> before.feed().equals(feed)).toList();
  }

  /** The latest are the most alike. */
  private static boolean any(List<Item> reports, Predicate<Item> test) {
    for (int at = reports.size() - 1; at >= 0; at--) {
      if (test.test(reports.get(at))) {
        return true;
      }
    }
    return false;
  }

  /** Words of two languages cannot be compared, and of a word or two nothing follows. */
  private static boolean isOnePage(Item report, ComparedWords words, Item before) {
    ComparedWords others = words(before);
    boolean elsewhere = !report.feed().equals(before.feed());
    boolean incomparable =
        !report.language().equals(before.language())
            || words.amount() == Amount.LITTLE
            || others.amount() == Amount.LITTLE;
    return (elsewhere && incomparable) || words.likeness(others) != Likeness.OTHER;
  }

  /**
   * Whether an outlet says the same again: nothing of its own stands under the headline. A few
   * words on another page with nothing under them ("News of the hour") are no more than a form.
   */
  private static boolean isRepeated(Item report, ComparedWords words, Item before) {
    ComparedWords others = words(before);
    boolean otherText =
        words.hasText()
            && others.hasText()
            && !words.textLikeness(others).isAtLeast(Likeness.ALIKE);
    boolean otherPage =
        report.ownLink()
            && before.ownLink()
            && !CANONICAL.of(report.link()).equals(CANONICAL.of(before.link()));
    boolean untold = !words.hasText() && !others.hasText() && !isOwn(report);
    return !otherText && !(otherPage && (untold || isAnotherDay(report, before)));
  }

  /** Whether an outlet has it from another. */
  private static boolean isTaken(Item report, ComparedWords words, Item before) {
    ComparedWords others = words(before);
    return isOwn(report)
        || !words.hasText()
        || !others.hasText()
        || words.textLikeness(others) != Likeness.OTHER;
  }

  private static boolean isOwn(Item report) {
    return Tokens.of(report.title()).size() >= OWN_WORDS;
  }

  private static boolean isAnotherDay(Item report, Item before) {
    return Recognition.dates(report.when(), before.when()) == Dates.FAR;
  }

  private static ComparedWords words(Item item) {
    return ComparedWords.of(item.title(), item.text());
  }
}
