package org.didbon.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * Makes lines fit a message. The longest lines give way first, down to one length, because the
 * short ones at the end say who reports it, why it came and where to read it. Only when all are
 * short do the last lines go, but never the first link.
 */
final class TextShortener {

  /** Lines up to this length are never shortened. */
  private static final int SHORT = 240;

  /** Where there are so many lines that some would have to go, to this one. */
  private static final int VERY_SHORT = 60;

  private static final List<Piece> MORE_LINES = List.of(new Piece(Style.PLAIN, TextCut.MORE, ""));

  private TextShortener() {}

  /**
   * @param room the most UTF-16 units, line breaks included
   */
  static List<List<Piece>> fit(List<List<Piece>> lines, int room) {
    if (length(lines, Integer.MAX_VALUE) <= room) {
      return lines;
    }
    int shortest = length(lines, SHORT) <= room ? SHORT : VERY_SHORT;
    int longest = longestThatFits(lines, room, shortest);
    List<List<Piece>> shortened = new ArrayList<>();
    for (List<Piece> line : lines) {
      shortened.add(length(line) <= longest ? line : shorten(line, longest));
    }
    return first(shortened, room);
  }

  /** The greatest length to which all longer lines can be cut so that the whole fits. */
  private static int longestThatFits(List<List<Piece>> lines, int room, int shortest) {
    int fits = Math.min(shortest, room);
    int tooLong = room + 1;
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (length(lines, middle) <= room) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return fits;
  }

  private static List<Piece> shorten(List<Piece> line, int room) {
    StringBuilder text = new StringBuilder();
    line.forEach(piece -> text.append(piece.text()));
    TextCut cut = TextCut.within(text.toString(), room);
    List<Piece> kept = new ArrayList<>();
    int start = 0;
    for (Piece piece : line) {
      int end = Math.min(start + piece.text().length(), cut.end());
      if (end > start) {
        kept.add(new Piece(piece.style(), piece.text().substring(0, end - start), piece.url()));
      }
      start += piece.text().length();
    }
    kept.add(new Piece(Style.PLAIN, cut.ending(), ""));
    return kept;
  }

  private static List<List<Piece>> first(List<List<Piece>> lines, int room) {
    if (length(lines, Integer.MAX_VALUE) <= room) {
      return lines;
    }
    List<Piece> link =
        lines.stream().filter(TextShortener::hasLink).findFirst().orElseGet(() -> List.of());
    List<List<Piece>> kept = new ArrayList<>();
    int left = room - length(MORE_LINES) - (link.isEmpty() ? 0 : length(link) + 1);
    boolean linked = link.isEmpty();
    for (List<Piece> line : lines) {
      boolean isLink = !linked && line.equals(link);
      left -= isLink ? 0 : length(line) + 1;
      if (left < 0) {
        break;
      }
      linked |= isLink;
      kept.add(line);
    }
    kept.add(MORE_LINES);
    if (!linked) {
      kept.add(link);
    }
    return kept;
  }

  private static boolean hasLink(List<Piece> line) {
    return line.stream().anyMatch(Piece::leads);
  }

  /** Of all lines with their breaks, none counted with more than {@code most}. */
  private static int length(List<List<Piece>> lines, int most) {
    int length = Math.max(0, lines.size() - 1);
    for (List<Piece> line : lines) {
      length += Math.min(length(line), most);
    }
    return length;
  }

  private static int length(List<Piece> line) {
    return line.stream().mapToInt(piece -> piece.text().length()).sum();
  }
}
