package org.didbon.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stems of words that no dictionary lists: what is left of a Slavic word without the ending of a
 * case. Where two readings are likely both are given, so that the nominative meets the other cases
 * (Патрушев may be a nominative or a plural of *Патруш). Immutable, thread-safe.
 */
final class GuessedStems {

  /** Tells a stem from a listed word. */
  private static final char MARK = '~';

  private static final int SHORTEST_STEM = 3;
  private static final String VOWELS = "аеиоуыэюяієї";

  /** An end of the nominative, and of the other cases without their endings. */
  private record Fleeting(String nominative, String oblique) {}

  private final List<String> endings;
  private final List<Fleeting> fleeting;
  private final String verbStem;
  private final List<String> verbEndings;

  /**
   * @param endings of nouns and adjectives, blanks between them
   * @param fleeting pairs {@code ец:ц}: a nominative and what its other cases have instead
   * @param verbs {@code stem:endings} of the one kind of verbs that new words are made by, or
   *     {@code ""}
   */
  GuessedStems(String endings, String fleeting, String verbs) {
    this.endings = Tables.words(endings);
    List<Fleeting> pairs = new ArrayList<>();
    for (String pair : Tables.words(fleeting)) {
      int colon = pair.indexOf(':');
      pairs.add(new Fleeting(pair.substring(0, colon), pair.substring(colon + 1)));
    }
    this.fleeting = List.copyOf(pairs);
    int colon = verbs.indexOf(':');
    this.verbStem = colon < 0 ? "" : verbs.substring(0, colon);
    this.verbEndings = Tables.words(verbs.substring(colon + 1));
  }

  List<String> of(String form) {
    for (String ending : verbEndings) {
      if (form.endsWith(ending) && isStem(form, ending.length())) {
        return List.of(form.substring(0, form.length() - ending.length()) + verbStem + MARK);
      }
    }
    Set<String> stems = new LinkedHashSet<>();
    char last = form.charAt(form.length() - 1);
    if (VOWELS.indexOf(last) < 0) {
      addWhole(form, stems);
    }
    String ending = ending(form);
    if (!ending.isEmpty()) {
      String stem = form.substring(0, form.length() - ending.length());
      stems.add(stem + MARK);
      // -ия and -ие keep their и; so does a plural like -ций, which looks like -ский
      if (ending.length() > 1 && ending.charAt(0) == 'и' && ending.charAt(1) != 'м') {
        stems.add(stem + 'и' + MARK);
      }
    }
    if (stems.isEmpty()) {
      stems.add(form + MARK);
    }
    return List.copyOf(stems);
  }

  private void addWhole(String form, Set<String> stems) {
    if (last(form) != 'ь' && last(form) != 'й') {
      stems.add(form + MARK);
    }
    for (Fleeting pair : fleeting) {
      if (form.endsWith(pair.nominative) && isStem(form, pair.nominative.length())) {
        String stem = form.substring(0, form.length() - pair.nominative.length());
        stems.add(stem + pair.oblique + MARK);
      }
    }
  }

  private static char last(String form) {
    return form.charAt(form.length() - 1);
  }

  /** The first listed, that is the longest, that leaves a stem. */
  private String ending(String form) {
    for (String ending : endings) {
      if (form.endsWith(ending) && isStem(form, ending.length())) {
        return ending;
      }
    }
    return "";
  }

  private static boolean isStem(String form, int ending) {
    int length = form.length() - ending;
    if (length < SHORTEST_STEM) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (VOWELS.indexOf(form.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
