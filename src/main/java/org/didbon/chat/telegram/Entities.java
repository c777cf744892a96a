package org.didbon.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * Keeps a message within the number of stretches that Telegram shows in a style of their own. It
 * ignores those above it without a word, and the last of them is an alert's link.
 */
final class Entities {

  /** core.telegram.org/api/entities, limit of a message. */
  private static final int MOST = 100;

  private Entities() {}

  /**
   * The lines with as many styles as are shown; the links are kept, and the first of the others.
   */
  static List<List<Piece>> within(List<List<Piece>> lines) {
    int all = lines.stream().mapToInt(line -> count(line, false)).sum();
    if (all <= MOST) {
      return lines;
    }
    int left = Math.max(0, MOST - links(lines));
    List<List<Piece>> kept = new ArrayList<>();
    for (List<Piece> line : lines) {
      List<Piece> pieces = new ArrayList<>();
      for (Piece piece : line) {
        int cost = piece.style() == Style.LINK ? 0 : cost(line, piece);
        boolean stays = cost <= left;
        left -= stays ? cost : 0;
        pieces.add(stays ? piece : new Piece(Style.PLAIN, piece.text(), ""));
      }
      kept.add(pieces);
    }
    return kept;
  }

  /** How many links there are to follow. */
  static int links(List<List<Piece>> lines) {
    return lines.stream().mapToInt(line -> count(line, true)).sum();
  }

  static boolean isBold(List<Piece> line) {
    return line.stream().anyMatch(piece -> piece.style() == Style.BOLD);
  }

  private static int count(List<Piece> line, boolean links) {
    return line.stream()
        .filter(piece -> !links || piece.style() == Style.LINK)
        .mapToInt(piece -> links ? 1 : cost(line, piece))
        .sum();
  }

  private static int cost(List<Piece> line, Piece piece) {
    return switch (piece.style()) {
      case PLAIN -> 0;
      case BOLD, ITALIC, CODE, LINK -> 1;
      case MARK -> isBold(line) ? 2 : 1;
    };
  }
}
