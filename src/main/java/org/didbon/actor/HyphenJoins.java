package org.didbon.actor;

import org.didbon.text.Gap;
import org.didbon.text.Script;
import org.didbon.text.WordForms;
import org.didbon.text.name.Surnames;

/**
 * Hyphens that do not make one surname of two words: "pro-Putin", "Putin-led", and the surnames of
 * two people who meet, «переговоры Токаев-Макрон».
 */
final class HyphenJoins {

  /** How many words away from two surnames it is said that their bearers met. */
  private static final int NEAR = 3;

  private final NameText text;

  HyphenJoins(NameText text) {
    this.text = text;
  }

  /** Whether the word and the next, which a hyphen joins, are no surname together. */
  boolean apart(int left) {
    if (WordList.JOINED_WORDS.contains(text.key(left))
        || WordList.JOINED_WORDS.contains(text.key(left + 1))) {
      return true;
    }
    int first = left;
    while (first > 0 && text.joined(first)) {
      first--;
    }
    int last = left + 1;
    while (last + 1 < text.size() && text.joined(last + 1)) {
      last++;
    }
    return !named(first, last) && (met(first, last) || strangersInBrief(first, last));
  }

  /** Whether a given name or an initial goes with the words, so that they are one person's. */
  private boolean named(int first, int last) {
    int before = first - 1;
    if (before >= 0
        && text.joinsNext(before)
        && text.tokens().capital(before)
        && (text.initial(before) || isGiven(before) || isName(before))) {
      return true;
    }
    return text.joinsNext(last) && text.tokens().capital(last + 1) && isGiven(last + 1);
  }

  private boolean isGiven(int at) {
    return !text.given(at).isEmpty() && !WordList.NO_GIVEN_NAMES.contains(text.key(at));
  }

  /** A word with a capital within a sentence that is neither met nor listed. */
  private boolean isName(int at) {
    return !WordForms.isListed(text.word(at))
        && !text.isTitle(at)
        && !begins(at)
        && !WordList.NO_GIVEN_NAMES.contains(text.key(at));
  }

  private boolean met(int first, int last) {
    for (int at = first - 1; at >= Math.max(0, first - NEAR) && near(at); at--) {
      if (begins(at)) {
        return true;
      }
    }
    for (int at = last + 1; at <= Math.min(text.size() - 1, last + NEAR) && near(at - 1); at++) {
      if (begins(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but blanks or a comma is between the word and the next. */
  private boolean near(int at) {
    if (at + 1 >= text.size()) {
      return false;
    }
    Gap gap = text.tokens().before(at + 1);
    return gap == Gap.BLANK || gap == Gap.HYPHEN || gap == Gap.COMMA;
  }

  /** Whether the word begins as those do that say that people met. */
  private boolean begins(int at) {
    return WordList.MEETINGS.hasStartOf(text.key(at));
  }

  /** «Токаев-Макрон: …»: the whole heading, and only one of them may be of these parts. */
  private boolean strangersInBrief(int first, int last) {
    boolean heading =
        text.begins(first) && last + 1 < text.size() && text.tokens().before(last + 1) == Gap.BREAK;
    if (!heading) {
      return false;
    }
    int foreign = 0;
    for (int at = first; at <= last; at++) {
      boolean ours = !text.surnames(at).isEmpty();
      boolean strange =
          !Surnames.isTypical(text.word(at))
              && !WordList.ORDINARY.contains(text.key(at))
              && Script.of(text.word(at)) != Script.OTHER;
      if (!ours && !strange) {
        return false;
      }
      foreign += ours ? 0 : 1;
    }
    return foreign > 0;
  }
}
