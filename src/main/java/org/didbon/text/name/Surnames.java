package org.didbon.text.name;

import java.util.List;

/** What the ending of a surname tells. Words are folded and in the nominative. */
public final class Surnames {

  private static final List<String> MEN =
      List.of(
          "ов", "ев", "єв", "ин", "ын", "ін", "їн", "ский", "цкий", "ской", "ський", "цький", "ий",
          "ый", "ov", "ev", "sky", "skiy", "skyi", "skyy", "skii");
  private static final List<String> WOMEN =
      List.of(
          "ова", "ева", "єва", "ина", "ына", "іна", "їна", "ская", "цкая", "ська", "цька", "ая",
          "ova", "eva", "skaya", "skaia", "ska");
  private static final List<String> TYPICAL =
      List.of(
          "ов", "ова", "ев", "ева", "єв", "єва", "ин", "ина", "ін", "іна", "ын", "ына", "ский",
          "ская", "цкий", "цкая", "ський", "ська", "енко", "ченко", "швили", "швілі", "дзе", "янц",
          "ян", "иа", "ук", "юк", "чук", "зода", "заде", "оглу", "баев", "ович", "евич", "ov",
          "ova", "ev", "eva", "ow", "in", "ina", "sky", "ski", "skiy", "skaya", "enko", "shvili",
          "dze", "yan", "zoda", "uk", "ovich");

  private static final List<String> IBERIAN =
      List.of(
          "ес", "ас", "ос", "рсия", "нья", "рра", "ера", "льо", "ez", "es", "as", "os", "cia",
          "era");

  private Surnames() {}

  /** The bearer's gender where a Slavic ending tells, else unknown. */
  public static Gender gender(String surname) {
    if (surname.length() < 4) {
      return Gender.UNKNOWN;
    }
    if (endsIn(surname, WOMEN)) {
      return Gender.FEMALE;
    }
    return endsIn(surname, MEN) ? Gender.MALE : Gender.UNKNOWN;
  }

  /** The surname as a man of the family bears it: Путин for Путина, Зеленский for Зеленская. */
  public static String masculine(String surname) {
    if (gender(surname) != Gender.FEMALE) {
      return surname;
    }
    for (String woman : List.of("ская", "цкая", "skaya", "ська", "цька", "ая")) {
      if (surname.endsWith(woman)) {
        int cut = woman.equals("skaya") ? 3 : woman.endsWith("ая") ? 2 : 1;
        String stem = surname.substring(0, surname.length() - cut);
        return stem + (woman.equals("skaya") ? "y" : "ий");
      }
    }
    return surname.substring(0, surname.length() - 1);
  }

  /** Whether the word is made as surnames are, so that it is hardly a word of another kind. */
  public static boolean isTypical(String surname) {
    return surname.length() > 4 && endsIn(surname, TYPICAL);
  }

  /**
   * Whether the word is made as the surnames of Spain, Portugal and their America are; given names
   * may be made so too.
   */
  static boolean isIberian(String word) {
    return word.length() > 4 && endsIn(word, IBERIAN);
  }

  private static boolean endsIn(String written, List<String> endings) {
    String word = written.replace('ё', 'е');
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** As English names a family: the Lavrovs, the Bushes. */
  public static String englishPlural(String surname) {
    return surname + (surname.matches(".*(s|x|z|sh|[^o]ch)") ? "es" : "s");
  }
}
