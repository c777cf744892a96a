package org.didbon.text.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.text.Script;

/**
 * The forms in which a person is found, spelled as people write them: what {@link NameForms} and
 * {@link SurnameVariants} derive for matching, to be shown. Of a group of variants of a given name
 * all are told.
 */
public final class SpelledForms {

  /** Which words of a name there are, in the order in which they are told. */
  public enum SpelledPart {
    GIVEN,
    PATRONYMIC,
    SURNAME,
    /** Of the surname, as путинский. */
    ADJECTIVE;

    /** As in keys of phrases. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Languages as {@link #of} tells them: those of Cyrillic paradigms, and all Latin letters. */
  public static final String RUSSIAN = "ru";

  public static final String UKRAINIAN = "uk";
  public static final String LATIN = "latin";

  private final Map<String, Map<SpelledPart, Set<String>>> forms = new LinkedHashMap<>();

  private SpelledForms() {
    for (String language : List.of(RUSSIAN, UKRAINIAN, LATIN)) {
      forms.put(language, new EnumMap<>(SpelledPart.class));
    }
  }

  /**
   * All forms of all names of a person.
   *
   * @param names full names in the nominative, in either script
   * @return by language, then by part; nominatives first; what is spelled alike in Russian and
   *     Ukrainian stands in Russian alone
   */
  public static Map<String, Map<SpelledPart, Set<String>>> of(Collection<String> names) {
    SpelledForms all = new SpelledForms();
    boolean cyrillic = names.stream().anyMatch(name -> Script.of(name) == Script.CYRILLIC);
    names.forEach(name -> all.add(PersonName.parse(name), cyrillic));
    all.forms
        .getOrDefault(UKRAINIAN, Map.of())
        .forEach(
            (part, some) ->
                some.removeAll(
                    all.forms.getOrDefault(RUSSIAN, Map.of()).getOrDefault(part, Set.of())));
    all.forms.values().forEach(parts -> parts.values().removeIf(Set::isEmpty));
    all.forms.values().removeIf(Map::isEmpty);
    return all.forms;
  }

  private void add(PersonName name, boolean cyrillic) {
    given(name, cyrillic);
    if (!name.patronymic().isEmpty()) {
      word(name.patronymic(), NamePart.PATRONYMIC, name.gender(), cyrillic);
    }
    if (!name.surname().isEmpty()) {
      word(name.surname(), NamePart.SURNAME, name.gender(), cyrillic);
      boolean h = name.surname().startsWith("h");
      for (String variant : SurnameVariants.of(name.surname(), h)) {
        word(variant, NamePart.SURNAME, name.gender(), cyrillic);
      }
      String language = isRussian(name.surname()) ? RUSSIAN : UKRAINIAN;
      put(language, SpelledPart.ADJECTIVE, SurnameAdjectives.spelled(name.surname()));
    }
  }

  private void given(PersonName name, boolean cyrillic) {
    if (name.given().isEmpty()) {
      return;
    }
    Set<String> variants = new LinkedHashSet<>(List.of(name.given()));
    GivenNames known = GivenNames.all();
    known.families(name.given()).stream()
        .filter(family -> name.gender().fits(known.gender(family)))
        .forEach(family -> variants.addAll(known.variants(family)));
    variants.forEach(variant -> word(variant, NamePart.GIVEN, name.gender(), cyrillic));
  }

  private void word(String word, NamePart part, Gender gender, boolean cyrillic) {
    SpelledPart told = SpelledPart.valueOf(part.name());
    if (Script.of(word) == Script.LATIN) {
      put(LATIN, told, List.of(word));
      if (!cyrillic) {
        Cyrillisation.of(word).forEach(read -> declined(read, part, told, gender));
      }
      return;
    }
    declined(word, part, told, gender);
    put(LATIN, told, Romanisation.spellings(word));
  }

  private void declined(String word, NamePart part, SpelledPart told, Gender gender) {
    // in letters that Russian lacks, its endings stand in Ukrainian texts if anywhere
    String russian = isRussian(word) ? RUSSIAN : UKRAINIAN;
    put(russian, told, sorted(paradigm(word, part, gender, true)));
    put(UKRAINIAN, told, sorted(paradigm(word, part, gender, false)));
  }

  private static boolean isRussian(String word) {
    return word.chars().noneMatch(letter -> "іїєґў".indexOf(letter) >= 0);
  }

  private static Map<String, Integer> paradigm(
      String nominative, NamePart part, Gender gender, boolean russian) {
    int hyphen = nominative.lastIndexOf('-');
    if (hyphen > 0 && hyphen < nominative.length() - 1) {
      return joined(
          paradigm(nominative.substring(0, hyphen), part, gender, russian),
          paradigm(nominative.substring(hyphen + 1), part, gender, russian));
    }
    String word = nominative.replace('ё', 'е');
    FormSet forms = FormSet.spelled();
    switch (part) {
      case GIVEN -> {
        if (russian) {
          RussianParadigm.given(word, gender, forms);
        } else {
          UkrainianParadigm.given(word, gender, forms);
        }
      }
      case PATRONYMIC -> {
        if (russian) {
          RussianParadigm.patronymic(word, forms);
        } else {
          UkrainianParadigm.patronymic(word, forms);
        }
      }
      case SURNAME -> {
        if (russian) {
          RussianParadigm.surname(word, gender, forms);
        } else {
          UkrainianParadigm.surname(word, gender, forms);
        }
      }
    }
    return forms.toMap();
  }

  /** Both halves in the same case. */
  private static Map<String, Integer> joined(
      Map<String, Integer> firsts, Map<String, Integer> lasts) {
    Map<String, Integer> forms = new HashMap<>();
    firsts.forEach(
        (first, some) ->
            lasts.forEach(
                (last, others) -> {
                  if ((some & others) != 0) {
                    forms.put(first + "-" + last, some & others);
                  }
                }));
    return forms;
  }

  /** By case, the nominative first. */
  private static List<String> sorted(Map<String, Integer> forms) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(forms.entrySet());
    entries.sort(
        Comparator.<Map.Entry<String, Integer>>comparingInt(
                form -> Integer.numberOfTrailingZeros(form.getValue()))
            .thenComparing(Map.Entry::getKey));
    return entries.stream().map(Map.Entry::getKey).toList();
  }

  private void put(String language, SpelledPart part, Collection<String> some) {
    Set<String> into =
        forms
            .computeIfAbsent(language, l -> new EnumMap<>(SpelledPart.class))
            .computeIfAbsent(part, p -> new LinkedHashSet<>());
    some.stream()
        .map(form -> part == SpelledPart.ADJECTIVE ? form : capitalised(form))
        .forEach(into::add);
  }

  private static String capitalised(String form) {
    StringBuilder written = new StringBuilder(form);
    for (int at = 0; at < written.length(); at++) {
      if (at == 0 || written.charAt(at - 1) == '-') {
        written.setCharAt(at, Character.toUpperCase(written.charAt(at)));
      }
    }
    return written.toString();
  }
}
