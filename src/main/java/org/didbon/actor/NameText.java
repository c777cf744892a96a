package org.didbon.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.actor.NameIndex.SurnameSense;
import org.didbon.text.Gap;
import org.didbon.text.Suffixes;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.Generation;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NameWords;
import org.didbon.text.name.PersonName;
import org.jspecify.annotations.Nullable;

/** A text as a reader of names sees it: which words may be a surname, a given name, an initial. */
final class NameText {

  /** Languages that add case endings to a name as it is. */
  private static final Set<String> AGGLUTINATING =
      Set.of("tg", "uz", "kk", "ky", "tk", "tr", "und");

  private static final int LONGEST_INITIAL = 3;

  private final Tokens tokens;
  private final NameIndex index;
  private final String language;
  private final boolean stacks;
  private final GenerationMarks marks;
  private final @Nullable String[] keys;
  private final Map<String, List<String>> wordKeys = new HashMap<>(0);
  private final Map<String, List<String>> bases = new HashMap<>(0);
  private final boolean lowerTitle;
  private final boolean lowerText;
  private final boolean shoutingTitle;
  private final boolean shoutingText;

  NameText(Tokens tokens, NameIndex index, String language) {
    this.tokens = tokens;
    this.index = index;
    this.language = language;
    this.stacks = AGGLUTINATING.contains(language);
    this.marks = new GenerationMarks(tokens);
    this.keys = new String[tokens.size()];
    FieldCapitals title = FieldCapitals.in(tokens, 0, tokens.titleSize());
    FieldCapitals text = FieldCapitals.in(tokens, tokens.titleSize(), tokens.size());
    this.lowerTitle = title.none();
    this.lowerText = text.none();
    this.shoutingTitle = title.most();
    this.shoutingText = text.most();
  }

  /**
   * How a field is written.
   *
   * @param words those of more than three letters
   * @param capital how many of them have a capital
   * @param any whether a word of any length has one
   */
  private record FieldCapitals(int words, int capital, boolean any) {

    static FieldCapitals in(Tokens tokens, int from, int to) {
      int words = 0;
      int capital = 0;
      boolean any = false;
      for (int i = from; i < to; i++) {
        any |= tokens.capital(i);
        if (tokens.length(i) > 3) {
          words++;
          capital += tokens.capital(i) ? 1 : 0;
        }
      }
      return new FieldCapitals(words, capital, any);
    }

    /** A short headline in small letters names people too, if not even its first word is large. */
    boolean none() {
      return capital == 0 && words >= (any ? 6 : 3);
    }

    boolean most() {
      return words >= 6 && capital > 0.6 * words;
    }
  }

  Tokens tokens() {
    return tokens;
  }

  /** Whether the text is in a language that has its own variants of Russian names. */
  boolean foreign() {
    return !language.equals("ru");
  }

  /** Whether the word has the Tajik ending -у, which means "and" before the next. */
  boolean joinsByEnding(int at) {
    return language.equals("tg") && NameWords.joinsNext(tokens.word(at));
  }

  /** BCP 47, {@code und} if unknown. */
  String language() {
    return language;
  }

  /** Whether the word, with or without endings, is an office, a form of address, a country. */
  boolean isTitle(int at) {
    return isOrEndsAs(at, WordList.TITLES);
  }

