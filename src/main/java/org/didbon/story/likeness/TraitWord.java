package org.didbon.story.likeness;

import java.util.List;
import org.didbon.text.MonthNames;
import org.didbon.text.WordForms;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameSkeleton;
import org.didbon.text.name.Surnames;
import org.jspecify.annotations.Nullable;

/**
 * What a report makes of a word wherever it stands. Most words of a report were read before, so
 * that what was found out about them is remembered; a word may push another out, and memory stays
 * below 5 MB. Thread-safe without locks: a race costs a second look.
 */
final class TraitWord {

  /** What is left of a word without its endings: tells words apart well enough. */
  private static final int STEM = 5;

  private static final int MOST_FORMS = 2;

  private static final int REMEMBERED = 1 << 14;

  /** Longer words are rare. */
  private static final int LONGEST = 24;

  private static final @Nullable TraitWord[] KNOWN = new @Nullable TraitWord[REMEMBERED];

  private final String word;
  private final String language;
  private final String[] stems;
  private final int[] terms;

  // what only few words are asked for is found out when they are
  private @Nullable String skeleton;
  private @Nullable Boolean listed;
  private @Nullable Boolean likeName;
  private @Nullable Integer month;

  private TraitWord(String word, String language) {
    this.word = word;
    this.language = language;
    List<String> forms = WordForms.ofText(word, language);
    this.stems = new String[Math.min(MOST_FORMS, forms.size())];
    this.terms = new int[stems.length];
    for (int i = 0; i < stems.length; i++) {
      String form = plain(forms.get(i));
      stems[i] = form.length() > STEM ? form.substring(0, STEM) : form;
      terms[i] = TermSet.number('w', stems[i]);
    }
  }

  /**
   * Of a word.
   *
   * @param word folded
   * @param language of the text, BCP 47, {@code und} if unknown
   */
  static TraitWord of(String word, String language) {
    if (word.length() > LONGEST) {
      return new TraitWord(word, language);
    }
    int hash = 31 * word.hashCode() + language.hashCode();
    int place = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    TraitWord one = KNOWN[place];
    if (one == null || !one.word.equals(word) || !one.language.equals(language)) {
      one = new TraitWord(word, language);
      KNOWN[place] = one;
    }
    return one;
  }

  /** How many words it may be a form of: one or two. */
  int stems() {
    return stems.length;
  }

  String stem(int index) {
    return stems[index];
  }

  /** What a stem is known as. */
  int term(int index) {
    return terms[index];
  }

  /** What is left of it as a name; {@code ""} if too little is. */
  String skeleton() {
    String found = skeleton;
    if (found == null) {
      found = NameSkeleton.of(plain(WordForms.ofText(word, language).get(0)));
      skeleton = found;
    }
    return found;
  }

  /** Whether a dictionary has it. */
  boolean isListed() {
    Boolean found = listed;
    if (found == null) {
      found = WordForms.isListed(word);
      listed = found;
    }
    return found;
  }

  /** Whether it is made as names are. */
  boolean isLikeName() {
    Boolean found = likeName;
    if (found == null) {
      found =
          !GivenNames.all().families(word).isEmpty()
              || WordForms.ofText(word, language).stream()
                  .map(TraitWord::plain)
                  .anyMatch(Surnames::isTypical);
      likeName = found;
    }
    return found;
  }

  /** The month that it names, 1 to 12; 0 if none. */
  int month() {
    Integer found = month;
    if (found == null) {
      found = MonthNames.of(word, language).orElse(0);
      month = found;
    }
    return found;
  }

  private static String plain(String form) {
    return form.substring(form.indexOf(':') + 1);
  }
}
