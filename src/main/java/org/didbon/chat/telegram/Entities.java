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
    int links = links(lines);
    int all = links + lines.stream().mapToInt(Entities::styles).sum();
    if (all <= MOST) {
      return lines;
    }
    int left = Math.max(0, MOST - links);
    List<List<Piece>> kept = new ArrayList<>();
    for (List<Piece> line : lines) {
      List<Piece> pieces = new ArrayList<>();
      for (Piece piece : line) {
        int cost = cost(line, piece);
        boolean stays = cost <= left;
        left -= stays ? cost : 0;
        Style bare = piece.leads() ? Style.LINK : Style.PLAIN;
        pieces.add(stays ? piece : new Piece(bare, piece.text(), piece.url()));
      }
      kept.add(pieces);
    }
    return kept;
  }

  /** How many links there are to follow: words that lead to one place are one. */
  static int links(List<List<Piece>> lines) {
    return lines.stream().mapToInt(Entities::linksOf).sum();
  }

  private static int linksOf(List<Piece> line) {
    int links = 0;
    String before = "";
    for (Piece piece : line) {
      links += piece.leads() && !piece.url().equals(before) ? 1 : 0;
      before = piece.url();
    }
    return links;
  }

  static boolean isBold(List<Piece> line) {
    return line.stream().anyMatch(piece -> piece.style() == Style.BOLD);
  }

  private static int styles(List<Piece> line) {
    return line.stream().mapToInt(piece -> cost(line, piece)).sum();
  }

  private static int cost(List<Piece> line, Piece piece) {
    return switch (piece.style()) {
      case PLAIN, LINK -> 0;
      case BOLD, ITALIC, CODE -> 1;
      case MARK -> isBold(line) ? 2 : 1;
    };
  }
}
