package org.didbon.web.console.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.web.console.review.WordPiece.PieceKind;

/**
 * The fewest words that went and came between two rows of words, as by Myers, An O(ND) Difference
 * Algorithm and Its Variations (1986): what it takes grows with the difference, not with the square
 * of a long list of which a little was changed in several places.
 */
final class WordEdits {

  /** Words that went or came; where there are more, the whole is another. */
  private static final int MOST = 1_000;

  private final List<String> had;
  private final List<String> has;

  /** By how many words went and came: on each diagonal, how far in {@link #had} one gets so. */
  private final List<int[]> ways = new ArrayList<>();

  private WordEdits(List<String> had, List<String> has) {
    this.had = had;
    this.has = has;
  }

  /** Word by word, in their order. */
  static List<WordPiece> of(List<String> had, List<String> has) {
    WordEdits edits = new WordEdits(had, has);
    return edits.search() ? edits.back() : edits.all();
  }

  /** Whether the end is reached. */
  private boolean search() {
    int most = Math.min(MOST, had.size() + has.size());
    int[] furthest = new int[2 * most + 3];
    int middle = most + 1;
    for (int edits = 0; edits <= most; edits++) {
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int at = step(furthest, middle, edits, diagonal);
        while (at < had.size()
            && at - diagonal < has.size()
            && had.get(at).equals(has.get(at - diagonal))) {
          at++;
        }
        furthest[middle + diagonal] = at;
        if (at >= had.size() && at - diagonal >= has.size()) {
          return true;
        }
      }
      ways.add(Arrays.copyOfRange(furthest, middle - edits, middle + edits + 1));
    }
    return false;
  }

  /** How far one edit more leads on a diagonal; the neighbours that no edit reached are at 0. */
  private static int step(int[] furthest, int middle, int edits, int diagonal) {
    return came(furthest, middle, edits, diagonal)
        ? furthest[middle + diagonal + 1]
        : furthest[middle + diagonal - 1] + 1;
  }

  /** Whether the last edit of that way is a word that came. */
  private static boolean came(int[] furthest, int middle, int edits, int diagonal) {
    return diagonal == -edits
        || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
  }

  private List<WordPiece> back() {
    List<WordPiece> pieces = new ArrayList<>();
    int at = had.size();
    int other = has.size();
    for (int edits = ways.size(); edits > 0; edits--) {
      int[] before = ways.get(edits - 1);
      int diagonal = at - other;
      boolean came = came(before, edits - 1, edits, diagonal);
      int from = before[edits - 1 + diagonal + (came ? 1 : -1)];
      int start = came ? from : from + 1;
      for (; at > start; at--, other--) {
        pieces.add(new WordPiece(PieceKind.STAYED, had.get(at - 1)));
      }
      if (came) {
        pieces.add(new WordPiece(PieceKind.CAME, has.get(--other)));
      } else {
        pieces.add(new WordPiece(PieceKind.GONE, had.get(--at)));
      }
    }
    for (; at > 0; at--) {
      pieces.add(new WordPiece(PieceKind.STAYED, had.get(at - 1)));
    }
    Collections.reverse(pieces);
    return pieces;
  }

  private List<WordPiece> all() {
    return Stream.of(
            new WordPiece(PieceKind.GONE, String.join("", had)),
            new WordPiece(PieceKind.CAME, String.join("", has)))
        .filter(piece -> !piece.text().isEmpty())
        .toList();
  }
}
