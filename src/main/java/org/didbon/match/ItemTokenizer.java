package org.didbon.match;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.actor.Mention;
import org.didbon.domain.Item;
import org.didbon.query.Query;
import org.didbon.text.Requirement;
import org.didbon.text.Tokens;

/** Reads items: their words, who is named in them, and where they come from. Thread-safe. */
final class ItemTokenizer {

  private final Names names;
  private final Map<String, String> countries;
  private final WordCache words;
  private final ThreadLocal<MatchingRoom> rooms;

  /**
   * A reader.
   *
   * @param countries ISO 3166 code by feed id
   * @param words may be shared with other readers
   */
  ItemTokenizer(Names names, Map<String, String> countries, WordCache words) {
    this(names, countries, words, ThreadLocal.withInitial(MatchingRoom::new));
  }

  private ItemTokenizer(
      Names names,
      Map<String, String> countries,
      WordCache words,
      ThreadLocal<MatchingRoom> rooms) {
    this.names = names;
    this.countries = Map.copyOf(countries);
    this.words = words;
    this.rooms = rooms;
  }

  ItemTokenizer with(Names others) {
    return new ItemTokenizer(others, countries, words, rooms);
  }

  ItemTokenizer with(Map<String, String> others) {
    return new ItemTokenizer(names, others, words, rooms);
  }

  Names names() {
    return names;
  }

  /** The room that this thread has for the rules of one item. */
  MatchingRoom room() {
    return rooms.get();
  }

  /** What stands in every item that names the actor of this id. */
  Requirement clue(String actor) {
    return names.clue(actor);
  }

  /** The feeds of a country. */
  Set<String> feeds(String country) {
    return countries.entrySet().stream()
        .filter(feed -> feed.getValue().equals(country))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The keys of a word of a text. */
  List<String> keys(String word, String language) {
    return words.keys(word, language);
  }

  static Tokens tokens(Item item) {
    return Tokens.of(item.title(), item.text());
  }

  /** Everybody who is named, in order. */
  List<Mention> mentions(Item item, Tokens tokens) {
    return names.in(tokens, item.language(), item.when());
  }

  /**
   * Puts into {@code hits} what of the rules' dictionary stands in the item, and nothing else;
   * remembers for each word what it found.
   */
  void fill(Hits hits, Item item, Tokens tokens, List<Mention> mentions, RuleSet rules) {
    Dictionary dictionary = rules.dictionary();
    String language = item.language();
    int size = rules.terms();
    hits.begin(tokens);
    fill(
        hits,
        tokens,
        dictionary,
        (word, number) -> words.terms(word, number, language, dictionary, size));
    addRest(hits, item, mentions, dictionary);
  }

  /**
   * Likewise what of a query's own dictionary stands in an item whose words are numbered.
   *
   * @param numbers of each word of the item
   * @param terms of each number
   */
  void fill(
      Hits hits,
      Item item,
      Tokens tokens,
      List<Mention> mentions,
      int[] numbers,
      int[][] terms,
      Dictionary dictionary) {
    TermsOfWord others =
        (word, number) -> dictionary.termsOf(word, words.keys(word, number, item.language()));
    fill(hits, tokens, dictionary, index -> terms[numbers[index]], others);
    addRest(hits, item, mentions, dictionary);
  }

  /** What of a query's own dictionary stands in the item. */
  Hits hitsOnce(Item item, Tokens tokens, List<Mention> mentions, Dictionary dictionary) {
    TermsOfWord terms =
        (word, number) -> dictionary.termsOf(word, words.keys(word, number, item.language()));
    Hits hits = new Hits(tokens);
    fill(hits, tokens, dictionary, terms);
    addRest(hits, item, mentions, dictionary);
    return hits;
  }

  /** The terms that a folded word of a number answers to, in whatever letter case. */
  private interface TermsOfWord {
    int[] of(String word, int number);
  }

  /** The terms that the word at a place answers to. */
  private interface TermsAtPlace {
    int[] at(int index);
  }

  private static void fill(Hits hits, Tokens tokens, Dictionary dictionary, TermsOfWord terms) {
    fill(
        hits,
        tokens,
        dictionary,
        index -> terms.of(tokens.word(index), tokens.number(index)),
        terms);
  }

  private static void fill(
      Hits hits, Tokens tokens, Dictionary dictionary, TermsAtPlace places, TermsOfWord terms) {
    boolean capitals = dictionary.hasCapitals();
    int whole = tokens.wholes() - 1;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      int[] found = places.at(i);
      hits.word(i, capitals ? dictionary.asWritten(found, tokens, i, i) : found);
      for (; whole >= 0 && tokens.wholeFirst(whole) == i; whole--) {
        String word = tokens.whole(whole);
        int[] all =
            tokens.isAbbreviation(whole)
                ? dictionary.capitals(word)
                : terms.of(word, Tokens.numberOf(word));
        hits.whole(whole, dictionary.asWritten(all, tokens, i, tokens.wholeLast(whole)));
      }
    }
  }

  private void addRest(Hits hits, Item item, List<Mention> mentions, Dictionary dictionary) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      int term = dictionary.find(new Query.ActorRef(mention.actor()));
      if (term >= 0) {
        hits.place(term, mention.first(), mention.last());
      }
    }
    if (!dictionary.hasConditions()) {
      return;
    }
    addWhole(hits, dictionary.find(new Query.Source(item.feed())));
    addWhole(hits, dictionary.find(new Query.Language(primary(item.language()))));
    String country = countries.get(item.feed());
    if (country != null) {
      addWhole(hits, dictionary.find(new Query.Country(country)));
    }
  }

  private static void addWhole(Hits hits, int term) {
    if (term >= 0) {
      hits.whole(term);
    }
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
