package org.didbon.text;

import java.util.Arrays;

/**
 * The words of a title and a text in one order: each folded (see {@link Letters}), with the place
 * it was written at and what stands before it. A hyphen separates words, an apostrophe does not,
 * and an English possessive {@code 's} belongs to no word. Immutable.
 */
public final class Tokens {

  /** What stands between a word and the one before it. */
  public enum Gap {
    /** Nothing: the first word of the title or of the text. */
    START,
    /** Blanks alone. */
    BLANK,
    /** A hyphen with no blank at its sides. */
    HYPHEN,
    /** A full stop, with or without blanks after it: an abbreviation or the end of a sentence. */
    PERIOD,
    /** A comma, with or without blanks after it. */
    COMMA,
    /** Anything else: a line break, a quotation mark, a bracket, a dash, several signs. */
    BREAK
  }

  private final String[] words;
  private final int[] starts;
  private final int[] ends;
  private final Gap[] gaps;
  private final boolean[] capitals;
  private final int titleSize;

  private Tokens(Reader read, int titleSize) {
    this.words = Arrays.copyOf(read.words, read.size);
    this.starts = Arrays.copyOf(read.starts, read.size);
    this.ends = Arrays.copyOf(read.ends, read.size);
    this.gaps = Arrays.copyOf(read.gaps, read.size);
    this.capitals = Arrays.copyOf(read.capitals, read.size);
    this.titleSize = titleSize;
  }

  /** The words of a title, and after them those of its text. */
  public static Tokens of(String title, String text) {
    Reader reader = new Reader(title.length() + text.length());
    reader.read(title);
    int titleSize = reader.size;
    reader.read(text);
    return new Tokens(reader, titleSize);
  }

  /** The words of one text, with no title. */
  public static Tokens of(String text) {
    return of("", text);
  }

  public int size() {
    return words.length;
  }

  /** How many of the words, counted from the first, are the title's. */
  public int titleSize() {
    return titleSize;
  }

  public boolean inTitle(int index) {
    return index < titleSize;
  }

  /** The folded word at {@code index}, never empty. */
  public String word(int index) {
    return words[index];
  }

  /** UTF-16 offset of the word's first character in its field. */
  public int start(int index) {
    return starts[index];
  }

  /** UTF-16 offset after the word's last character in its field. */
  public int end(int index) {
    return ends[index];
  }

  /** What stands before the word. */
  public Gap before(int index) {
    return gaps[index];
  }

  /** Whether the word is written with a capital first letter. */
  public boolean capital(int index) {
    return capitals[index];
  }

  /** The folded words joined by single blanks: the text as it is compared as a whole. */
  public String joined() {
    return String.join(" ", words);
  }

  /** One pass over a title and a text. */
  private static final class Reader {

    private final StringBuilder word = new StringBuilder();
    private String text = "";
    private String[] words;
    private int[] starts;
    private int[] ends;
    private Gap[] gaps;
    private boolean[] capitals;
    private int size;

    Reader(int length) {
      int guess = length / 6 + 4;
      words = new String[guess];
      starts = new int[guess];
      ends = new int[guess];
      gaps = new Gap[guess];
      capitals = new boolean[guess];
    }

    void read(String field) {
      text = field;
      int first = size;
      int previous = 0;
      int at = 0;
      while (at < text.length()) {
        if (Letters.fold(text.charAt(at)) > Letters.APOSTROPHE) {
          Gap gap = size == first ? Gap.START : gap(previous, at);
          at = word(at, gap);
          previous = ends[size - 1];
        } else {
          at++;
        }
      }
    }

    /** What the characters from {@code from} up to {@code to} amount to. */
    private Gap gap(int from, int to) {
      int sign = 0;
      boolean blank = false;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c == '\n') {
          return Gap.BREAK;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          blank = true;
        } else if (sign != 0 || (blank && c != '.' && c != ',')) {
          return Gap.BREAK;
        } else if (Letters.fold(c) == Letters.NONE) {
          sign = c;
        }
      }
      return switch (sign) {
        case 0 -> Gap.BLANK;
        case '.' -> Gap.PERIOD;
        case ',' -> Gap.COMMA;
        case '-', '\u2010', '\u2011' -> blank ? Gap.BREAK : Gap.HYPHEN;
        default -> Gap.BREAK;
      };
    }

    /** Reads the word that begins at {@code start}; the place after it. */
    private int word(int start, Gap gap) {
      word.setLength(0);
      int end = start;
      int at = start;
      for (; at < text.length(); at++) {
        char folded = Letters.fold(text.charAt(at));
        if (folded > Letters.APOSTROPHE) {
          word.append(folded);
          end = at + 1;
        } else if (folded == Letters.SILENT) {
          int last = word.length() - 1;
          word.setCharAt(last, Letters.join(word.charAt(last), text.charAt(at)));
          end = at + 1;
        } else if (folded == Letters.NONE || !letterAt(at + 1)) {
          break;
        } else if (possessive(at)) {
          add(start, end, gap);
          return at + 2;
        }
      }
      add(start, end, gap);
      return at;
    }

    private boolean letterAt(int at) {
      return at < text.length() && Letters.fold(text.charAt(at)) > Letters.APOSTROPHE;
    }

    private boolean possessive(int apostrophe) {
      return Letters.fold(text.charAt(apostrophe + 1)) == 's'
          && !letterAt(apostrophe + 2)
          && word.length() > 2;
    }

    private void add(int start, int end, Gap gap) {
      if (size == words.length) {
        int more = size * 2;
        words = Arrays.copyOf(words, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        gaps = Arrays.copyOf(gaps, more);
        capitals = Arrays.copyOf(capitals, more);
      }
      words[size] = word.toString();
      starts[size] = start;
      ends[size] = end;
      gaps[size] = gap;
      capitals[size++] = Character.isUpperCase(text.charAt(start));
    }
  }
}
