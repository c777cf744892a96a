package org.didbon.story.likeness;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.text.MonthNames;
import org.didbon.text.NumberWords;
import org.didbon.text.Senses;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.didbon.text.name.NameSkeleton;

/** Reads what a report tells from its headline and the beginning of its text. */
final class TraitReader {

  /** Of a text, or of what stands as a headline, the beginning tells what happened. */
  private static final int READ = 700;

  /** Shorter words are mostly particles. */
  private static final int SHORTEST = 3;

  /** What is left of a word without its endings: tells words apart well enough. */
  private static final int STEM = 5;

  private static final int MOST_FORMS = 2;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_DAY = 31;
  private static final int QUOTED_WORDS = 2;
  private static final int LONGEST_NUMBER = 9;

  /** Concepts of saying and planning, which every report has. */
  private static final String WEAK = "weak-";

  private final Item item;
  private final String title;
  private final Tokens tokens;
  private final Set<Integer> headline = new HashSet<>();
  private final Set<Integer> words = new HashSet<>();
  private final Set<Integer> names = new HashSet<>();
  private final Set<Integer> places = new HashSet<>();
  private final Set<Integer> concepts = new HashSet<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<Integer> dates = new HashSet<>();
  private final Set<Integer> quotes = new HashSet<>();
  private final BitSet placed = new BitSet();

  private final TermListener terms;

  private TraitReader(Item item, TermListener terms) {
    this.item = item;
    this.terms = terms;
    this.title = beginning(item.title());
    this.tokens = Tokens.of(title, beginning(item.text()));
  }

  /** What is read of a headline or a text. */
  static String beginning(String words) {
    return words.length() > READ ? words.substring(0, READ) : words;
  }

  static Traits of(Item item) {
    return of(item, (kind, term) -> {});
  }

  /**
   * Likewise, for whoever wants to know the terms themselves.
   *
   * @param terms is told each as it is read
   */
  static Traits of(Item item, TermListener terms) {
    return new TraitReader(item, terms).read();
  }

  /** Is told what a report is made of. */
  interface TermListener {
    void read(char kind, String term);
  }

  private int number(char kind, String term) {
    terms.read(kind, term);
    return TermSet.number(kind, term);
  }

  private Traits read() {
    boolean shouted = isShouted();
    readSenses();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.isNumber(at)) {
        readNumber(at);
      } else if (tokens.word(at).length() >= SHORTEST) {
        readWord(at, shouted && tokens.inTitle(at));
      }
    }
    readQuotes();
    return new Traits(
        TermSet.of(headline),
        TermSet.of(words),
        TermSet.of(names),
        TermSet.of(places),
        TermSet.of(concepts),
        TermSet.of(numbers),
        TermSet.of(dates),
        TermSet.of(quotes),
        HeadlineStart.of(title),
        item.language(),
        tokens.size() > tokens.titleSize());
  }

  /** A headline whose words all have capitals does not show which of them are names. */
  private boolean isShouted() {
    int capitals = 0;
    for (int at = 0; at < tokens.titleSize(); at++) {
      capitals += tokens.capital(at) ? 1 : 0;
    }
    return capitals * 5 > tokens.titleSize() * 3;
  }

  private void readSenses() {
    for (Senses.Meaning place : Senses.places().in(tokens, item.language())) {
      places.add(number('p', place.name()));
      placed.set(place.at(), place.at() + place.words());
    }
    for (Senses.Meaning concept : Senses.concepts().in(tokens, item.language())) {
      if (!concept.name().startsWith(WEAK)) {
        concepts.add(number('c', concept.name()));
      }
    }
  }

  private void readWord(int at, boolean shouted) {
    String word = tokens.word(at);
    List<String> forms = WordForms.ofText(word, item.language());
    for (String form : forms.subList(0, Math.min(MOST_FORMS, forms.size()))) {
      String plain = plain(form);
      put(at, plain.length() > STEM ? plain.substring(0, STEM) : plain);
    }
    long number = NumberWords.number(word, item.language());
    if (number > 0) {
      numbers.add(number('#', Long.toString(number)));
    }
    if (!placed.get(at) && tokens.capital(at) && isName(at, shouted)) {
      String skeleton = NameSkeleton.of(plain(forms.get(0)));
      if (!skeleton.isEmpty()) {
        names.add(number('n', skeleton));
      }
    }
  }

  /** The first word of a sentence has a capital in any case, as all have in some headlines. */
  private boolean isName(int at, boolean shouted) {
    boolean told =
        switch (tokens.before(at)) {
          case START, PERIOD -> false;
          case BLANK, COMMA, HYPHEN, JOINED, BREAK -> !shouted;
        };
    return told || !WordForms.isListed(tokens.word(at));
  }

  private void readNumber(int at) {
    String written = tokens.word(at);
    put(at, written);
    if (written.length() > LONGEST_NUMBER) {
      return;
    }
    int number = Integer.parseInt(written);
    OptionalInt month = monthAfter(at);
    if (number <= LAST_DAY && month.isPresent()) {
      dates.add(number('d', month.getAsInt() + "-" + number));
    } else if (number < FIRST_YEAR || number > LAST_YEAR) {
      numbers.add(number('#', Integer.toString(number)));
    }
  }

  private OptionalInt monthAfter(int at) {
    return at + 1 < tokens.size() && !tokens.isNumber(at + 1)
        ? MonthNames.of(tokens.word(at + 1))
        : OptionalInt.empty();
  }

  private void put(int at, String stem) {
    int term = number('w', stem);
    words.add(term);
    if (tokens.inTitle(at)) {
      headline.add(term);
    }
  }

  private static String plain(String form) {
    return form.substring(form.indexOf(':') + 1);
  }

  private void readQuotes() {
    int from = title.indexOf('«');
    while (from >= 0) {
      int to = title.indexOf('»', from);
      if (to < 0) {
        return;
      }
      Tokens quoted = Tokens.of(title.substring(from, to));
      if (quoted.size() >= QUOTED_WORDS) {
        quotes.add(number('q', quoted.joined()));
      }
      from = title.indexOf('«', to);
    }
  }
}
