package org.didbon.story.likeness;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.text.Amounts;
import org.didbon.text.Gap;
import org.didbon.text.MonthNames;
import org.didbon.text.Senses;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameSkeleton;
import org.didbon.text.name.Surnames;

/** Reads what a report tells from its headline and the beginning of its text. */
final class TraitReader {

  /** Of a text, or of what stands as a headline, the beginning tells what happened. */
  private static final int READ = 700;

  /** Shorter words are mostly particles. */
  private static final int SHORTEST = 3;

  /** What is left of a word without its endings: tells words apart well enough. */
  private static final int STEM = 5;

  private static final int MOST_FORMS = 2;
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
  private final Set<Integer> counted = new HashSet<>();
  private final Set<Integer> told = new HashSet<>();
  private final Set<Integer> dates = new HashSet<>();
  private final Set<Integer> quotes = new HashSet<>();
  private final BitSet placed = new BitSet();

  /** What a word is counted as, by its index: a sense rather than a stem. */
  private final Map<Integer, String> meant = new HashMap<>();

  private final TermListener terms;

  private TraitReader(Item item, Tokens tokens, TermListener terms) {
    this.item = item;
    this.terms = terms;
    this.title = beginning(item.title());
    this.tokens = tokens;
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
        TermSet.of(headline),
        TermSet.of(words),
        TermSet.of(names),
        TermSet.of(places),
        TermSet.of(concepts),
        TermSet.of(numbers),
        TermSet.of(counted),
        TermSet.of(dates),
        TermSet.of(quotes),
        TermSet.of(told),
        HeadlineStart.of(title),
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
      meant.put(place.at(), place.name());
    }
    for (Senses.Meaning concept : Senses.concepts().in(tokens, item.language())) {
      if (!concept.name().startsWith(WEAK)) {
        tell(concepts, 'c', concept.name(), concept.at());
        meant.putIfAbsent(concept.at(), concept.name());
      }
    }
  }

  private void tell(Set<Integer> terms, char kind, String term, int at) {
    int number = number(kind, term);
    terms.add(number);
    if (tokens.inTitle(at)) {
      told.add(number);
    }
  }

  private void readWord(int at, boolean shouted) {
    String word = tokens.word(at);
    List<String> forms = WordForms.ofText(word, item.language());
    for (String form : forms.subList(0, Math.min(MOST_FORMS, forms.size()))) {
      put(at, stem(plain(form)));
    }
    if (!placed.get(at) && tokens.capital(at) && isName(at, shouted, forms)) {
      String skeleton = NameSkeleton.of(plain(forms.get(0)));
      if (!skeleton.isEmpty()) {
        tell(names, 'n', skeleton, at);
      }
    }
  }

  /**
   * The first word of a sentence has a capital in any case, as all have in some headlines: there it
   * is a name if no dictionary has it, or if it is made as names are.
   */
  private boolean isName(int at, boolean shouted, List<String> forms) {
    boolean told =
        switch (tokens.before(at)) {
          case START, PERIOD -> false;
          case BLANK, COMMA, HYPHEN, JOINED, BREAK -> !shouted;
        };
    return told || !WordForms.isListed(tokens.word(at)) || (!shouted && isLikeName(at, forms));
  }

  private boolean isLikeName(int at, List<String> forms) {
    return !GivenNames.all().families(tokens.word(at)).isEmpty()
        || forms.stream().map(TraitReader::plain).anyMatch(Surnames::isTypical);
  }

  private void readNumber(int at) {
    String written = tokens.word(at);
    put(at, written);
    OptionalInt month = month(at);
    if (month.isPresent()) {
      dates.add(number('d', month.getAsInt() + "-" + Integer.parseInt(written)));
    }
  }

  /** The month of which a number is a day. */
  private OptionalInt month(int at) {
    String written = tokens.word(at);
    if (written.length() > DIGITS_OF_DAY || Integer.parseInt(written) > LAST_DAY) {
      return OptionalInt.empty();
    }
    OptionalInt after = monthAt(at + 1);
    boolean english = item.language().equals("en");
    return after.isPresent() || !english ? after : monthAt(at - 1);
  }

  private OptionalInt monthAt(int at) {
    return at >= 0 && at < tokens.size() && !tokens.isNumber(at)
        ? MonthNames.of(tokens.word(at))
        : OptionalInt.empty();
  }

  private void readAmounts() {
    for (Amounts.Quantity amount : Amounts.in(tokens, item.language())) {
      boolean ofDate = !amount.spelled() && month(amount.at()).isPresent();
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
      String sense = meant.get(at);
      if (sense != null) {
        return sense;
      }
      String word = tokens.word(at);
      if (stem.isEmpty() && word.length() >= SHORTEST) {
        stem = stem(plain(WordForms.ofText(word, item.language()).get(0)));
      }
    }
    return stem;
  }

  private void put(int at, String stem) {
    int term = number('w', stem);
    words.add(term);
    if (tokens.inTitle(at)) {
      headline.add(term);
    }
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
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
