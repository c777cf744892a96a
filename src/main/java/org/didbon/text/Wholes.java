package org.didbon.text;

import java.util.Arrays;

/**
 * What several words of a text are when they are read as one: a hashtag whose words were parted,
 * and an abbreviation with full stops and no blanks (U.S., С.Ш.А.). In the order of the text; few
 * texts have any.
 */
final class Wholes {

  private static final int FEW = 4;

  /** Letters of an abbreviation that count. */
  private static final int LONGEST = 16;

  private static final String[] NO_WORDS = {};
  private static final int[] NO_PLACES = {};

  String[] words = NO_WORDS;
  int[] firsts = NO_PLACES;
  int[] lasts = NO_PLACES;
  int size;

  void add(String word, int first, int last) {
    if (size == words.length) {
      int more = Math.max(FEW, size * 2);
      words = Arrays.copyOf(words, more);
      firsts = Arrays.copyOf(firsts, more);
      lasts = Arrays.copyOf(lasts, more);
    }
    words[size] = word;
    firsts[size] = first;
    lasts[size++] = last;
  }

  /** The whole that was added last goes on to this word. */
  void endsWith(int last) {
    lasts[size - 1] = last;
  }

  /** The words from {@code first} on were taken back. */
  void dropFrom(int first) {
    while (size > 0 && lasts[size - 1] >= first) {
      size--;
    }
  }

  /** Sees whether the word read last, after a full stop, is a letter of an abbreviation. */
  void abbreviate(WordColumns read) {
    int last = read.size - 1;
    if (last == 0 || !isLetter(read, last) || !isLetter(read, last - 1)) {
      return;
    }
    if (read.starts[last] != read.ends[last - 1] + 1) {
      return; // a blank after the full stop: initials
    }
    if (size > 0 && lasts[size - 1] == last - 1 && read.gap(last - 1) == Gap.PERIOD) {
      lasts[size - 1] = last;
      if (words[size - 1].length() < LONGEST) {
        words[size - 1] += read.words[last];
      }
    } else {
      add(read.words[last - 1] + read.words[last], last - 1, last);
    }
  }

  private static boolean isLetter(WordColumns read, int at) {
    String word = read.words[at];
    return word.length() == 1 && !Digits.is(word.charAt(0));
  }
}
