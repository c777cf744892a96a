package org.didbon.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.didbon.text.CountryNames;
import org.didbon.text.Gap;
import org.didbon.text.Script;
import org.didbon.text.WordForms;
import org.didbon.text.name.NameWords;
import org.didbon.text.name.Surnames;

/**
 * Words beside a surname that have a capital and yet are no part of a name: they begin a sentence,
 * they are what English always writes so (weekdays, months), or the whole line has capitals, as an
 * English headline has.
 */
final class NoGivenNames {

  /** Shorter words have small letters in the headlines of some papers. */
  private static final int LONG = 4;

  private final NameText text;
  private final Map<Boolean, Boolean> headlines = new HashMap<>();

  NoGivenNames(NameText text) {
    this.text = text;
  }

  /** Whether the word before a surname is surely no given name. */
  boolean before(int at) {
    if (text.tokens().possessive(at) || lowerHalf(at)) {
      return true;
    }
    String key = text.key(at);
    if (WordList.MONTHS_AND_NAMES.contains(key)) {
      return at > 0
          && text.joinsNext(at - 1)
          && NameWords.BEFORE_MONTHS.contains(text.word(at - 1));
    }
    return WordList.NO_GIVEN_NAMES.contains(key)
        || text.abbreviatedTitle(at)
        || asks(at)
        || (latin(at) && CountryNames.codes().containsKey(text.word(at)));
  }

  /** «Will … resign?»: what follows the name is what somebody will do. */
  private boolean asks(int at) {
    if (!text.word(at).equals("will") || !text.begins(at)) {
      return false;
    }
    int last = at;
    while (last + 1 < text.size() && !text.begins(last + 1)) {
      last++;
    }
    if (text.tokens().signAfter(last) == '?') {
      return true;
    }
    int verb = at + 2;
    return verb < text.size()
        && text.joinsNext(at + 1)
        && WordForms.isEnglishInfinitive(text.word(verb));
  }

  /** «President-elect»: the second half is a word in small letters. */
  private boolean lowerHalf(int at) {
    return text.tokens().before(at) == Gap.HYPHEN
        && !text.tokens().capital(at)
        && WordForms.isListed(text.word(at));
  }

  /** Whether the word is written with a capital because all are, and a dictionary has it. */
  boolean inHeadline(int at) {
    return headline(at) && WordForms.isListed(text.word(at));
  }

  /** Whether the word is in a headline of capitals, and no dictionary has it: it is a name. */
  boolean strangeInHeadline(int at) {
    return latin(at) && headline(at) && !WordForms.isListed(text.word(at)) && !acronym(at);
  }

  /**
   * Whether the word after a surname has its capital for another reason than to be a surname.
   *
   * @param name whose surname stands before it
   */
  boolean after(int at, Name name) {
    if (text.tokens().possessive(at - 1)) {
      return true;
    }
    String key = text.key(at);
    if (WordList.NO_GIVEN_NAMES.contains(key)) {
      return true;
    }
    if (!headline(at)) {
      return false;
    }
    boolean slavic = Surnames.isTypical(name.parts().surname());
    boolean another = Surnames.isTypical(text.word(at));
    if (WordForms.isListed(text.word(at))) {
      return slavic
          || !WordList.ORDINARY.contains(key)
          || WordForms.isEnglishPredicate(text.word(at));
    }
    return slavic && !another && latin(at);
  }

  /** Whether the word is written in capitals throughout: «ГКНБ Ташиев», "SCO". */
  boolean acronym(int at) {
    String written = text.tokens().written(at);
    return written.equals(written.toUpperCase(Locale.ROOT));
  }

  private boolean latin(int at) {
    return Script.of(text.word(at)) == Script.LATIN;
  }

  /** Whether the words of the field have capitals because it is a headline. */
  boolean headline(int at) {
    return headlines.computeIfAbsent(text.tokens().inTitle(at), this::readHeadline);
  }

  private boolean readHeadline(boolean title) {
    int from = title ? 0 : text.tokens().titleSize();
    int to = title ? text.tokens().titleSize() : text.size();
    boolean word = false;
    for (int at = from; at < to; at++) {
      if (!text.tokens().capital(at)) {
        boolean small =
            text.word(at).length() < LONG || NameWords.SMALL_IN_HEADLINES.contains(text.word(at));
        if (!small && !Character.isDigit(text.word(at).charAt(0)) && !lowerHalf(at)) {
          return false;
        }
      } else if (at > from && !text.begins(at) && !word) {
        word = WordForms.isListed(text.word(at));
      }
    }
    return word;
  }
}
