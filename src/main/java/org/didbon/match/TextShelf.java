package org.didbon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.didbon.actor.Mention;
import org.didbon.domain.Item;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Some thousands of items, read once, so that query after query can be asked of all of them while
 * somebody writes it. The answers are those of {@link CompiledQuery#match}; what is spared is to
 * read the texts anew, and to look up a word for each place where it stands. One thread at a time.
 */
public final class TextShelf {

  /** What one item takes beside its words, as a number of words. */
  private static final int WORDS_OF_AN_ITEM = 30;

  /** Likewise what is known of a different word. */
  private static final int WORDS_OF_A_WORD = 5;

  /** By number, the newest first. */
  private final NavigableMap<Long, ShelvedItem> items = new TreeMap<>(Collections.reverseOrder());

  private final ShelfWords vocabulary = new ShelfWords();
  private final MatchingRoom room = new MatchingRoom();
  private long words;
  private long changes;

  /**
   * Puts an item in the place of the one of its number, or beside the others.
   *
   * @param reader may have read its words before, and knows who may be named in it
   */
  public void put(long number, Item item, ItemMatcher reader) {
    Tokens tokens = ItemTokenizer.tokens(item);
    ShelvedItem shelved =
        new ShelvedItem(
            item, tokens, vocabulary.numbers(tokens, item.language(), reader.tokenizer()));
    shelved.readNames(reader.tokenizer());
    ShelvedItem before = items.put(number, shelved);
    words += weight(shelved) - (before == null ? 0 : weight(before));
    changes++;
  }

  /** Takes away the oldest, so that so many are left. */
  public void leave(int most) {
    while (items.size() > most) {
      words -= weight(items.pollLastEntry().getValue());
      changes++;
    }
  }

  public int size() {
    return items.size();
  }

  /** Another number after each change of what stands here. */
  public long changes() {
    return changes;
  }

  /** How many words it holds, with what else it takes room for as so many words more. */
  public long words() {
    return words + (long) WORDS_OF_A_WORD * vocabulary.size();
  }

  /** How many different words it knows, those too that stand in no item any more. */
  public int differentWords() {
    return vocabulary.size();
  }

  /**
   * The item of a number that {@link #matching} gave.
   *
   * @throws IllegalStateException if it is not here
   */
  public Item item(long number) {
    ShelvedItem found = items.get(number);
    if (found == null) {
      throw new IllegalStateException("no such item on the shelf number=" + number);
    }
    return found.item;
  }

  /** The numbers of the items that answer, the newest first. */
  public List<Long> matching(CompiledQuery query) {
    ShelfQuestion question = new ShelfQuestion(query);
    List<Long> found = new ArrayList<>();
    try {
      items.forEach(
          (number, item) -> {
            if (question.holds(item)) {
              found.add(number);
            }
          });
    } finally {
      room.leave();
    }
    return found;
  }

  private static long weight(ShelvedItem item) {
    return (long) WORDS_OF_AN_ITEM + item.tokens.size();
  }

  /** An item, its words, and who is named in it once that was asked. */
  private static final class ShelvedItem {

    private final Item item;
    private final Tokens tokens;

    /** Of each word its number in the vocabulary. */
    private final int[] words;

    private List<Mention> mentions = List.of();

    /** By whose names; null as long as nobody asked. */
    private @Nullable Names names;

    ShelvedItem(Item item, Tokens tokens, int[] words) {
      this.item = item;
      this.tokens = tokens;
      this.words = words;
    }

    List<Mention> mentions(ItemTokenizer tokenizer) {
      readNames(tokenizer);
      return mentions;
    }

    /** Others than before where actors were edited. */
    void readNames(ItemTokenizer tokenizer) {
      if (names != tokenizer.names()) {
        mentions = tokenizer.mentions(item, tokens);
        names = tokenizer.names();
      }
    }
  }

  /** Each word of each language once. */
  private static final class ShelfWords {

    private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> keys = new ArrayList<>();

    int[] numbers(Tokens tokens, String language, ItemTokenizer reader) {
      Map<String, Integer> known = byLanguage.computeIfAbsent(language, any -> new HashMap<>());
      int[] numbers = new int[tokens.size()];
      for (int i = 0; i < numbers.length; i++) {
        String word = tokens.word(i);
        Integer number = known.get(word);
        if (number == null) {
          number = words.size();
          known.put(word, number);
          words.add(word);
          keys.add(reader.keys(word, language));
        }
        numbers[i] = number;
      }
      return numbers;
    }

    int size() {
      return words.size();
    }

    /** Of each word the terms that it answers to. */
    int[][] terms(Dictionary dictionary) {
      int[][] terms = new int[words.size()][];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = dictionary.termsOf(words.get(i), keys.get(i));
      }
      return terms;
    }
  }

  /** One query, with what its words are on this shelf. */
  private final class ShelfQuestion {

    private final CompiledQuery query;
    private final boolean named;
    private final int[][] terms;

    /** The words without which no item answers; null if each item has to be asked. */
    private final @Nullable BitSet needed;

    ShelfQuestion(CompiledQuery query) {
      this.query = query;
      this.named = query.dictionary().hasActors();
      this.terms = vocabulary.terms(query.dictionary());
      this.needed = needed();
    }

    private @Nullable BitSet needed() {
      Anchors anchors = query.anchors();
      if (!anchors.exist() || query.dictionary().hasConditions()) {
        return null;
      }
      BitSet wanted = new BitSet();
      anchors.terms().forEach(wanted::set);
      BitSet words = new BitSet(terms.length);
      for (int word = 0; word < terms.length; word++) {
        if (Arrays.stream(terms[word]).anyMatch(wanted::get)) {
          words.set(word);
        }
      }
      return words;
    }

    boolean holds(ShelvedItem item) {
      List<Mention> mentions = named ? item.mentions(query.tokenizer()) : List.of();
      if (!mayHold(item, mentions)) {
        return false;
      }
      room.hits.begin(item.tokens);
      query
          .tokenizer()
          .fill(room.hits, item.item, item.tokens, mentions, item.words, terms, query.dictionary());
      return query.holds(
          new Evaluation(room.hits, query.rules(), item.item.language(), room.places));
    }

    private boolean mayHold(ShelvedItem item, List<Mention> mentions) {
      BitSet words = needed;
      if (words == null || !mentions.isEmpty() || item.tokens.wholes() > 0) {
        return true;
      }
      for (int word : item.words) {
        if (words.get(word)) {
          return true;
        }
      }
      return false;
    }
  }
}
