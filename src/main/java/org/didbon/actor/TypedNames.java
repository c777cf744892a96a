package org.didbon.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Tokens;
import org.didbon.text.Tokens.Gap;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameKey;

/** Finds people by what somebody typed of their names, careless typing included. Immutable. */
final class TypedNames {

  /** What a word of the typed ones is worth to a name, more for more of it. */
  private static final int SURNAME = 8;

  private static final int GIVEN = 3;
  private static final int PATRONYMIC = 1;
  private static final int MISTYPED = 2;

  private static final int LENGTH_FOR_ONE_SLIP = 4;
  private static final int LENGTH_FOR_TWO_SLIPS = 8;

  private final NameIndex index;

  TypedNames(NameIndex index) {
    this.index = index;
  }

  /** Ids of those the words fit, in the order of the index; those they fit as they are go alone. */
  List<String> fitting(String typed) {
    List<String> exact = exactly(typed);
    List<String> words = words(typed);
    return exact.isEmpty() ? best(name -> score(name, words, true)) : exact;
  }

  /** Ids of those the words fit as they are, in the order of the index. */
  List<String> exactly(String typed) {
    List<String> words = words(typed);
    return best(name -> score(name, words, false));
  }

  /** Ids by likeness of a word of the typed ones with the surname, best first. */
  List<String> nearest(String typed, int limit) {
    List<String> words = words(typed);
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (Name name : index.names()) {
      for (String word : words) {
        int most = word.length() / 2;
        int distance = name.surnameDistance(word, most);
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
  private int score(Name name, List<String> words, boolean slips) {
    int sum = 0;
    for (String word : words) {
      int score = score(name, word, slips);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    boolean surnameAlone = words.size() == 1 && sum > GIVEN;
    return surnameAlone && name.person().bareSurname() != BareSurname.NEVER ? sum + 1 : sum;
  }

  private int score(Name name, String word, boolean slips) {
    if (index.surnames(word).stream().anyMatch(sense -> sense.name() == name)) {
      return SURNAME;
    }
    for (GivenNames.Sense sense : index.given(word)) {
      if (name.isGiven(sense.family())) {
        return GIVEN;
      }
    }
    if (name.isPatronymic(word) || name.isMiddle(word)) {
      return PATRONYMIC;
    }
    if (slips) {
      int most =
          word.length() >= LENGTH_FOR_TWO_SLIPS ? 2 : word.length() >= LENGTH_FOR_ONE_SLIP ? 1 : 0;
      int distance = name.surnameDistance(word, most);
      return distance <= most ? SURNAME - MISTYPED * distance : 0;
    }
    return 0;
  }

  /** The keys of what was typed; words with a hyphen are one, initials and titles are left out. */
  private static List<String> words(String typed) {
    Tokens tokens = Tokens.of(typed);
    List<String> words = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      String key = NameKey.of(tokens.word(at));
      if (tokens.before(at) == Gap.HYPHEN && !words.isEmpty()) {
        int last = words.size() - 1;
        words.set(last, words.get(last) + "-" + key);
      } else if (key.length() > 1 && !WordList.TITLES.contains(key)) {
        words.add(key);
      }
    }
    return words;
  }
}
