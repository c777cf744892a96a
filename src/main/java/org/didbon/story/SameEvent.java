package org.didbon.story;

import java.util.Collection;
import java.util.List;
import org.didbon.domain.Item;
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

  /** Of a report with the address of the story. */
  static boolean underOneLink(Item report, Collection<Item> story) {
    String link = CANONICAL.of(report.link());
    List<Item> own =
        story.stream()
            .filter(before -> before.feed().equals(report.feed()) && before.ownLink())
            .filter(before -> CANONICAL.of(before.link()).equals(link))
            .toList();
    ComparedWords words = words(report);
    return own.isEmpty()
        || own.stream().anyMatch(before -> words.likeness(words(before)) != Likeness.OTHER);
  }

  /** Of a report with a headline of the story. */
  static boolean underOneHeadline(Item report, Collection<Item> story) {
    String headline = Tokens.of(report.title()).joined();
    List<Item> alike =
        story.stream()
            .filter(before -> Tokens.of(before.title()).joined().equals(headline))
            .toList();
    List<Item> own = alike.stream().filter(before -> before.feed().equals(report.feed())).toList();
    if (!own.isEmpty()) {
      return own.stream().anyMatch(before -> isRepeated(report, before));
    }
    return alike.isEmpty() || alike.stream().anyMatch(before -> isTaken(report, before));
  }

  /**
   * Whether an outlet says the same again: nothing of its own stands under the headline. A few
   * words on another page with nothing under them ("News of the hour") are no more than a form.
   */
  private static boolean isRepeated(Item report, Item before) {
    ComparedWords words = words(report);
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
  private static boolean isTaken(Item report, Item before) {
    ComparedWords words = words(report);
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
