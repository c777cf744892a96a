package org.didbon.text.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The forms of Russian and Ukrainian nouns for people, in the singular: what stands beside a name
 * agrees with it in case. A rule of endings is enough for trades and posts; unlike {@link
 * NameForms}, no spelling but the own one is added.
 */
public final class NounForms {

  /** The Tajik ending that joins a noun to what it is said of. */
  public static final String IZOFAT = "и";

  /** What is not declined in a compound, or stands before its noun. */
  private static final Set<String> NO_HEADS =
      Set.of("вице", "віце", "пресс", "прес", "экс", "екс", "премьер", "прем'єр");

  private NounForms() {}

  /** Whether a word of a phrase in the nominative may be its noun, and is no word about it. */
  public static boolean mayBeHead(String word) {
    boolean adjective = word.length() > 4 && word.matches(".*([ыи]й|ой|ая|на)");
    return !adjective && !NO_HEADS.contains(word);
  }

  /**
   * Every form by {@link NameKey} with the cases it can stand in, for a name of either gender.
   *
   * @param word folded, in the nominative
   * @param ukrainian whether it is declined as Ukrainian is, else as Russian
   */
  public static Map<String, Integer> of(String word, boolean ukrainian) {
    FormSet forms = new FormSet();
    if (ukrainian) {
      ukrainian(word, forms);
    } else {
      russian(word, forms);
    }
    forms.add(word, Cases.NOMINATIVE);
    Map<String, Integer> both = new HashMap<>();
    forms.toMap().forEach((key, cases) -> both.put(key, Cases.of(cases, Gender.UNKNOWN)));
    return both;
  }

  private static void russian(String word, FormSet forms) {
    if (word.equals("посол")) {
      decline("посл", "_ а у а ом е", forms);
    } else if (word.endsWith("ец")) {
      boolean vowel = word.matches(".*[аеиоуы]ец");
      decline(cut(word, 2), vowel ? "ец йца йцу йца йцом йце" : "ец ца цу ца цом це", forms);
    } else if (word.length() > 4 && word.endsWith("ый")) {
      decline(cut(word, 2), "ый ого ому ого ым ом", forms);
    } else if (word.length() > 4 && word.endsWith("ий")) {
      decline(cut(word, 2), "ий его/ого ему/ому его/ого им ем/ом", forms);
    } else if (word.length() > 4 && word.endsWith("ая")) {
      decline(cut(word, 2), "ая ой/ей ой/ей ую ой/ей ой/ей", forms);
    } else if (word.endsWith("а")) {
      decline(cut(word, 1), "а ы/и е у ой/ей е", forms);
    } else if (word.endsWith("я")) {
      decline(cut(word, 1), "я и е ю ей е", forms);
    } else if (word.endsWith("ь")) {
      decline(cut(word, 1), "ь я ю я ем е", forms);
    } else {
      decline(word, "- а у а ом/ем е", forms);
    }
  }

  private static void ukrainian(String word, FormSet forms) {
    if (word.equals("посол")) {
      decline("посл", "_ а у а ом і", forms);
    } else if (word.endsWith("ець")) {
      decline(cut(word, 3), "ець ця цю/цеві ця цем цю/цеві", forms);
    } else if (word.length() > 4 && word.endsWith("ий")) {
      decline(cut(word, 2), "ий ого ому ого им ому", forms);
    } else if (word.length() > 4 && word.endsWith("ча")) {
      decline(cut(word, 1), "а ої/і ій/і у ою ій/і", forms);
    } else if (word.endsWith("ка")) {
      decline(cut(word, 2), "ка ки ці ку кою ці", forms);
    } else if (word.endsWith("а")) {
      decline(cut(word, 1), "а и/і і у ою/ею і", forms);
    } else if (word.endsWith("я")) {
      decline(cut(word, 1), "я і і ю ею і", forms);
    } else if (word.endsWith("ій")) {
      decline(cut(word, 1), "й я ю/єві я єм ю/єві", forms);
    } else if (word.endsWith("ь")) {
      decline(cut(word, 1), "ь я ю/еві я ем ю/еві", forms);
    } else {
      decline(word, "- а/я у/ові/ю/еві а/я ом/ем у/ові/і", forms);
    }
  }

  private static void decline(String stem, String endings, FormSet forms) {
    forms.addSingular(stem, endings, Gender.MALE);
  }

  /** Whether a noun in the nominative is said of women alone: актриса, певица, ведущая. */
  public static boolean isWomans(String word) {
    return word.endsWith("са")
        || word.endsWith("ица")
        || word.endsWith("ка")
        || word.endsWith("рина")
        || word.endsWith("иня")
        || word.endsWith("унья")
        || word.endsWith("ша")
        || word.endsWith("ая")
        || word.endsWith("уха")
        || word.endsWith("ея")
        || word.endsWith("сестра")
        || word.endsWith("няня")
        || word.endsWith("чиха");
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
