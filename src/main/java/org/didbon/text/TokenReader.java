package org.didbon.text;

/** Reads the words of a title and a text in one pass, see {@link Tokens}. Used once. */
final class TokenReader {

  /** A longer word is no word; what follows its first letters is skipped. */
  static final int LONGEST_WORD = 128;

  static final WordPool POOL = new WordPool();

  private static final String WEB = "www";

  private final char[] letters = new char[LONGEST_WORD];
  private final WordPool.FoundWord found = new WordPool.FoundWord();
  private String text = "";

  /** Up to where words are read. */
  private int limit;

  private int firstOfField;

  final Wholes wholes = new Wholes();
  final WordColumns columns;

  TokenReader(int length) {
    columns = new WordColumns(length);
  }

  /** Adds the words of one field. */
  void read(String field) {
    text = field;
    limit = field.length();
    firstOfField = columns.size;
    int previous = 0;
    int at = 0;
    int tagged = 0; // where the hashtag that was begun ends
    boolean skipped = false;
    while (at < text.length()) {
      if (LetterTable.fold(text.charAt(at)) <= LetterTable.APOSTROPHE) {
        at++;
        continue;
      }
      int start = at;
      Gap gap = columns.size == firstOfField ? Gap.START : skipped ? Gap.BREAK : gap(previous, at);
      tagged = Hashtags.begins(text, start) ? Hashtags.end(text, start) : tagged;
      if (start < tagged) {
        at =
            wordOfTag(
                start,
                gap == Gap.BREAK && previous > 0 && text.charAt(start - 1) == '_'
                    ? Gap.BLANK
                    : gap);
      } else {
        at = word(start, gap);
        if (gap == Gap.PERIOD) {
          wholes.abbreviate(columns);
        }
      }
      skipped = address(start, at);
      if (skipped) {
        at = endOfAddress(start, at);
      }
      previous = at; // after an English possessive too
    }
  }

  /** Reads the words that a hashtag runs together, or what else of it begins at {@code start}. */
  private int wordOfTag(int start, Gap gap) {
    int at = word(start, gap);
    int first = columns.size - 1;
    int from = start;
    for (int to = Hashtags.nextWord(text, from, at); to > 0; ) {
      int next = Hashtags.nextWord(text, to, at);
      if (from == start) {
        columns.size--;
        wholes.add(columns.words[first], first, first);
        read(from, to, gap);
      }
      read(to, next > 0 ? next : at, Gap.BLANK);
      wholes.endsWith(columns.size - 1);
      from = to;
      to = next;
    }
    return at;
  }

  private void read(int from, int to, Gap gap) {
    limit = to;
    word(from, gap);
    limit = text.length();
  }

  /** What the characters from {@code from} up to {@code to} amount to. */
  private Gap gap(int from, int to) {
    if (to == from + 1 && text.charAt(from) == ' ') {
      return Gap.BLANK;
    }
    if (to == from) {
      return Gap.JOINED;
    }
    int sign = 0;
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return Gap.BREAK;
      }
      if (isBlank(c)) {
        blank = true;
      } else if (sign != 0 || (blank && c != '.' && c != ',')) {
        return Gap.BREAK;
      } else if (LetterTable.fold(c) != LetterTable.SILENT) {
        sign = c;
      }
    }
    return switch (sign) {
      case 0 -> Gap.BLANK;
      case '.' -> Gap.PERIOD;
      case ',' -> Gap.COMMA;
      case '-', '\u2010', '\u2011' -> blank ? Gap.BREAK : Gap.HYPHEN;
      case '\u2012', '\u2013', '\u2212' -> !blank && numbered(from, to) ? Gap.HYPHEN : Gap.BREAK;
      default -> Gap.BREAK;
    };
  }

  /** Whether a letter stands before a sign and a digit after it. */
  private boolean numbered(int from, int to) {
    return Digits.isDigit(text.charAt(to)) && !Digits.isDigit(text.charAt(from - 1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u200b' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Reads the word or number that begins at {@code start}; the place after it. */
  private int word(int start, Gap gap) {
    boolean number = Digits.isDigit(text.charAt(start));
    int length = 0;
    int scripts = 0;
    int end = start;
    int at = start;
    int possessive = 0;
    int groups = -1; // where a number ends that was found to go on after a sign; -1 if not asked
    for (; at < limit; at++) {
      char written = text.charAt(at);
      char folded = LetterTable.fold(written);
      if (folded > LetterTable.APOSTROPHE) {
        if (number != Digits.is(folded)) {
          break;
        }
        if (length < LONGEST_WORD) {
          letters[length++] = folded;
          scripts |= LookAlikes.script(folded);
        }
        end = at + 1;
      } else if (folded == LetterTable.SILENT) {
        letters[length - 1] = LetterTable.join(letters[length - 1], written);
        end = LetterTable.isAccent(written) ? at + 1 : end;
      } else if (folded == LetterTable.NONE) {
        if (number && groups < 0) {
          groups = gap == Gap.JOINED ? at : Digits.endOfGroups(text, start, at);
        }
        if (!number || at >= groups) {
          break;
        }
      } else if (!letterAt(at + 1)) {
        break;
      } else if ((length > 2 || number)
          && LetterTable.fold(text.charAt(at + 1)) == 's'
          && !letterAt(at + 2)) {
        possessive = 2;
        break;
      }
    }
    if (scripts == LookAlikes.MIXED) {
      length = mend(start, end);
    }
    POOL.find(letters, length, found);
    boolean capital = Character.isUpperCase(text.charAt(start));
    columns.add(found.word, length, found.number, start, end, gap, capital);
    return at + possessive;
  }

  private int mend(int start, int end) {
    String word = Letters.fold(text.substring(start, end));
    int length = Math.min(word.length(), LONGEST_WORD);
    word.getChars(0, length, letters, 0);
    return length;
  }

  private boolean letterAt(int at) {
    return at < limit && LetterTable.fold(text.charAt(at)) > LetterTable.APOSTROPHE;
  }

  /**
   * Whether the word read last, up to {@code end}, opens or is within the address of a page or box.
   */
  private boolean address(int start, int end) {
    if (end + 1 >= text.length()) {
      return false;
    }
    return switch (text.charAt(end)) {
      case ':' -> text.startsWith("//", end + 1);
      case '@' -> letterAt(end + 1);
      case '.' ->
          end - start == WEB.length()
              && columns.words[columns.size - 1].equals(WEB)
              && letterAt(end + 1);
      default -> false;
    };
  }

  /** Takes back the words of an address read so far; the place after the address. */
  private int endOfAddress(int start, int end) {
    int from = start;
    while (from > 0 && !endsAddress(text.charAt(from - 1))) {
      from--;
    }
    while (columns.size > firstOfField && columns.starts[columns.size - 1] >= from) {
      columns.size--;
    }
    wholes.dropFrom(columns.size);
    int to = end;
    while (to < text.length() && !endsAddress(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean endsAddress(char c) {
    return isBlank(c) || "()[]<>«»\"“”„".indexOf(c) >= 0;
  }
}
