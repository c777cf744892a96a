package org.didbon.phrase.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.phrase.TypedWords;
import org.didbon.text.PlainLetters;
import org.didbon.text.Slip;
import org.jspecify.annotations.Nullable;

/**
 * What the words about time mean, in all languages at once: with the endings of their cases, and
 * without the marks that phones in Russian lack. Immutable.
 */
final class TimeVocabulary {

  /** What a word is asked for; one may be several, as {@code с} is hours in Kazakh. */
  enum Kind {
    /** now, hourly, daily, weekly. */
    OFTEN("word.when."),
    DAY("word.day."),
    /** morning, noon, afternoon, evening, night. */
    PART("word.part."),
    /** minutes, hours, days, weeks. */
    UNIT("word.span."),
    NUMBER("word.number."),
    /** The hour that comes, where half an hour is counted by it: «девятого». */
    NTH("word.nth."),
    /** filler, every, after, from, until, today, tomorrow, tonight, half, half_more. */
    TIME("word.time.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** {@code an hour and a half}: no phrase of the catalogues has more words. */
  static final int LONGEST = 5;

  /** Fewer letters are no word that a typing slip leaves recognisable. */
  private static final int LEAST_OF_A_SLIP = 5;

  private static final int LEAST_BEFORE_AN_ENDING = 3;

  /** «он», ten. */
  private static final int LEAST_OF_A_NUMBER = 2;

  /** They look like words: «до» is until in Russian and an ending in Kyrgyz. */
  private static final String ENDING = "word.time.ending";

  private final Map<Kind, Map<String, String>> meanings = new HashMap<>();
  private final List<String> endings;

  TimeVocabulary(TypedWords words) {
    for (Kind kind : Kind.values()) {
      Map<String, String> known = new HashMap<>();
      for (String key : words.keys(kind.prefix)) {
        String meaning = key.substring(kind.prefix.length());
        if (!key.equals(ENDING)) {
          words.of(key).forEach(word -> known.putIfAbsent(PlainLetters.of(word), meaning));
        }
      }
      meanings.put(kind, known);
    }
    words.of("word.off").forEach(word -> of(Kind.OFTEN).putIfAbsent(PlainLetters.of(word), "now"));
    endings =
        words.of(ENDING).stream().map(PlainLetters::of).distinct().collect(Collectors.toList());
  }

  Optional<String> meaning(Kind kind, String typed) {
    return kind == Kind.NUMBER && isFiller(typed) ? Optional.empty() : raw(kind, typed);
  }

  /** Likewise, though the word may as well be one that says nothing of its own. */
  Optional<String> raw(Kind kind, String typed) {
    int least = kind == Kind.NUMBER ? LEAST_OF_A_NUMBER : LEAST_BEFORE_AN_ENDING;
    return Optional.ofNullable(known(of(kind), PlainLetters.of(typed), least));
  }

  /** What stands for {@code said}, in plain letters, which may end in an ending. */
  Optional<Integer> among(Map<String, Integer> known, String said) {
    return Optional.ofNullable(known(known, said, LEAST_BEFORE_AN_ENDING));
  }

  private <T> @Nullable T known(Map<String, T> known, String word, int least) {
    @Nullable T exact = known.get(word);
    return exact != null
        ? exact
        : endings.stream()
            .filter(word::endsWith)
            .map(ending -> word.substring(0, word.length() - ending.length()))
            .filter(stem -> stem.length() >= least)
            .flatMap(stem -> Optional.ofNullable(known.get(stem)).stream())
            .findFirst()
            .orElse(null);
  }

  /** Whether {@code typed} is the catalogue's {@code word}, or that with an ending. */
  boolean fits(String word, String typed) {
    return known(
            Map.of(PlainLetters.of(word), word), PlainLetters.of(typed), LEAST_BEFORE_AN_ENDING)
        != null;
  }

  /** Of how many of {@code tokens} a phrase such as «half an hour» begins them; 0 is none. */
  int span(List<TimeToken> tokens) {
    int most = (int) tokens.stream().limit(LONGEST).takeWhile(TimeToken::isWord).count();
    return IntStream.iterate(most, many -> many > 1, many -> many - 1)
        .filter(
            many ->
                meaning(Kind.TIME, TimeToken.phrase(tokens.subList(0, many)))
                    .filter(meant -> !List.of("filler", "every", "after").contains(meant))
                    .isPresent())
        .findFirst()
        .orElse(0);
  }

  boolean isEnding(String typed) {
    return endings.contains(PlainLetters.of(typed));
  }

  /** Likewise with one slip of the finger. */
  Optional<String> meant(Kind kind, String typed) {
    Optional<String> sure = meaning(kind, typed);
    String word = PlainLetters.of(typed);
    return sure.isPresent() || word.length() < LEAST_OF_A_SLIP
        ? sure
        : of(kind).entrySet().stream()
            .filter(known -> known.getKey().length() >= LEAST_OF_A_SLIP)
            .filter(known -> Slip.between(word, known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  boolean is(Kind kind, String meaning, String typed) {
    return meaning(kind, typed).filter(meaning::equals).isPresent();
  }

  /** Whether it is an ending or a word that says nothing of its own. */
  boolean isEmpty(String typed) {
    return isEnding(typed) || isFiller(typed);
  }

  /** «oʻn» is ten, "on" is none, and only the apostrophe tells. */
  private boolean isFiller(String typed) {
    boolean marked = typed.length() > PlainLetters.of(typed).length();
    boolean number = marked && raw(Kind.NUMBER, typed).isPresent();
    return !number
        && (is(Kind.TIME, "filler", typed)
            || is(Kind.TIME, "every", typed)
            || is(Kind.TIME, "after", typed));
  }

  private Map<String, String> of(Kind kind) {
    return meanings.getOrDefault(kind, Map.of());
  }
}
