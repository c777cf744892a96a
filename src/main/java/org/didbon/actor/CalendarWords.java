package org.didbon.actor;

import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.ThingWords.Beside;
import org.didbon.text.name.NameKey;

/**
 * Surnames that are months or verbs in English: «by May 5», "Ivanov May Visit", is nobody's name.
 */
final class CalendarWords {

  private static final ThingWords WORDS = ThingWords.all();

  private final NameText text;

  CalendarWords(NameText text) {
    this.text = text;
  }

  /** Whether the surname, which stands alone, is the month or the verb here. */
  boolean isMeant(NameCandidate name) {
    int at = name.anchor();
    return name.kind() == Kind.BARE && (month(at) || verb(at));
  }

  private boolean month(int at) {
    if (!is(Beside.MONTH, at)) {
      return false;
    }
    return (inField(at - 1, at) && (before(at - 1) || text.tokens().isNumber(at - 1)))
        || (inField(at + 1, at) && text.tokens().isNumber(at + 1));
  }

  private boolean before(int at) {
    return is(Beside.DATED, at);
  }

  /** Right behind a word with a capital, and before another, as in a headline. */
  private boolean verb(int at) {
    return is(Beside.VERB, at)
        && inField(at - 1, at)
        && inField(at + 1, at)
        && text.joinsNext(at - 1)
        && text.joinsNext(at)
        && text.tokens().capital(at - 1)
        && text.tokens().capital(at + 1)
        && !WordList.TITLES.contains(NameKey.of(text.word(at - 1)));
  }

  private boolean is(Beside place, int at) {
    return WORDS.beginningAt(place, text, at) > 0;
  }

  private boolean inField(int at, int other) {
    return at >= 0 && at < text.size() && text.tokens().inTitle(at) == text.tokens().inTitle(other);
  }
}
