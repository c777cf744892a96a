package org.didbon.story.likeness;

import java.util.BitSet;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.text.Amounts;
import org.didbon.text.Gap;
import org.didbon.text.Senses;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what a report tells from its headline and the beginning of its text. */
final class TraitReader {

  /** Of a text, or of what stands as a headline, the beginning tells what happened. */
  private static final int READ = 700;

  /** Shorter words are mostly particles. */
  private static final int SHORTEST = 3;

  private static final int PLAIN_LETTERS = 4;

  /** English words that have no capital in a headline where others have. */
  private static final Set<String> SMALL =
      Set.of(
          "about", "after", "against", "amid", "before", "between", "during", "from", "into",
          "near", "over", "since", "than", "that", "under", "until", "with");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_DAY = 31;
  private static final int QUOTED_WORDS = 2;
  private static final int DIGITS_OF_DAY = 2;
  private static final int DIGITS_OF_YEAR = 4;

  /** What is counted stands among so many words behind the number. */
  private static final int COUNTED_WORDS = 3;

  private static final char WORD = 'w';

  /** Concepts of saying and planning, which every report has. */
  private static final String WEAK = "weak-";

  private final Item item;
  private final String title;
  private final Tokens tokens;
  private final TermSet.Builder headline = new TermSet.Builder();
  private final TermSet.Builder words = new TermSet.Builder();
  private final TermSet.Builder names = new TermSet.Builder();
  private final TermSet.Builder places = new TermSet.Builder();
  private final TermSet.Builder concepts = new TermSet.Builder();
  private final TermSet.Builder numbers = new TermSet.Builder();
  private final TermSet.Builder counted = new TermSet.Builder();
  private final TermSet.Builder told = new TermSet.Builder();
  private final TermSet.Builder dates = new TermSet.Builder();
  private final TermSet.Builder quotes = new TermSet.Builder();
  private final BitSet placed = new BitSet();

  /** What a word is counted as, by its index: a sense rather than a stem. */
  private final @Nullable String[] meant;

  private final TermListener terms;

  private TraitReader(Item item, Tokens tokens, TermListener terms) {
    this.item = item;
    this.terms = terms;
    this.title = beginning(item.title());
    this.tokens = tokens;
    this.meant = new @Nullable String[tokens.size()];
  }

  /** What is read of a headline or a text. */
  static String beginning(String words) {
    return words.length() > READ ? words.substring(0, READ) : words;
  }

  /** The words that are read. */
  static Tokens tokens(Item item) {
    return Tokens.of(beginning(item.title()), beginning(item.text()));
  }

  static Traits of(Item item) {
    return of(item, tokens(item));
  }

  /**
   * Likewise.
   *
   * @param tokens see {@link #tokens}
   */
  static Traits of(Item item, Tokens tokens) {
    return new TraitReader(item, tokens, (kind, term) -> {}).read();
  }

  /**
   * Likewise, for whoever wants to know the terms themselves.
   *
   * @param terms is told each as it is read
   */
  static Traits of(Item item, TermListener terms) {
    return new TraitReader(item, tokens(item), terms).read();
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
    readAmounts();
    readQuotes();
    return new Traits(
        headline.build(),
        words.build(),
        names.build(),
        places.build(),
        concepts.build(),
        numbers.build(),
        counted.build(),
        dates.build(),
        quotes.build(),
        told.build(),
        HeadlineStart.of(title, tokens),
        item.language(),
        tokens.size() > tokens.titleSize());
  }

  /**
   * A headline whose words all have capitals does not show which of them are names; in English the
   * short ones have none in any case.
   */
  private boolean isShouted() {
    int plain = 0;
    int capitals = 0;
    for (int at = 1; at < tokens.titleSize(); at++) {
      boolean counts =
          !tokens.isNumber(at)
              && tokens.word(at).length() >= PLAIN_LETTERS
              && !(item.language().equals("en") && SMALL.contains(tokens.word(at)));
      plain += counts && !tokens.capital(at) ? 1 : 0;
      capitals += counts && tokens.capital(at) ? 1 : 0;
    }
    return plain == 0 && capitals >= 2;
  }