  /** Whether the word, with or without endings, is one of the list. */
  boolean isOrEndsAs(int at, WordList list) {
    if (list.contains(key(at))) {
      return true;
    }
    if (stacks) {
      for (String base : bases(word(at))) {
        if (list.contains(base)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The {@link NameKey}s of what is left of a word without endings. Kept for each word: it is asked
   * for several times, and a long text says the same names over and over.
   */
  private List<String> bases(String word) {
    return bases.computeIfAbsent(
        word, w -> Suffixes.bases(w, language).stream().map(NameKey::of).toList());
  }

  /** Whether the language of the text adds case endings to a name as it is. */
  boolean stacksEndings() {
    return stacks;
  }

  boolean ukrainian() {
    return language.equals("uk");
  }

  int size() {
    return tokens.size();
  }

  /** The folded word. */
  String word(int at) {
    return tokens.word(at);
  }

  /** The keys of {@link WordForms}, for words that are no names. */
  List<String> wordKeys(int at) {
    return wordKeys.computeIfAbsent(tokens.word(at), word -> WordForms.ofText(word, language));
  }

  /** The {@link NameKey}. */
  String key(int at) {
    String key = keys[at];
    if (key == null) {
      key = NameKey.of(tokens.word(at));
      keys[at] = key;
    }
    return key;
  }

  /** Whether the field is written in small letters throughout, so that none tells a name. */
  boolean lower(int at) {
    return tokens.inTitle(at) ? lowerTitle : lowerText;
  }

  /** Whether most words of the field have a capital, so that one tells nothing. */
  boolean shouting(int at) {
    return tokens.inTitle(at) ? shoutingTitle : shoutingText;
  }

  /** Whether the word is written as a name is; the second half of one counts as the first does. */
  boolean capital(int at) {
    return tokens.capital(at)
        || (tokens.before(at) == Gap.HYPHEN && at > 0 && tokens.capital(at - 1))
        || lower(at);
  }

  /** Whether the word begins a sentence, or a quotation. */
  boolean begins(int at) {
    Gap gap = tokens.before(at);
    return gap == Gap.START
        || gap == Gap.BREAK
        || (gap == Gap.PERIOD && !initial(at - 1) && !abbreviatedTitle(at - 1));
  }

  /**
   * Whether nothing but blanks, or the full stop of an initial, is between the word and the next.
   */
  boolean joinsNext(int at) {
    if (at + 1 >= size()) {
      return false;
    }
    Gap gap = tokens.before(at + 1);
    return gap == Gap.BLANK || (gap == Gap.PERIOD && (initial(at) || abbreviatedTitle(at)));
  }

  /** Whether a hyphen is all that stands between the word and the one before. */
  boolean joined(int at) {
    return at > 0 && tokens.before(at) == Gap.HYPHEN;
  }

  /** Whether the word is an abbreviated name: «Н.», «Дж.», «Вл.». */
  boolean initial(int at) {
    return at >= 0
        && at + 1 < size()
        && tokens.before(at + 1) == Gap.PERIOD
        && tokens.capital(at)
        && tokens.length(at) <= LONGEST_INITIAL
        && !WordList.ABBREVIATED_TITLES.contains(key(at))
        && Character.isLetter(tokens.word(at).charAt(0));
  }

  /** Whether the word is a form of address or a rank cut short: «Mr.», «Gen.», «Тов.». */
  boolean abbreviatedTitle(int at) {
    return at >= 0
        && at + 1 < size()
        && tokens.before(at + 1) == Gap.PERIOD
        && WordList.ABBREVIATED_TITLES.contains(key(at));
  }

  /** Whether the word is the last initial of a name turned round: «Патрушев Н. П.». */
  boolean closingInitial(int at) {
    return at < size()
        && tokens.capital(at)
        && tokens.length(at) == 1
        && Character.isLetter(tokens.word(at).charAt(0))
        && (at + 1 == size() || tokens.before(at + 1) != Gap.BLANK);
  }

  /** Whether the word is no surname nor an adjective made of one, as most words are. */
  boolean isNoName(int at) {
    return isNoName(tokens, at, index, stacks);
  }

  private static boolean isNoName(Tokens tokens, int at, NameIndex index, boolean stacks) {
    return tokens.before(at) != Gap.HYPHEN && index.isNoName(tokens, at, stacks);
  }

  /** The first word that may be a surname; how many words there are if none is. */
  static int firstName(Tokens tokens, NameIndex index, String language) {
    boolean stacks = AGGLUTINATING.contains(language);
    int at = 0;
    while (at < tokens.size() && isNoName(tokens, at, index, stacks)) {
      at++;
    }
    return at;
  }

  /** Whose surname the word may be; a word after a hyphen is taken with the one before it. */
  List<SurnameSense> surnames(int at) {
    if (tokens.before(at) == Gap.HYPHEN && at > 0) {
      List<SurnameSense> compound = surnames(key(at - 1) + "-" + key(at));
      if (!compound.isEmpty()) {
        return compound;
      }
    }
    List<SurnameSense> plain = index.surnames(key(at));
    if (!stacks || !index.mayBegin(key(at))) {
      return plain;
    }
    List<SurnameSense> all = new ArrayList<>(plain);
    for (String base : bases(tokens.word(at))) {
      for (SurnameSense sense : index.surnames(base)) {
        if (Cases.nominative(sense.cases())) {
          all.add(new SurnameSense(sense.name(), Cases.all(Gender.UNKNOWN)));
        }
      }
    }
    return all;
  }

  /** Whether the word and the one before its hyphen are the surname of {@code name} together. */
  boolean compound(int at, Name name) {
    for (SurnameSense sense : surnames(key(at - 1) + "-" + key(at))) {
      if (sense.name() == name) {
        return true;
      }
    }
    return false;
  }

  private List<SurnameSense> surnames(String key) {
    return index.surnames(key);
  }

  /** Whether the word ends as the adjectives made of surnames do. */
  boolean mayBeAdjective(int at) {
    return NameWords.mayBeAdjective(tokens.word(at));
  }

  /** All names with the surname of {@code name}, whether a man's or a woman's; itself included. */
  List<Name> family(Name name) {
    return index.family(name);
  }

  /** The names of those watched whom the press calls by the given name alone. */
  List<Name> calledByGivenName() {
    return index.calledByGivenName();
  }

  /** Whose surname the adjective is made of. */
  List<Name> adjectives(int at) {
    return index.adjectives(key(at));
  }

  /** Whether the word is a surname without cutting an ending off. */
  boolean isSurnameAsWritten(int at) {
    return !index.surnames(key(at)).isEmpty();
  }

  /** Whether the word is a given name without cutting an ending off. */
  boolean isGivenAsWritten(int at) {
    return !index.given(key(at)).isEmpty();
  }

  /** Which given names the word may be. */
  List<GivenNames.Sense> given(int at) {
    List<GivenNames.Sense> plain = index.given(key(at));
    if (!stacks || !plain.isEmpty()) {
      return plain;
    }
    for (String base : bases(tokens.word(at))) {
      List<GivenNames.Sense> senses = index.given(base);
      if (!senses.isEmpty()) {
        return senses;
      }
    }
    return List.of();
  }

  /** Which given name of two words the words from {@code at} on may be. */
  List<GivenNames.Sense> givenPair(int at) {
    List<GivenNames.Sense> two = index.given(key(at) + "-" + key(at + 1));
    boolean third = at > 0 && tokens.before(at) == Gap.HYPHEN;
    return two.isEmpty() && third
        ? index.given(key(at - 1) + "-" + key(at) + "-" + key(at + 1))
        : two;
  }

  /** What the words beside the surname at {@code at} say of the generation. */
  Generation generation(int at) {
    return marks.at(at);
  }

  boolean patronymic(int at) {
    return PersonName.isPatronymic(NameWords.nominativePatronymic(tokens.word(at)));
  }

  boolean particle(int at) {
    return PersonName.isParticle(tokens.word(at));
  }

  /** Whether the name agrees in case here: Russian and Ukrainian decline all its words. */
  boolean agrees(int surname, int given) {
    return (surname & given) != 0;
  }
}
