package org.didbon.text.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that stand beside names, and endings that names and the words about them have. All words
 * are folded.
 */
public final class NameWords {

  private static final Set<String> TO_MEN =
      Set.of(
          "mr",
          "mister",
          "sir",
          "lord",
          "господин",
          "господина",
          "господину",
          "пан",
          "мистер",
          "сэр",
          "сэра",
          "сэру");

  private static final Set<String> TO_WOMEN =
      Set.of(
          "mrs", "ms", "miss", "madam", "mme", "lady", "госпожа", "госпожи", "госпоже", "пані",
          "миссис", "мисс", "мадам", "фрау");

  /** Before a month. */
  public static final Set<String> BEFORE_MONTHS =
      Set.of(
          "in",
          "by",
          "since",
          "until",
          "till",
          "last",
          "this",
          "next",
          "from",
          "during",
          "before",
          "after",
          "late",
          "early",
          "mid",
          "throughout",
          "around");

  /** Long words that English headlines write in small letters. */
  public static final Set<String> SMALL_IN_HEADLINES =
      Set.of(
          "from", "with", "into", "over", "after", "amid", "upon", "than", "that", "when", "about",
          "under", "before", "against", "between", "during", "without", "through");

  /** Before "in" where it is no place that follows: trust in somebody. */
  public static final Set<String> TRUST =
      Set.of(
          "trust",
          "trusts",
          "trusted",
          "faith",
          "belief",
          "believe",
          "believes",
          "confidence",
          "confident",
          "interest",
          "interested",
          "disappointed",
          "disappointment",
          "role",
          "change",
          "found",
          "finds",
          "sees",
          "saw",
          "hope",
          "hopes",
          "ally",
          "friend",
          "partner");

  /** Between two who share a surname. */
  public static final Set<String> AND = Set.of("и", "та", "і", "and", "ва", "va", "және", "жана");

  /** Before a place where something is, which is in the locative. */
  public static final Set<String> IN = Set.of("в", "во", "in");

  /** Before a place somebody comes from, which is in the genitive. */
  public static final String OUT_OF = "из";

  private static final Set<String> GOVERNING =
      Set.of(
          "за", "против", "от", "у", "к", "с", "со", "о", "об", "для", "про", "над", "перед", "без",
          "из-за", "после", "до", "на", "по", "при", "между", "вокруг", "проти", "від", "з", "із",
          "щодо");

  /** What may stand between the words of a post and its state. */
  public static final Set<String> WITHIN_POSTS =
      Set.of("the", "of", "республики", "республикасынын", "respublikasi");

  /** How Turkic, Persian and Arabic given names end, as keys. */
  private static final Pattern EASTERN =
      Pattern.compile(
          ".{2,}(бек|бай|бой|жан|жон|хан|хон|шах|шох|али|дин|улла|уло|ула|мурат|мират|мурод|гул"
              + "|берди|гелди|нияз|bek|bai|boi|jan|jon|han|hon|sah|soh|ali|din|ula|ulo|murat|murod"
              + "|mirat|gul|berdi|geldi)");

  private static final String CONSONANTS = "бвгджзйклмнпрстфхцчшщ";
  private static final String VOWELS = "[аеиоуэюяйaeiou]";

  private static final List<String> AFTER_PATRONYMICS =
      List.of("ами", "ям", "ем", "ей", "ою", "ої", "ій", "еві", "а", "у", "е", "ы", "ой", "и", "і");

  private NameWords() {}

  /** Whom a form of address is for: "Mrs" a woman; unknown for other words. */
  public static Gender addressed(String word) {
    if (TO_MEN.contains(word)) {
      return Gender.MALE;
    }
    return TO_WOMEN.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** Whether the word is made as given names of Central Asia are. */
  public static boolean isEastern(String key) {
    return EASTERN.matcher(key).matches();
  }

  /** Whether a Cyrillic word ends as a man's given name in that case does. */
  public static boolean endsAsMan(String word, int cases) {
    char last = word.charAt(word.length() - 1);
    return (has(cases, Cases.NOMINATIVE) && CONSONANTS.indexOf(last) >= 0)
        || (has(cases, Cases.DATIVE) && (last == 'у' || last == 'ю'))
        || (has(cases, Cases.INSTRUMENTAL) && (word.endsWith("ом") || word.endsWith("ем")));
  }

  private static boolean has(int cases, int wanted) {
    return (cases & Cases.of(wanted, Gender.MALE)) != 0;
  }

  /** What is left of a key without its vowels. */
  public static String consonants(String key) {
    return key.replaceAll(VOWELS, "");
  }

  /** The word without the case ending a patronymic may have. */
  public static String nominativePatronymic(String word) {
    for (String ending : AFTER_PATRONYMICS) {
      if (word.endsWith("ич" + ending) || word.endsWith("іч" + ending)) {
        return word.substring(0, word.length() - ending.length());
      }
      if (word.endsWith("вн" + ending) || word.endsWith("чн" + ending)) {
        return word.substring(0, word.length() - ending.length()) + "а";
      }
    }
    return word;
  }

  /** Whether the word is what a woman did: «заявила». */
  public static boolean isWomansVerb(String word) {
    return word.length() > 4 && (word.endsWith("ла") || word.endsWith("лась"));
  }

  /** Whether a man's given name of the Crimea or further east may end so: Ильми, Али. */
  public static boolean endsAsEasternMan(String word) {
    return word.endsWith("и");
  }

  /** Whether the surname is made as adjectives of places are: Зеленский. */
  public static boolean isAdjective(String surname) {
    return surname.matches(".*[сцз]ь?к[иі]й");
  }

  /** Whether the word is a preposition whose noun is never in the nominative. */
  public static boolean isGoverning(String word) {
    return GOVERNING.contains(word);
  }

  /** Whether the Russian or Ukrainian word tells what to do: «навредить». */
  public static boolean isInfinitive(String word) {
    return word.length() > 4
        && (word.endsWith("ть") || word.endsWith("ться") || word.endsWith("ти"))
        && !word.endsWith("ость");
  }

  /** Whether the word ends as the adjectives made of surnames do. */
  public static boolean mayBeAdjective(String word) {
    int last = word.length() - 1;
    if (last < 4 || word.charAt(last) < 'а') {
      return false;
    }
    int skaya = word.lastIndexOf("ск");
    return skaya > 2 && skaya > last - 5;
  }

  /** Whether it is an adjective of a surname in -ов, where {@code surname} is none such. */
  public static boolean isOfAnother(String word, String surname) {
    return word.contains("овск") && !surname.endsWith("ов");
  }

  /** Whether the word has the Tajik ending that means "and" before the next. */
  public static boolean joinsNext(String word) {
    return word.endsWith("у");
  }
}