  private void readSenses() {
    for (Senses.Meaning place : Senses.places().in(tokens, item.language())) {
      tell(places, 'p', place.name(), place.at());
      placed.set(place.at(), place.at() + place.words());
      meant[place.at()] = place.name();
    }
    for (Senses.Meaning concept : Senses.concepts().in(tokens, item.language())) {
      if (!concept.name().startsWith(WEAK)) {
        tell(concepts, 'c', concept.name(), concept.at());
        if (meant[concept.at()] == null) {
          meant[concept.at()] = concept.name();
        }
      }
    }
  }

  private void tell(TermSet.Builder terms, char kind, String term, int at) {
    int number = number(kind, term);
    terms.add(number);
    if (tokens.inTitle(at)) {
      told.add(number);
    }
  }

  private TraitWord word(int at) {
    return TraitWord.of(tokens.word(at), item.language());
  }

  private void readWord(int at, boolean shouted) {
    TraitWord word = word(at);
    for (int i = 0; i < word.stems(); i++) {
      terms.read(WORD, word.stem(i));
      put(at, word.term(i));
    }
    if (!placed.get(at)
        && tokens.capital(at)
        && isName(at, shouted, word)
        && !word.skeleton().isEmpty()) {
      tell(names, 'n', word.skeleton(), at);
    }
  }

  /**
   * The first word of a sentence has a capital in any case, as all have in some headlines: there it
   * is a name if no dictionary has it, or if it is made as names are.
   */
  private boolean isName(int at, boolean shouted, TraitWord word) {
    boolean told =
        switch (tokens.before(at)) {
          case START, PERIOD -> false;
          case BLANK, COMMA, HYPHEN, JOINED, BREAK -> !shouted;
        };
    return told || !word.isListed() || (!shouted && word.isLikeName());
  }

  private void readNumber(int at) {
    String written = tokens.word(at);
    put(at, number(WORD, written));
    int month = month(at);
    if (month > 0) {
      dates.add(number('d', month + "-" + Integer.parseInt(written)));
    }
  }

  /** The month of which a number is a day; 0 if of none. */
  private int month(int at) {
    String written = tokens.word(at);
    if (written.length() > DIGITS_OF_DAY || Integer.parseInt(written) > LAST_DAY) {
      return 0;
    }
    int after = monthAt(at + 1);
    boolean english = item.language().equals("en");
    return after > 0 || !english ? after : monthAt(at - 1);
  }

  private int monthAt(int at) {
    return at >= 0 && at < tokens.size() && !tokens.isNumber(at) ? word(at).month() : 0;
  }

  private void readAmounts() {
    for (Amounts.Quantity amount : Amounts.in(tokens, item.language())) {
      boolean ofDate = !amount.spelled() && month(amount.at()) > 0;
      if (!ofDate && !isYear(amount)) {
        tell(numbers, '#', amount.value(), amount.at());
        String what = countedBy(amount);
        if (!what.isEmpty()) {
          tell(counted, 'k', amount.value() + " " + what, amount.at());
        }
      }
    }
  }

  private static boolean isYear(Amounts.Quantity amount) {
    if (amount.spelled() || amount.words() > 1 || amount.value().length() != DIGITS_OF_YEAR) {
      return false;
    }
    int number = Integer.parseInt(amount.value());
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** A sense among the next words, «11 задержанных иностранцев», or else the stem of the first. */
  private String countedBy(Amounts.Quantity amount) {
    String stem = "";
    for (int at = amount.end(); at < amount.end() + COUNTED_WORDS; at++) {
      if (at >= tokens.size()
          || tokens.inTitle(at) != tokens.inTitle(amount.at())
          || tokens.before(at) == Gap.PERIOD
          || tokens.isNumber(at)) {
        break;
      }
      String sense = meant[at];
      if (sense != null) {
        return sense;
      }
      String word = tokens.word(at);
      if (stem.isEmpty() && word.length() >= SHORTEST) {
        stem = word(at).stem(0);
      }
    }
    return stem;
  }

  private void put(int at, int term) {
    words.add(term);
    if (tokens.inTitle(at)) {
      headline.add(term);
    }
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
