package org.didbon.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.text.Letters;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NounForms;

/**
 * Trades, ranks and kin that officials are not called by, as {@code trades.txt} lists them.
 * Immutable, thread-safe.
 */
final class Trades {

  private static final String ENGLISH = "en";

  /** Where the words of all languages but English are. */
  private static final String ANY = "";

  private static final Set<String> DECLINING = Set.of("ru", "uk");

  /** The list shipped with the program. */
  static final Trades ALL = new Trades();

  /**
   * Words of one sort.
   *
   * @param full whether they speak against a given name and surname too
   * @param kin whether they are said of relatives
   * @param fits words of the posts that go with them, folded
   */
  record TradeKind(boolean full, boolean kin, Set<String> fits) {}

  /**
   * A word of a kind as it stands in a text.
   *
   * @param cases which it can stand in, of either gender; all where words are not declined
   * @param woman the cases in which it tells of a woman; 0 if of a man
   */
  record Trade(TradeKind kind, int cases, int woman) {}

  private final Map<String, Map<String, List<Trade>>> byLanguage = new HashMap<>();
  private final Set<String> between = new HashSet<>();
  private final Set<String> opening = new HashSet<>();
  private final Set<String> being = new HashSet<>();
  private final Set<String> working = new HashSet<>();

  private Trades() {
    TradeKind kind = new TradeKind(false, false, Set.of());
    for (String line : WordList.lines("trades.txt")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
      List<String> rest = words.subList(1, words.size());
      switch (words.get(0)) {
        case "kind" -> kind = new TradeKind(rest.contains("full"), rest.contains("kin"), Set.of());
        case "fits" -> kind = new TradeKind(kind.full(), kind.kin(), Set.copyOf(rest));
        case "between" -> addKeys(rest, between);
        case "opening" -> addKeys(rest, opening);
        case "being" -> addKeys(rest, being);
        case "working" -> addKeys(rest, working);
        default -> {
          for (String word : rest) {
            add(words.get(0), Letters.fold(word), kind);
          }
        }
      }
    }
  }

  /**
   * What a word can mean in a language. A headline of few words is often taken for one of another
   * language, so that what the language lacks is looked up in the others.
   *
   * @param word folded
   */
  List<Trade> of(String word, String language) {
    for (String one : List.of(language, ENGLISH, ANY)) {
      List<Trade> own = byLanguage.getOrDefault(one, Map.of()).get(key(word, one));
      if (own != null) {
        return own;
      }
    }
    return List.of();
  }

  /** English has words that differ only in what careless spelling mixes up: chef and chief. */
  private static String key(String word, String language) {
    return language.equals(ENGLISH) ? word : NameKey.of(word);
  }

  /** Whether the word may stand between a trade and the surname after it. */
  boolean mayStandBetween(String key) {
    return between.contains(key);
  }

  /** Whether the word may stand between a surname with a comma and its trade. */
  boolean mayOpen(String key) {
    return opening.contains(key);
  }

  /** Whether the word says that the subject before it is what follows: "is". */
  boolean isBeing(String key) {
    return being.contains(key);
  }

  /**
   * Whether the word says that the subject before it works as what follows, in the instrumental.
   */
  boolean isWorking(String key) {
    return working.contains(key);
  }

  private static void addKeys(List<String> words, Set<String> keys) {
    words.forEach(word -> keys.add(NameKey.of(Letters.fold(word))));
  }

  private void add(String language, String word, TradeKind kind) {
    if (DECLINING.contains(language)) {
      NounForms.of(word, language.equals("uk"))
          .forEach(
              (form, cases) ->
                  put(
                      language,
                      form,
                      new Trade(kind, cases, NounForms.isWomans(word) ? cases : 0)));
      return;
    }
    Trade trade = new Trade(kind, Cases.all(Gender.UNKNOWN), 0);
    put(language, key(word, language), trade);
    if (language.equals("tg")) {
      put(language, key(word + NounForms.IZOFAT, language), trade);
    }
  }

  private void put(String language, String key, Trade trade) {
    trades(language).computeIfAbsent(key, k -> new ArrayList<>(1)).add(trade);
    if (!language.equals(ENGLISH)) {
      trades(ANY).computeIfAbsent(key, k -> new ArrayList<>(1)).add(trade);
    }
  }

  private Map<String, List<Trade>> trades(String language) {
    return byLanguage.computeIfAbsent(language, l -> new HashMap<>());
  }
}
