package org.didbon.phrase.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.phrase.TypedWords;
import org.didbon.text.PlainLetters;
import org.didbon.text.Slip;

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
    /** filler, from, until, today, tomorrow, tonight, half. */
    TIME("word.time.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** {@code at the end of}: no phrase of the catalogues has more words. */
  static final int LONGEST = 4;

  /** Fewer letters are no word that a typing slip leaves recognisable. */
  private static final int LEAST_OF_A_SLIP = 5;

  private static final int LEAST_BEFORE_AN_ENDING = 3;

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
    Map<String, String> known = of(kind);
    String word = PlainLetters.of(typed);
    String exact = known.get(word);
    if (exact != null) {
      return Optional.of(exact);
    }
    return endings.stream()
        .filter(ending -> word.endsWith(ending))
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .filter(stem -> stem.length() >= LEAST_BEFORE_AN_ENDING)
        .flatMap(stem -> Optional.ofNullable(known.get(stem)).stream())
        .findFirst();
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
    return endings.contains(PlainLetters.of(typed)) || is(Kind.TIME, "filler", typed);
  }

  private Map<String, String> of(Kind kind) {
    return meanings.getOrDefault(kind, Map.of());
  }
}
