package org.didbon.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.didbon.text.Gap;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;

/** The words of {@code named-things.txt}: what bears people's names, by place. Immutable. */
final class ThingWords {

  /** Where a word stands and what it makes of a name, as the file explains. */
  enum Beside {
    NAMED,
    NAMING,
    HONOUR,
    OF,
    SHIP,
    SIGN,
    TITLE,
    AFTER,
    SECOND,
    ADJECTIVE,
    PLACE,
    HONOURS,
    OFFICE,
    BETWEEN,
    MONTH,
    DATED,
    VERB
  }

  /** Languages whose words change by rules of their own, which {@link WordForms} knows. */
  private static final Set<String> DECLINING = Set.of("ru", "uk");

  /** Words that stand in the file in each form there is. */
  private static final Set<Beside> WRITTEN =
      Set.of(Beside.NAMED, Beside.NAMING, Beside.HONOUR, Beside.SIGN);

  private static final ThingWords ALL = new ThingWords();

  /** One word: its keys, or how it begins. */
  private record ThingWord(Set<String> keys, boolean declines, boolean begins) {

    boolean isMetBy(NameText text, int at) {
      if (begins) {
        return text.word(at).startsWith(keys.iterator().next());
      }
      if (!declines) {
        return keys.contains(text.word(at));
      }
      // some dozen phrases are held against every name: a stream for each would cost more than all
      for (String key : text.wordKeys(at)) {
        if (keys.contains(key)) {
          return true;
        }
      }
      return false;
    }

    void putOn(ThingShelf<ThingPhrase> shelf, ThingPhrase phrase) {
      String any = keys.iterator().next();
      if (begins) {
        shelf.putBegun(any, phrase);
      } else if (declines) {
        shelf.putDeclined(keys, phrase);
      } else {
        shelf.putWritten(any, phrase);
      }
    }
  }

  private record ThingPhrase(boolean stacking, boolean genitive, List<ThingWord> words) {}

  private final Map<Beside, ThingShelf<ThingPhrase>> byFirst = new EnumMap<>(Beside.class);
  private final Map<Beside, ThingShelf<ThingPhrase>> byLast = new EnumMap<>(Beside.class);

  private ThingWords() {
    for (Beside place : Beside.values()) {
      byFirst.put(place, new ThingShelf<>());
      byLast.put(place, new ThingShelf<>());
    }
    for (String line : WordList.lines("named-things.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 3);
        Beside place = Beside.valueOf(parts[0].toUpperCase(Locale.ROOT));
        for (String written : parts[2].split("\\|", -1)) {
          put(place, phrase(place, parts[1], written.strip()));
        }
      }
    }
  }

  private void put(Beside place, ThingPhrase phrase) {
    List<ThingWord> words = phrase.words();
    words.get(0).putOn(shelf(byFirst, place), phrase);
    words.get(words.size() - 1).putOn(shelf(byLast, place), phrase);
  }

  private static ThingShelf<ThingPhrase> shelf(
      Map<Beside, ThingShelf<ThingPhrase>> shelves, Beside place) {
    return Objects.requireNonNull(shelves.get(place));
  }

  static ThingWords all() {
    return ALL;
  }

  private static ThingPhrase phrase(Beside place, String language, String written) {
    boolean declines = DECLINING.contains(language) && !WRITTEN.contains(place);
    boolean stacking = !DECLINING.contains(language) && !language.equals("en");
    List<ThingWord> words = new ArrayList<>();
    Tokens tokens = Tokens.of(written);
    for (int i = 0; i < tokens.size(); i++) {
      boolean begins = i == tokens.size() - 1 && written.endsWith("*");
      String word = tokens.word(i);
      Set<String> keys = declines ? new HashSet<>(WordForms.ofQuery(word)) : Set.of(word);
      words.add(new ThingWord(keys, declines, begins));
    }
    return new ThingPhrase(stacking, DECLINING.contains(language), words);
  }

  /**
   * How many words of the text, the last of them at {@code last}, are a phrase for that place.
   *
   * @param genitive whether the name after it can be in the genitive
   * @return 0 if none is
   */
  int endingAt(Beside place, NameText text, int last, boolean genitive) {
    int longest = 0;
    for (ThingPhrase phrase : shelf(byLast, place).at(text, last)) {
      int first = last - phrase.words().size() + 1;
      boolean may = (genitive || !phrase.genitive()) && phrase.words().size() > longest;
      if (may && first >= 0 && meets(phrase, text, first)) {
        longest = phrase.words().size();
      }
    }
    return longest;
  }

  /** How many words from {@code first} on are a phrase for that place; 0 if none are. */
  int beginningAt(Beside place, NameText text, int first) {
    int longest = 0;
    for (ThingPhrase phrase : shelf(byFirst, place).at(text, first)) {
      if (phrase.words().size() > longest && meets(phrase, text, first)) {
        longest = phrase.words().size();
      }
    }
    return longest;
  }

  private static boolean meets(ThingPhrase phrase, NameText text, int first) {
    if (first + phrase.words().size() > text.size()
        || (phrase.stacking() && !text.stacksEndings())) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      boolean near = i == 0 || joined(text, first + i);
      if (!near || !phrase.words().get(i).isMetBy(text, first + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean joined(NameText text, int at) {
    Gap gap = text.tokens().before(at);
    return gap == Gap.BLANK || gap == Gap.HYPHEN;
  }
}
