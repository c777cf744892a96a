package org.didbon.text;

import java.util.Arrays;

/**
 * The words of a title and a text in one order: each folded (see {@link Letters}), with the place
 * it was written at and what stands before it. A hyphen separates words, an apostrophe does not,
 * and an English possessive {@code 's} belongs to no word. An abbreviation with full stops is read
 * as its letters (U.S., Н. П.), a number as its groups of digits. The addresses of pages and
 * mailboxes hold no words: nobody reads them, and their makers do not write for readers. A word
 * that mixes alphabets is mended; of a word of more than 128 letters the first 128 count.
 * Immutable.
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

  // longer than there are words: copying them to size would cost as much as reading them
  private final String[] words;
  private final int[] starts;
  private final int[] ends;
  private final Gap[] gaps;
  private final boolean[] capitals;
  private final int size;
  private final int titleSize;

  private Tokens(TokenReader read, int titleSize) {
    this.words = read.words;
    this.starts = read.starts;
    this.ends = read.ends;
    this.gaps = read.gaps;
    this.capitals = read.capitals;
    this.size = read.size;
    this.titleSize = titleSize;
  }

  /** The words of a title, and after them those of its text. */
  public static Tokens of(String title, String text) {
    TokenReader reader = new TokenReader(title.length() + text.length());
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
    return size;
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
    return String.join(" ", Arrays.asList(words).subList(0, size));
  }
}
