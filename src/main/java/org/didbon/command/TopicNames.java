package org.didbon.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.domain.Rule;
import org.didbon.phrase.TypedWords;
import org.didbon.query.Nearest;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Languages;
import org.didbon.text.Letters;
import org.didbon.text.Script;
import org.didbon.text.Slug;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;

/**
 * Finds topics by what people call them: titles are long, so the word that one is about will do, in
 * any of its forms and in any language that the topic has a title in. Thread-safe.
 */
final class TopicNames {

  /** Fewer letters begin some word of every title. */
  private static final int SHORTEST_BEGINNING = 3;

  /** In shorter words one letter makes another word too often. */
  private static final int LENGTH_FOR_A_SLIP = 5;

  /** How far from what a title is about a word may stand and still be what it is called by. */
  private static final int NEAR_THE_HEAD = 1;

  /** Languages that put what a thing is about last: «борбор азиялык мигранттар». */
  private static final Set<String> HEAD_LAST = Set.of("uz", "ky", "kk", "tk");

  private static final String ENGLISH = "en";

  /** A word of a title, and how many stand between it and what the title is about. */
  private record TitleWord(String folded, String slug, Set<String> keys, int fromHead) {}

  private final WatchlistView watchlist;
  private final TypedWords words;

  TopicNames(WatchlistView watchlist, TypedWords words) {
    this.watchlist = watchlist;
    this.words = words;
  }

  /** Those of that id or title, letter for letter. */
  List<Rule> called(String typed) {
    String wanted = Letters.fold(typed);
    return watchlist.rules().stream()
        .filter(rule -> names(rule).map(Letters::fold).anyMatch(wanted::equals))
        .toList();
  }

  /** The one that is about what was typed, in whatever form; empty where none is, or several. */
  List<Rule> about(String typed) {
    Map<Rule, Integer> found = byDistance(typed, this::isForm);
    return nearest(found.isEmpty() ? byDistance(typed, this::isSlip) : found);
  }

  /** What may be meant, the likeliest first: a word of it is, or begins as, one that was typed. */
  List<Rule> near(String typed, int most) {
    Set<Rule> found = new LinkedHashSet<>();
    Stream.<Map<Rule, Integer>>of(byDistance(typed, this::isForm), byDistance(typed, this::isSlip))
        .forEach(
            some ->
                some.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(one -> found.add(one.getKey())));
    String wanted = Letters.fold(typed);
    if (wanted.length() >= SHORTEST_BEGINNING) {
      watchlist.rules().stream().filter(rule -> begins(rule, wanted)).forEach(found::add);
    }
    for (String word : contentOf(typed)) {
      byDistance(word, this::isForm).keySet().forEach(found::add);
    }
    return found.stream().limit(most).toList();
  }

  private static List<Rule> nearest(Map<Rule, Integer> found) {
    int least = found.values().stream().mapToInt(i -> i).min().orElse(NEAR_THE_HEAD + 1);
    List<Rule> best =
        found.entrySet().stream()
            .filter(one -> one.getValue() == least)
            .map(Map.Entry::getKey)
            .toList();
    return least <= NEAR_THE_HEAD && best.size() == 1 ? best : List.of();
  }

  private interface WordLikeness {
    boolean holds(String typed, TitleWord word);
  }

  /** Rules with a title that has all words of {@code typed}, and how near one is to its head. */
  private Map<Rule, Integer> byDistance(String typed, WordLikeness likeness) {
    List<String> wanted = contentOf(typed);
    Map<Rule, Integer> found = new LinkedHashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    for (Rule rule : watchlist.rules()) {
      titles(rule)
          .forEach(
              (language, title) -> {
                int distance = distance(wanted, wordsOf(title, language), likeness);
                if (distance < Integer.MAX_VALUE) {
                  found.merge(rule, distance, Math::min);
                }
              });
    }
    return found;
  }

  private static int distance(List<String> wanted, List<TitleWord> title, WordLikeness likeness) {
    int least = Integer.MAX_VALUE;
    for (String word : wanted) {
      int own =
          title.stream()
              .filter(one -> likeness.holds(word, one))
              .mapToInt(TitleWord::fromHead)
              .min()
              .orElse(Integer.MAX_VALUE);
      if (own == Integer.MAX_VALUE) {
        return own;
      }
      least = Math.min(least, own);
    }
    return least;
  }

  private boolean isForm(String typed, TitleWord word) {
    return word.folded().equals(typed)
        || (!word.slug().isEmpty() && word.slug().equals(Slug.of(typed)))
        || keys(typed).stream().anyMatch(word.keys()::contains);
  }

  private boolean isSlip(String typed, TitleWord word) {
    return typed.length() >= LENGTH_FOR_A_SLIP
        && !WordForms.isListed(typed)
        && (Nearest.isSlip(typed, word.folded()) || Nearest.isSlip(Slug.of(typed), word.slug()));
  }

  /** Of a word whose language nobody told. */
  private static Set<String> keys(String word) {
    Set<String> keys = new HashSet<>(WordForms.ofQuery(word));
    keys.addAll(WordForms.ofText(word, Languages.UNKNOWN));
    return keys;
  }

  /** The words of {@code typed} that say something, folded. */
  private List<String> contentOf(String typed) {
    return folded(typed).stream().filter(word -> !PlainSpeech.isFiller(word, words)).toList();
  }

  private List<TitleWord> wordsOf(String title, String language) {
    List<String> all = folded(title);
    List<Integer> places =
        IntStream.range(0, all.size())
            .filter(at -> !words.is("word.and", all.get(at)))
            .boxed()
            .toList();
    int head = head(all, places, language);
    List<TitleWord> found = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) {
      String word = all.get(places.get(number));
      Set<String> keys = new HashSet<>(WordForms.ofText(word, language));
      found.add(new TitleWord(word, Slug.of(word), keys, Math.abs(number - head)));
    }
    return found;
  }

  /** The number of the word that the title is about, among those at {@code places}. */
  private int head(List<String> all, List<Integer> places, String language) {
    if (HEAD_LAST.contains(language)) {
      return places.size() - 1;
    }
    if (!language.equals(ENGLISH)) {
      return 0;
    }
    Predicate<Integer> isSmall = number -> PlainSpeech.isFiller(all.get(places.get(number)), words);
    int end =
        IntStream.range(0, places.size()).boxed().filter(isSmall).findFirst().orElse(places.size());
    return Math.max(0, end - 1);
  }

  private static List<String> folded(String text) {
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
  }

  private static boolean begins(Rule rule, String wanted) {
    return names(rule)
        .flatMap(TopicNames::fromEachWord)
        .anyMatch(name -> Letters.fold(name).startsWith(wanted));
  }

  /** By language, as far as that is known. */
  private static Map<String, String> titles(Rule rule) {
    Map<String, String> titles = new HashMap<>(rule.titles());
    boolean latin =
        folded(rule.title()).stream().limit(1).anyMatch(word -> Script.of(word) == Script.LATIN);
    titles.putIfAbsent(latin ? ENGLISH : Languages.UNKNOWN, rule.title());
    return titles;
  }

  /** Its id and its titles in all languages. */
  private static Stream<String> names(Rule rule) {
    return Stream.concat(Stream.of(rule.id(), rule.title()), rule.titles().values().stream());
  }

  /** The title, and what is left of it from each later word on. */
  private static Stream<String> fromEachWord(String title) {
    return IntStream.range(0, title.length())
        .filter(at -> at == 0 || title.charAt(at - 1) == ' ')
        .mapToObj(title::substring);
  }
}
