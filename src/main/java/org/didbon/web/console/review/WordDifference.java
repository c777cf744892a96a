package org.didbon.web.console.review;

import java.util.ArrayList;
import java.util.List;
import org.didbon.web.console.review.WordPiece.PieceKind;

/**
 * Which words of a line went and which came: the longest row of words that both have stays. Of long
 * lines only what is near a change is left.
 */
final class WordDifference {

  /** Words on each side of a change that stay to be read. */
  private static final int AROUND = 12;

  /** Characters of words that went or came; more is not read by anybody. */
  private static final int LONGEST = 2_000;

  private WordDifference() {}

  static List<WordPiece> of(String before, String after) {
    List<String> had = tokens(before);
    List<String> has = tokens(after);
    int start = 0;
    while (start < Math.min(had.size(), has.size()) && had.get(start).equals(has.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(had.size(), has.size()) - start
        && had.get(had.size() - 1 - end).equals(has.get(has.size() - 1 - end))) {
      end++;
    }
    List<WordPiece> pieces = new ArrayList<>();
    addStayed(pieces, had.subList(0, start));
    WordEdits.of(had.subList(start, had.size() - end), has.subList(start, has.size() - end))
        .forEach(edit -> add(pieces, edit.kind(), edit.text()));
    String tail = String.join("", had.subList(had.size() - end, had.size()));
    if (!tail.isEmpty()) {
      add(pieces, PieceKind.STAYED, tail);
    }
    return shortened(pieces);
  }

  /** A line that is there on one side alone. */
  static List<WordPiece> all(PieceKind kind, String line) {
    return List.of(new WordPiece(kind, cut(line)));
  }

  /** How much of two lines is alike, from 0 to 1. */
  static double likeness(String one, String other) {
    List<String> words = words(one);
    List<String> left = new ArrayList<>(words(other));
    int all = words.size() + left.size();
    long common = words.stream().filter(left::remove).count();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  private static List<String> words(String line) {
    List<String> words = tokens(line.substring(0, Math.min(line.length(), LONGEST)));
    words.removeIf(String::isBlank);
    return words;
  }

  /** Words, what is blank between them, and each other sign for itself; not by a slow pattern. */
  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    for (int from = 0, end; from < line.length(); from = end) {
      int sign = line.codePointAt(from);
      end = from + Character.charCount(sign);
      boolean word = isWord(sign);
      if (word || isBlank(sign)) {
        while (end < line.length()
            && (word ? isWord(line.codePointAt(end)) : isBlank(line.codePointAt(end)))) {
          end += Character.charCount(line.codePointAt(end));
        }
      }
      tokens.add(line.substring(from, end));
    }
    return tokens;
  }

  private static boolean isBlank(int sign) {
    return sign == ' ' || (sign >= '\t' && sign <= '\r');
  }

  private static boolean isWord(int sign) {
    return sign == '_' || Character.isLetterOrDigit(sign) || isMarkOrNumber(sign);
  }

  private static boolean isMarkOrNumber(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static void add(List<WordPiece> pieces, PieceKind kind, String token) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).kind() == kind) {
      pieces.set(last, new WordPiece(kind, pieces.get(last).text() + token));
    } else {
      pieces.add(new WordPiece(kind, token));
    }
  }

  private static List<WordPiece> shortened(List<WordPiece> pieces) {
    List<WordPiece> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      WordPiece piece = pieces.get(i);
      if (piece.kind() != PieceKind.STAYED) {
        all.add(new WordPiece(piece.kind(), cut(piece.text())));
        continue;
      }
      List<String> tokens = tokens(piece.text());
      int before = i == 0 ? 0 : AROUND;
      int after = i == pieces.size() - 1 ? 0 : AROUND;
      if (tokens.size() <= before + after + 1) {
        all.add(piece);
        continue;
      }
      addStayed(all, tokens.subList(0, before));
      all.add(new WordPiece(PieceKind.LEFT_OUT, ""));
      addStayed(all, tokens.subList(tokens.size() - after, tokens.size()));
    }
    return all;
  }

  private static void addStayed(List<WordPiece> pieces, List<String> tokens) {
    if (!tokens.isEmpty()) {
      pieces.add(new WordPiece(PieceKind.STAYED, String.join("", tokens)));
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
