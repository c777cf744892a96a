package org.didbon.text;

/**
 * The words of a title and a text in one order: each folded (see {@link Letters}), with the place
 * it was written at and what stands before it. A hyphen separates words, an apostrophe does not,
 * and an English possessive {@code 's} belongs to no word. Letters and digits are words apart
 * (Covid19 as Covid-19). A number is one word however its thousands are set off (see {@link
 * Digits}); of dates and fractions each number is. A hashtag is read as the words it runs together,
 * an abbreviation with full stops as its letters (U.S., Н. П.); {@link #wholes} tells what they are
 * in one piece. The addresses of pages and mailboxes hold no words: nobody reads them, and their
 * makers do not write for readers. A word that mixes alphabets is mended; of a word of more than
 * 128 letters the first 128 count. Immutable.
 */
public final class Tokens {

  /** All words are numbered below this. */
  public static final int NUMBERS = WordPool.SIZE;

  /** Shorter ones before a number are too often a word of their own. */
  private static final int LETTERS_OF_A_NAME = 3;

  // longer than there are words: copying them to size would cost as much as reading them
  private final String[] words;
  private final int[] starts;
  private final int[] ends;
  private final WordColumns columns;
  private final int size;
  private final int titleSize;
  private final Wholes wholes;
  private final String title;
  private final String text;

  private Tokens(TokenReader read, int titleSize, String title, String text) {
    this.title = title;
    this.text = text;
    this.wholes = read.wholes;
    this.words = read.columns.words;
    this.starts = read.columns.starts;
    this.ends = read.columns.ends;
    this.columns = read.columns;
    this.size = read.columns.size;
    this.titleSize = titleSize;
  }

  /** More words than that in one line are no headline. */
  private static final int LONGEST_HEADLINE = 40;

  /** The words of a title, and after them those of its text. */
  public static Tokens of(String title, String text) {
    TokenReader reader = new TokenReader(title.length() + text.length());
    reader.read(title);
    int titleSize = reader.columns.size;
    reader.read(text);
    return new Tokens(reader, titleSize, title, text);
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

  /**
   * How many of the words, counted from the first, say what it is about: the title's; where there
   * is none, as in posts, those of the text's first line, 40 at most.
   */
  public int headlineSize() {
    if (titleSize > 0) {
      return titleSize;
    }
    int end = Math.min(size, LONGEST_HEADLINE);
    for (int i = 1; i < end; i++) {
      if (text.substring(ends[i - 1], Math.max(ends[i - 1], starts[i])).indexOf('\n') >= 0) {
        return i;
      }
    }
    return end;
  }

  /** The folded word at {@code index}, never empty. */
  public String word(int index) {
    return words[index];
  }

  /** How many letters the folded word at {@code index} has: no look at the word is needed. */
  public int length(int index) {
    return columns.length(index);
  }

  /**
   * The number of the word at {@code index}, below {@link #NUMBERS}, so that what was found out
   * about it may be kept by number; -1 if it is too long for one. While few other words come by,
   * all texts have the same number and the same string for a word; then another word may have it.
   */
  public int number(int index) {
    return columns.number(index);
  }

  /** The number of any folded word, as {@link #number(int)} has it. */
  public static int numberOf(String word) {
    WordPool.FoundWord found = new WordPool.FoundWord();
    TokenReader.POOL.find(word.toCharArray(), word.length(), found);
    return found.number;
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
    return columns.gap(index);
  }

  /** The sign right before the word in its field, a line break if it is the first one there. */
  public char signBefore(int index) {
    return starts[index] == 0 ? '\n' : field(index).charAt(starts[index] - 1);
  }

  /** The sign right after the word in its field, a line break if nothing follows. */
  public char signAfter(int index) {
    String field = field(index);
    return ends[index] == field.length() ? '\n' : field.charAt(ends[index]);
  }

  /** What stands between the word and the next of its field; {@code ""} for the last one there. */
  public String between(int index) {
    boolean last = index + 1 >= size || inTitle(index) != inTitle(index + 1);
    return last ? "" : field(index).substring(ends[index], starts[index + 1]);
  }

  private String field(int index) {
    return inTitle(index) ? title : text;
  }

  /** Whether the word is written with a capital first letter. */
  public boolean capital(int index) {
    return columns.capital(index);
  }

  /**
   * Whether the word, which is a number after letters or letters after a number, makes one name
   * with the one before it: Covid-19, Covid19 and Covid 19, F-16; letters that may be a word of
   * their own have no blank at their side («с 300»).
   */
  public boolean isTied(int index) {
    return switch (columns.gap(index)) {
      case JOINED, HYPHEN -> true;
      case BLANK -> lettersBeside(index) >= LETTERS_OF_A_NAME;
      case START, PERIOD, COMMA, BREAK -> false;
    };
  }

  private int lettersBeside(int index) {
    return columns.length(isNumber(index) ? index - 1 : index);
  }

  /** Whether an English possessive {@code 's} follows the word. */
  public boolean possessive(int index) {
    String field = inTitle(index) ? title : text;
    int end = ends[index];
    return end + 1 < field.length()
        && LetterTable.fold(field.charAt(end)) == LetterTable.APOSTROPHE
        && LetterTable.fold(field.charAt(end + 1)) == 's'
        && (end + 2 == field.length()
            || LetterTable.fold(field.charAt(end + 2)) <= LetterTable.APOSTROPHE);
  }

  /** Whether the word is made of digits. */
  public boolean isNumber(int index) {
    return Digits.is(words[index].charAt(0));
  }

  /** How many hashtags and abbreviations there are that are several words here, in their order. */
  public int wholes() {
    return wholes.size;
  }

  /** What a hashtag or an abbreviation is in one piece, folded: {@code депортациямигрантов}. */
  public String whole(int number) {
    return wholes.words[number];
  }

  /** The index of the first word of a hashtag or an abbreviation. */
  public int wholeFirst(int number) {
    return wholes.firsts[number];
  }

  /** The index of its last word. */
  public int wholeLast(int number) {
    return wholes.lasts[number];
  }

  /** Whether it is an abbreviation. */
  public boolean isAbbreviation(int number) {
    return columns.gap(wholes.lasts[number]) == Gap.PERIOD;
  }

  /** The letters of the word as they were written, without what has no weight. */
  public String written(int index) {
    String field = field(index);
    StringBuilder letters = new StringBuilder();
    for (int i = starts[index]; i < ends[index]; i++) {
      if (LetterTable.fold(field.charAt(i)) > LetterTable.APOSTROPHE) {
        letters.append(field.charAt(i));
      }
    }
    return letters.toString();
  }

  /**
   * Whether words have capitals where {@code written} has them, whose letters are theirs.
   *
   * @param last the index of the last one, in the field of the first
   */
  public boolean hasCapitalsOf(String written, int first, int last) {
    String field = field(first);
    int letter = 0;
    for (int i = starts[first]; i < ends[last]; i++) {
      char c = field.charAt(i);
      if (LetterTable.fold(c) > LetterTable.APOSTROPHE) {
        if (letter == written.length()
            || Character.isUpperCase(c) != Character.isUpperCase(written.charAt(letter++))) {
          return false;
        }
      }
    }
    return letter == written.length();
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }

  /** The folded words joined by single blanks: the text as it is compared as a whole. */
  public String joined() {
    int length = size;
    for (int i = 0; i < size; i++) {
      length += words[i].length();
    }
    StringBuilder joined = new StringBuilder(length);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        joined.append(' ');
      }
      joined.append(words[i]);
    }
    return joined.toString();
  }
}
