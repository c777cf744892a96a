package org.didbon.text.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.didbon.text.Script;

/** The written forms of one word of a name, derived from its nominative. */
public final class NameForms {

  /** How many letters decide what the first one is written as. */
  private static final int START = 3;

  private NameForms() {}

  /**
   * Every form of {@code word} by {@link NameKey}, with the cases it may stand in (see {@link
   * Cases}): the Russian and Ukrainian paradigms of a Cyrillic word and its Latin spellings; a
   * Latin word as it is, the other Latin spellings of the Cyrillic words it may come from or be
   * transcribed by, and their paradigms. Of a word with a hyphen, the keys have one too, and stand
   * once more without.
   *
   * @param word folded, though ё may stand, in the nominative
   */
  public static Map<String, Integer> of(String word, NamePart part, Gender gender) {
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 1) {
      return joined(word.substring(0, hyphen), word.substring(hyphen + 1), part, gender);
    }
    FormSet forms = new FormSet();
    if (Script.of(word) == Script.LATIN) {
      forms.addFixed(word, gender);
      for (String cyrillic : Cyrillisation.of(word)) {
        cyrillic(cyrillic, part, gender, forms);
      }
      for (String heard : EnglishTranscription.of(word)) {
        cyrillic(heard, part, gender, forms);
      }
    } else {
      cyrillic(word, part, gender, forms);
    }
    return forms.toMap();
  }

  /**
   * The letters that the keys of {@link #of} begin with, without deriving all those forms: of a
   * given name, to read its initial by.
   *
   * @param word folded, not empty
   */
  public static Set<Character> firstLetters(String word) {
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 1) {
      return firstLetters(word.substring(0, hyphen));
    }
    Set<Character> letters = new HashSet<>();
    letters.add(NameKey.of(word).charAt(0));
    if (Script.of(word) == Script.LATIN) {
      Cyrillisation.of(word).forEach(read -> addFirst(read, letters));
      EnglishTranscription.of(word).forEach(heard -> addFirst(heard, letters));
    } else {
      addFirst(word, letters);
    }
    return letters;
  }

  private static void addFirst(String cyrillic, Set<Character> letters) {
    boolean adjective = cyrillic.endsWith("ий") || cyrillic.endsWith("ый");
    String start =
        cyrillic.length() <= START
            ? cyrillic
            : cyrillic.substring(0, START) + (adjective ? "ий" : ""); // spelled in its own ways
    letters.add(NameKey.of(start.replace('ё', 'е')).charAt(0));
    Romanisation.keys(start).forEach(latin -> letters.add(latin.charAt(0)));
  }

  /** A Latin word as it is, where its Cyrillic form is known from elsewhere. */
  public static Map<String, Integer> latin(String word, Gender gender) {
    int all = Cases.all(gender);
    int hyphen = word.lastIndexOf('-');
    if (hyphen <= 0) {
      return Map.of(NameKey.of(word), all);
    }
    String first = NameKey.of(word.substring(0, hyphen));
    String last = NameKey.of(word.substring(hyphen + 1));
    return Map.of(first + "-" + last, all, NameKey.of(first + last), all);
  }

  private static void cyrillic(String nominative, NamePart part, Gender gender, FormSet forms) {
    String word = nominative.replace('ё', 'е');
    switch (part) {
      case GIVEN -> {
        RussianParadigm.given(word, gender, forms);
        UkrainianParadigm.given(word, gender, forms);
      }
      case PATRONYMIC -> {
        RussianParadigm.patronymic(word, forms);
        UkrainianParadigm.patronymic(word, forms);
      }
      case SURNAME -> {
        RussianParadigm.surname(word, gender, forms);
        UkrainianParadigm.surname(word, gender, forms);
      }
    }
    for (String latin : Romanisation.keys(nominative)) {
      forms.add(latin, Cases.all(gender));
    }
  }

  /** The first half is declined along (Соловьёва-Седого) or not (Сухово-Кобылина). */
  private static Map<String, Integer> joined(
      String first, String last, NamePart part, Gender gender) {
    Map<String, Integer> forms = new HashMap<>();
    Map<String, Integer> firsts = new HashMap<>(of(first, part, gender));
    firsts.merge(NameKey.of(first), Cases.all(Gender.UNKNOWN) | Cases.PLURAL, (a, b) -> a | b);
    Map<String, Integer> lasts = of(last, part, gender);
    firsts.forEach(
        (start, startCases) ->
            lasts.forEach(
                (end, endCases) -> {
                  int common = startCases & endCases;
                  if (common != 0 && Script.of(start) == Script.of(end)) {
                    forms.merge(start + "-" + end, common, (a, b) -> a | b);
                    forms.merge(NameKey.of(start + end), common, (a, b) -> a | b);
                  }
                }));
    return Map.copyOf(forms);
  }
}
