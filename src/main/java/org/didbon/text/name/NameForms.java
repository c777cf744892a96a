package org.didbon.text.name;

import java.util.HashMap;
import java.util.Map;
import org.didbon.text.Script;

/** The written forms of one word of a name, derived from its nominative. */
public final class NameForms {

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
