package org.didbon.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Gap;
import org.didbon.text.Script;
import org.didbon.text.Suffixes;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.didbon.text.name.Cyrillisation;
import org.didbon.text.name.NameKey;

/**
 * Finds people by what somebody typed of their names, careless typing included. Immutable.
 *
 * <p>One letter added, left out, changed or swapped is a slip, unless what stands there is a word
 * as it is: «Петрушев» is not Патрушев mistyped but another man. More slips are for {@link
 * #nearest} to offer.
 */
final class TypedNames {

  /** What a word of the typed ones is worth to a name, more for more of it. */
  private static final int SURNAME = 8;

  private static final int GIVEN = 3;
  private static final int PATRONYMIC = 1;
  private static final int MISTYPED = 6;

  /** Languages whose alerts quote a name with endings that are not derived beforehand. */
  private static final List<String> STACKING = List.of("tg", "uz", "kk", "ky", "tk");

  /** In shorter words one letter makes another name too often. */
  private static final int LENGTH_FOR_A_SLIP = 5;

  /**
   * A word of what was typed.
   *
   * @param key as names are compared
   * @param folded as dictionaries have it
   */
  private record Typed(String key, String folded) {

    /** The keys it has without the case endings of the languages that add them to a name as is. */
    List<String> bases() {
      int half = folded.lastIndexOf('-') + 1;
      String first = key.substring(0, key.lastIndexOf('-') + 1);
      return STACKING.stream()
          .flatMap(language -> Suffixes.bases(folded.substring(half), language).stream())
          .map(base -> first + NameKey.of(base))
          .distinct()
          .toList();
    }

    /** Whether it may be a surname with a slip in it. */
    boolean mayBeMistyped() {
      return key.length() >= LENGTH_FOR_A_SLIP
          && !WordList.COMMON_SURNAMES.contains(key)
          && spellings().noneMatch(WordForms::isListed);
    }

    /** The dictionaries have surnames in Cyrillic only. */
    private Stream<String> spellings() {
      return Script.of(folded) == Script.LATIN
          ? Cyrillisation.of(folded).stream()
          : Stream.of(folded);
    }
  }

  private final NameIndex index;

  TypedNames(NameIndex index) {
    this.index = index;
  }

  /** Ids of those the words fit, in the order of the index; those they fit as they are go alone. */
  List<String> fitting(String typed) {
    List<String> exact = exactly(typed);
    List<Typed> words = words(typed);
    Set<Typed> mistyped = words.stream().filter(Typed::mayBeMistyped).collect(Collectors.toSet());
    return exact.isEmpty() ? best(name -> score(name, words, mistyped)) : exact;
  }

  /** Ids of those the words fit as they are, in the order of the index. */
  List<String> exactly(String typed) {
    List<Typed> words = words(typed);
    List<String> exact = best(name -> score(name, words, Set.of()));
    if (!exact.isEmpty()) {
      return exact;
    }
    // once for all names: finding endings takes longer than comparing
    Map<Typed, List<String>> bases = new HashMap<>();
    words.forEach(word -> bases.computeIfAbsent(word, Typed::bases));
    return best(name -> scoreWithEndings(name, words, bases));
  }

  /** 0 if a word has no place in the name, with an ending or without. */
  private int scoreWithEndings(Name name, List<Typed> words, Map<Typed, List<String>> bases) {
    int sum = 0;
    for (Typed word : words) {
      int score = score(name, word.key());
      for (String base : score == 0 ? bases.getOrDefault(word, List.of()) : List.<String>of()) {
        boolean surname = name.isSurname(base);
        score = Math.max(score, surname ? SURNAME : isGiven(name, base) ? GIVEN : 0);
      }
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return alone(name, words, sum);
  }

  /** A surname alone stands rather for who is called by it alone. */
  private static int alone(Name name, List<Typed> words, int sum) {
    boolean surnameAlone = words.size() == 1 && sum > GIVEN;
    return surnameAlone && name.person().bareSurname() != BareSurname.NEVER ? sum + 1 : sum;
  }

  private boolean isGiven(Name name, String key) {
    return index.given(key).stream().anyMatch(sense -> name.isGiven(sense.family()));
  }

  /** Ids of those whose surname stands beside a given name that is none of theirs. */
  List<String> namesakes(String typed) {
    List<Typed> words = words(typed);
    Map<Typed, List<String>> bases = new HashMap<>();
    words.forEach(word -> bases.computeIfAbsent(word, Typed::bases));
    return best(name -> isNamesake(name, words, bases) ? 1 : 0);
  }

  private boolean isNamesake(Name name, List<Typed> words, Map<Typed, List<String>> bases) {
    boolean surname = false;
    boolean given = false;
    for (Typed word : words) {
      boolean own =
          score(name, word.key()) == SURNAME
              || bases.getOrDefault(word, List.of()).stream().anyMatch(name::isSurname);
      surname |= own;
      // two surnames in a row are two people
      given |= !own && !index.given(word.key()).isEmpty() && index.surnames(word.key()).isEmpty();
      if (!own && isGiven(name, word.key())) {
        return false;
      }
    }
    return surname && given;
  }

  /**
   * Ids by likeness of a word of the typed ones with the surname, best first.
   *
   * @param part one in so many letters may be another
   */
  List<String> nearest(String typed, int limit, int part) {
    List<Typed> words = words(typed);
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (Name name : index.names()) {
      for (Typed word : words) {
        // who has a surname that many have is somebody of his own
        boolean common = WordList.COMMON_SURNAMES.contains(word.key());
        int most = common ? 1 : word.key().length() / part;
        int distance = name.surnameDistance(word.key(), most);
        if (name.person().watched() && distance <= most) {
          distances.merge(name.person().actor(), distance, Math::min);
        }
      }
    }
    return distances.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> best(ToIntFunction<Name> score) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    int best = 1;
    for (Name name : index.names()) {
      if (name.person().watched()) {
        int own = score.applyAsInt(name);
        scores.merge(name.person().actor(), own, Math::max);
        best = Math.max(best, own);
      }
    }
    int wanted = best;
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() == wanted)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** 0 if a word has no place in the name. */
  private int score(Name name, List<Typed> words, Set<Typed> mistyped) {
    int sum = 0;
    for (Typed word : words) {
      int score = score(name, word.key());
      if (score == 0 && mistyped.contains(word) && name.isSurnameWithSlip(word.key())) {
        score = MISTYPED;
      }
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return alone(name, words, sum);
  }

  private int score(Name name, String word) {
    if (index.surnames(word).stream().anyMatch(sense -> sense.name() == name)) {
      return SURNAME;
    }
    if (isGiven(name, word)) {
      return GIVEN;
    }
    if (name.isPatronymic(word) || name.isMiddle(word)) {
      return PATRONYMIC;
    }
    return 0;
  }

  /** What was typed; words with a hyphen are one, initials and titles are left out. */
  private static List<Typed> words(String typed) {
    Tokens tokens = Tokens.of(typed);
    List<Typed> words = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      String folded = tokens.word(at);
      String key = NameKey.of(folded);
      if (tokens.before(at) == Gap.HYPHEN && !words.isEmpty()) {
        int last = words.size() - 1;
        Typed first = words.get(last);
        words.set(last, new Typed(first.key() + "-" + key, first.folded() + "-" + folded));
      } else if (key.length() > 1 && !WordList.TITLES.contains(key)) {
        words.add(new Typed(key, folded));
      }
    }
    return words;
  }
}
