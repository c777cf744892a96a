package org.didbon.actor;

import org.didbon.actor.NameIndex.SurnameSense;
import org.didbon.text.Script;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NameWords;
import org.didbon.text.name.Surnames;

/** Given names we have no table of: whether a capitalised word goes with a surname as one would. */
final class StrangeNames {

  private StrangeNames() {}

  /** By its ending alone; what could as well be a country in the genitive does not count. */
  static boolean agree(String word, int surname) {
    if (Script.of(word) != Script.CYRILLIC) {
      return true;
    }
    return NameWords.endsAsMan(word, surname);
  }

  /** «Ильми Умеров»: what begins a sentence before a subject is no word in the genitive. */
  static boolean begins(String word, int surname) {
    return NameWords.endsAsEasternMan(word) && has(surname, Cases.NOMINATIVE);
  }

  /** Whether the word is made as given names of Central Asia are. */
  static boolean isEastern(String key) {
    return NameWords.isEastern(key);
  }

  /** The same in the genitive and accusative, in which countries stand before surnames too. */
  static boolean agreeInGenitive(String word, int surname) {
    char last = word.charAt(word.length() - 1);
    return (last == 'а' || last == 'я') && has(surname, Cases.GENITIVE | Cases.ACCUSATIVE);
  }

  /** Whether the surname, as it stands, can be that of a woman, whose given name has any ending. */
  static boolean agreeAsWoman(SurnameSense sense) {
    return has(sense.cases(), Cases.NOMINATIVE)
        && Surnames.gender(sense.name().parts().surname()) == Gender.UNKNOWN;
  }

  /**
   * Whether a word may be a careless spelling of a name: one letter apart (Дональт, Дональд), or
   * the consonants the same as far as the shorter one goes (Саиф, Сайфул).
   */
  static boolean similar(String key, String other) {
    String name = NameKey.of(other);
    if (Math.min(key.length(), name.length()) > 3 && Spelling.distance(key, name, 1) <= 1) {
      return true;
    }
    String one = NameWords.consonants(key);
    String two = NameWords.consonants(name);
    return Math.min(one.length(), two.length()) > 1 && (one.startsWith(two) || two.startsWith(one));
  }

  private static boolean has(int cases, int wanted) {
    return (cases & Cases.of(wanted, Gender.MALE)) != 0;
  }
}
