package org.didbon.match;

import java.util.Arrays;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What of a dictionary stands in one item: for each term its places in order, and for each word of
 * the item its terms. Whoever fills it goes from the last word to the first. It may be used for one
 * item after another: then the next one costs no new arrays. One thread.
 */
final class Hits {

  /** The end of a list of places, and the head of the list of what has no place. */
  static final int END = -1;

  private static final int FIRST = 0;
  private static final int LAST = 1;
  private static final int NEXT = 2;
  private static final int WIDTH = 3;

  /** Room for more than so many times what an item needs is not kept for the next one. */
  private static final int MOST_SPARE = 8;

  private static final int[][] NO_WORDS = {};

  private Tokens tokens;
  private int headlineSize;

  /** Longer than there are words, if an item before had more. */
  private int[][] termsOfWord = NO_WORDS;

  /** Terms of what several words are in one piece, by its first word; null where nothing is. */
  private int @Nullable [][] termsOfWhole;

  /** The last word of each such piece, by its first one. */
  private int[] lasts = Dictionary.NONE;

  /** Term + 1 and head of its places, in pairs, by the term's hash; half of it stays empty. */
  private int[] heads = Dictionary.NONE;

  private int terms;

  /** First word, last word and next place of each place. */
  private int[] places = Dictionary.NONE;

  private int used;

  Hits(Tokens tokens) {
    this.tokens = tokens;
    begin(tokens);
  }

  /** Forgets the item before, and begins with this one. */
  void begin(Tokens next) {
    int words = next.size();
    tokens = next;
    headlineSize = next.headlineSize();
    termsOfWhole = null;
    lasts = Dictionary.NONE;
    terms = 0;
    used = 0;
    if (!fits(termsOfWord.length, words)) {
      termsOfWord = new int[words][];
    }
    int room = 2 * Math.max(16, Integer.highestOneBit(words));
    if (fits(heads.length, room)) {
      Arrays.fill(heads, 0);
    } else {
      heads = new int[room];
    }
    int most = WIDTH * (words / 2 + 4);
    if (!fits(places.length, most)) {
      places = new int[most];
    }
  }

  private static boolean fits(int length, int needed) {
    return length >= needed && length <= MOST_SPARE * Math.max(256, needed);
  }

  Tokens tokens() {
    return tokens;
  }

  /** The word at {@code index} answers to {@code terms}. */
  void word(int index, int[] terms) {
    termsOfWord[index] = terms;
    for (int term : terms) {
      place(term, index, index);
    }
  }

  /** A hashtag or an abbreviation, by its number among the tokens' wholes, answers to these. */
  void whole(int number, int[] terms) {
    if (terms.length == 0) {
      return;
    }
    int[][] pieces = termsOfWhole;
    if (pieces == null) {
      pieces = new int[tokens.size()][];
      lasts = new int[tokens.size()];
      termsOfWhole = pieces;
    }
    int first = tokens.wholeFirst(number);
    int last = tokens.wholeLast(number);
    pieces[first] = terms;
    lasts[first] = last;
    for (int term : terms) {
      place(term, first, last);
    }
  }

  /** The term stands from the first word to the last one. */
  void place(int term, int first, int last) {
    if (used == places.length) {
      places = Arrays.copyOf(places, used * 2);
    }
    int slot = slotFor(term);
    places[used + FIRST] = first;
    places[used + LAST] = last;
    places[used + NEXT] = heads[slot + 1];
    heads[slot + 1] = used;
    used += WIDTH;
  }

  /** The item as a whole answers to the term. */
  void whole(int term) {
    slotFor(term);
  }

  boolean has(int term) {
    return heads[slot(heads, term)] != 0;
  }

  /** The term's first place, {@link #END} if it has none. */
  int head(int term) {
    int slot = slot(heads, term);
    return heads[slot] == 0 ? END : heads[slot + 1];
  }

  int first(int place) {
    return places[place + FIRST];
  }

  int last(int place) {
    return places[place + LAST];
  }

  int next(int place) {
    return places[place + NEXT];
  }

  /** Whether the word at {@code index} answers to {@code term}. */
  boolean isAt(int index, int term) {
    return contains(termsOfWord[index], term);
  }

  /** Whether some places are of several words. */
  boolean hasWholes() {
    return termsOfWhole != null;
  }

  /**
   * The last word of the hashtag or abbreviation that begins at {@code index} and answers to {@code
   * term}; -1 if there is none.
   */
  int wholeAt(int index, int term) {
    int[] terms = termsOfWhole == null ? null : termsOfWhole[index];
    return terms != null && contains(terms, term) ? lasts[index] : -1;
  }

  private static boolean contains(int[] terms, int term) {
    for (int known : terms) {
      if (known == term) {
        return true;
      }
    }
    return false;
  }

  /** The first word of a part of the item. */
  int from(Scope scope) {
    return scope.isText() ? tokens.titleSize() : 0;
  }

  /** After the last word of a part of the item. */
  int to(Scope scope) {
    return switch (scope) {
      case ITEM, TEXT, NOT_ITEM, NOT_TEXT -> tokens.size();
      case TITLE, NOT_TITLE -> headlineSize;
      case NOWHERE -> 0;
    };
  }

  /** How many slots there are to look at for {@link #termIn}. */
  int slots() {
    return heads.length / 2;
  }

  /** The term in a slot, negative if there is none. */
  int termIn(int slot) {
    return heads[2 * slot] - 1;
  }

  private int slotFor(int term) {
    int slot = slot(heads, term);
    if (heads[slot] == 0) {
      if (4 * ++terms > heads.length) {
        grow();
        slot = slot(heads, term);
      }
      heads[slot] = term + 1;
      heads[slot + 1] = END;
    }
    return slot;
  }

  private void grow() {
    int[] wider = new int[heads.length * 2];
    for (int i = 0; i < heads.length; i += 2) {
      if (heads[i] != 0) {
        int slot = slot(wider, heads[i] - 1);
        wider[slot] = heads[i];
        wider[slot + 1] = heads[i + 1];
      }
    }
    heads = wider;
  }

  /** Where the term is in the table, or would be. */
  private static int slot(int[] table, int term) {
    int last = table.length - 2;
    int slot = (((term * 0x9E3779B1) >>> 7) << 1) & last;
    while (table[slot] != 0 && table[slot] != term + 1) {
      slot = (slot + 2) & last;
    }
    return slot;
  }
}
