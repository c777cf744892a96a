package org.didbon.text;

import java.util.List;
import java.util.Set;
import org.didbon.text.Lexicon.Reading;

/**
 * English words and their forms, of a dictionary: plurals, tenses, degrees, but no derived words
 * (migrate is not migration). British and American spelling are one. Thread-safe.
 */
final class EnglishWords {

  private static final Lexicon LEXICON = new Lexicon("/org/languagetool/resource/en/english");

  private static final Set<String> PREDICATES = Set.of("VBZ", "VBD", "MD");

  private EnglishWords() {}

  /**
   * The words that a form may be of.
   *
   * @param asListed whether a form that is itself a listed word is taken for that word alone; not
   *     so forms in -ing and -ed, which people write for the verb
   */
  static List<String> of(String form, boolean asListed) {
    List<Reading> known = readings(form);
    if (known.isEmpty()) {
      return List.of(american(singular(form)));
    }
    boolean verbal = form.endsWith("ing") || form.endsWith("ed");
    return Lexicon.words(known, form, asListed && !verbal).stream()
        .map(EnglishWords::american)
        .distinct()
        .toList();
  }

  static boolean knows(String form) {
    return !readings(form).isEmpty();
  }

  /** Whether it is a word that English writes in small letters. */
  static boolean knowsCommon(String form) {
    return !LEXICON.readings(form).isEmpty();
  }

  /** Whether it is a verb as dictionaries list it. */
  static boolean isInfinitive(String form) {
    return LEXICON.readings(form).stream().anyMatch(reading -> reading.tag().equals("VB"));
  }

  /** Whether it is a verb in the third person or the past, or a modal one. */
  static boolean isPredicate(String form) {
    return LEXICON.readings(form).stream().anyMatch(reading -> PREDICATES.contains(reading.tag()));
  }

  private static List<Reading> readings(String form) {
    List<Reading> common = LEXICON.readings(form);
    return common.isEmpty()
        ? LEXICON.readings(Character.toUpperCase(form.charAt(0)) + form.substring(1))
        : common;
  }

  /** Of a word that is not listed. */
  private static String singular(String form) {
    int length = form.length();
    if (length < 5
        || !form.endsWith("s")
        || form.endsWith("ss")
        || form.endsWith("us")
        || form.endsWith("is")) {
      return form;
    }
    if (form.endsWith("ies")) {
      return form.substring(0, length - 3) + "y";
    }
    if (form.endsWith("shes") || form.endsWith("ches") || form.endsWith("xes")) {
      return form.substring(0, length - 2);
    }
    return form.substring(0, length - 1);
  }

  private static String american(String word) {
    String other =
        respelled(word, "isation", "ization")
            + respelled(word, "ise", "ize")
            + respelled(word, "tre", "ter")
            + respelled(word, "fence", "fense")
            + respelled(word, "licence", "license");
    return other.isEmpty() ? withoutU(word) : other;
  }

  /** Labour, labourer, neighbourhood; not hour, court, journalist. */
  private static String withoutU(String word) {
    int at = word.indexOf("our", 3);
    if (at < 0) {
      return word;
    }
    String other = word.substring(0, at + 1) + word.substring(at + 2);
    return LEXICON.readings(other).isEmpty() ? word : other;
  }

  /** The word with another end where that is a word too, else nothing. */
  private static String respelled(String word, String british, String american) {
    int stem = word.length() - british.length();
    if (stem < 2 || !word.endsWith(british)) {
      return "";
    }
    String other = word.substring(0, stem) + american;
    return LEXICON.readings(other).isEmpty() ? "" : other;
  }
}
