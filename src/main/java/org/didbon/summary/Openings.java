package org.didbon.summary;

import java.util.HashMap;
import java.util.Map;
import org.didbon.text.Tables;
import org.didbon.text.Tokens;

/**
 * How sentences begin that lean on what was said before ({@code openings.txt}), by language: what
 * stands for "he" in one is "at" in another. Thread-safe.
 */
final class Openings {

  private static final String FILE = "openings.txt";

  private static final Map<String, Openings> BY_LANGUAGE = byLanguage();

  private final Phrases pronouns;
  private final Phrases links;
  private final Phrases alone;

  private Openings(String language) {
    this.pronouns = new Phrases(FILE, language + " pronoun");
    this.links = new Phrases(FILE, language + " link");
    this.alone = new Phrases(FILE, language + " alone");
  }

  private static Map<String, Openings> byLanguage() {
    Map<String, Openings> all = new HashMap<>();
    for (String line : Tables.lines(Openings.class, FILE)) {
      all.computeIfAbsent(line.substring(0, line.indexOf(' ')), Openings::new);
    }
    return Map.copyOf(all);
  }

  /** Whether a word of the beginning stands for something in the sentence before. */
  static boolean leans(Tokens beginning, String language) {
    Openings known = BY_LANGUAGE.get(language);
    return known == null
        ? BY_LANGUAGE.values().stream().anyMatch(each -> each.leans(beginning))
        : known.leans(beginning);
  }

  /** Whether it goes on with what was said before. */
  static boolean goesOn(Tokens beginning, String language) {
    Openings known = BY_LANGUAGE.get(language);
    return known == null
        ? BY_LANGUAGE.values().stream().anyMatch(each -> each.links.beginning(beginning) > 0)
        : known.links.beginning(beginning) > 0;
  }

  private boolean leans(Tokens beginning) {
    return pronouns.beginning(beginning) > 0 && alone.beginning(beginning) == 0;
  }
}
