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

  /**
   * A reader.
   *
   * @param countries ISO 3166 code by feed id
   * @param words may be shared with other readers
   */
  ItemTokenizer(Names names, Map<String, String> countries, WordCache words) {
    this.names = names;
    this.countries = Map.copyOf(countries);
    this.words = words;
  }

  ItemTokenizer with(Names others) {
    return new ItemTokenizer(others, countries, words);
  }

  ItemTokenizer with(Map<String, String> others) {
    return new ItemTokenizer(names, others, words);
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

  /** What of the rules' dictionary stands in the item; remembers for each word what it found. */
  Hits hits(Item item, Tokens tokens, List<Mention> mentions, RuleSet rules) {
    Dictionary dictionary = rules.dictionary();
    int size = rules.terms();
    TermsOfWord terms =
        (word, number) -> words.terms(word, number, item.language(), dictionary, size);
    Hits hits = hits(tokens, dictionary, terms);
    addRest(hits, item, mentions, dictionary);
    return hits;
  }

  /** What of a query's own dictionary stands in the item. */
  Hits hitsOnce(Item item, Tokens tokens, List<Mention> mentions, Dictionary dictionary) {
    TermsOfWord terms =
        (word, number) -> dictionary.termsOf(word, words.keys(word, number, item.language()));
    Hits hits = hits(tokens, dictionary, terms);
    addRest(hits, item, mentions, dictionary);
    return hits;
  }

  /** The terms that a folded word of a number answers to, in whatever letter case. */
  private interface TermsOfWord {
    int[] of(String word, int number);
  }

  private static Hits hits(Tokens tokens, Dictionary dictionary, TermsOfWord terms) {
    Hits hits = new Hits(tokens);
    boolean capitals = dictionary.hasCapitals();
    int whole = tokens.wholes() - 1;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      int[] found = terms.of(tokens.word(i), tokens.number(i));
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
    return hits;
  }

  private void addRest(Hits hits, Item item, List<Mention> mentions, Dictionary dictionary) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      int term = dictionary.find(new Query.ActorRef(mention.actor()));
      if (term >= 0) {
        hits.place(term, mention.first(), mention.last());
      }
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
