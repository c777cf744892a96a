package org.didbon.text;

import java.util.List;

/** Whether a word of a person's name stands in the nominative, by the Russian dictionary. */
public enum NameCase {
  /** The dictionary has no such name. */
  UNKNOWN,
  NOMINATIVE,
  OTHER;

  private static final List<String> NAMES = List.of("NN:Name", "NN:Fam", "NN:Patr");

  /** Parts of a tag that tells the case last: NN:Fam:Masc:Sin:R; a name without does not change. */
  private static final int WITH_CASE = 5;

  /**
   * What the word can be in the singular.
   *
   * @param word folded
   * @param man whether the name is known to be a man's
   */
  public static NameCase of(String word, boolean man) {
    NameCase found = UNKNOWN;
    for (Lexicon.Reading reading : RussianWords.all(word)) {
      List<String> tag = List.of(reading.tag().split(":", -1));
      boolean name = NAMES.stream().anyMatch(reading.tag()::startsWith);
      if (!name || tag.contains("PL") || (man && tag.contains("Fem"))) {
        continue;
      }
      if (tag.size() < WITH_CASE || tag.contains("Nom")) {
        return NOMINATIVE;
      }
      found = OTHER;
    }
    return found;
  }
}
