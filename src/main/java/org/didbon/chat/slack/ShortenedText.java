package org.didbon.chat.slack;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * Makes a text fit for one message: cleans it, and shortens its longest pieces until all of it is
 * small enough, so that what stands last (the reason, the link) is kept under an endless headline.
 * Only where the pieces are many rather than long it leaves out those at the end.
 */
final class ShortenedText {

  /** Of one text object (docs.slack.dev/reference/block-kit/composition-objects/text-object). */
  static final int LONGEST_PIECE = 3_000;

  /** Of a button's address (docs.slack.dev/reference/block-kit/block-elements/button-element). */
  private static final int LONGEST_URL = 3_000;

  /** What the JSON around a piece or a line break weighs. */
  private static final int SHELL = 60;

  /** No piece is shortened below this. */
  private static final int SHORTEST_CUT = 300;

  private static final Piece MORE = new Piece(Style.PLAIN, "…", "");

  private ShortenedText() {}

  /**
   * The lines to show; no piece is empty, a line may be.
   *
   * @param most bytes that they may take as JSON
   */
  static List<List<Piece>> lines(RichText text, int most) {
    List<List<Piece>> lines = cleaned(text);
    while (weight(lines) > most && shortenLongest(lines)) {
      // the next longest
    }
    dropEnd(lines, most);
    return lines;
  }

  /** Whether {@link #lines} shows every word of {@code text}, and every link as one to follow. */
  static boolean isWhole(RichText text, int most) {
    List<List<Piece>> lines = cleaned(text);
    return weight(lines) <= most
        && links(lines) == links(text.lines())
        && text.lines().stream()
            .flatMap(List::stream)
            .allMatch(piece -> SlackText.clean(piece.text()).length() <= LONGEST_PIECE);
  }

  private static long links(List<List<Piece>> lines) {
    return lines.stream().flatMap(List::stream).filter(ShortenedText::isLink).count();
  }

  private static boolean isLink(Piece piece) {
    return piece.leads();
  }

  private static List<List<Piece>> cleaned(RichText text) {
    List<List<Piece>> lines = new ArrayList<>();
    for (List<Piece> line : text.lines()) {
      List<Piece> clean = new ArrayList<>();
      line.forEach(piece -> clean(piece).ifPresent(clean::add));
      lines.add(clean);
    }
    return lines;
  }

  private static Optional<Piece> clean(Piece piece) {
    String text = SlackText.shorten(SlackText.clean(piece.text()), LONGEST_PIECE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!piece.leads()) {
      return Optional.of(new Piece(piece.style(), text, ""));
    }
    // an address that Slack does not take would have it refuse the whole message
    HttpUrl url = HttpUrl.parse(piece.url());
    return Optional.of(
        url == null || url.toString().length() > LONGEST_URL
            ? new Piece(piece.style() == Style.LINK ? Style.PLAIN : piece.style(), text, "")
            : new Piece(piece.style(), text, url.toString()));
  }

  /** Whether there was a piece long enough to be shortened. */
  private static boolean shortenLongest(List<List<Piece>> lines) {
    Piece longest =
        lines.stream()
            .flatMap(List::stream)
            .max(Comparator.comparing(piece -> piece.text().length()))
            .orElse(MORE);
    int length = longest.text().length();
    if (length <= SHORTEST_CUT) {
      return false;
    }
    String cut = SlackText.shorten(longest.text(), Math.max(SHORTEST_CUT, length / 2));
    Piece shorter = new Piece(longest.style(), cut, longest.url());
    lines.forEach(line -> line.replaceAll(piece -> piece.equals(longest) ? shorter : piece));
    return true;
  }

  /** The first link stays: it is where an alert can be read. */
  private static void dropEnd(List<List<Piece>> lines, int most) {
    int weight = weight(lines);
    if (weight <= most) {
      return;
    }
    Optional<Piece> link =
        lines.stream().flatMap(List::stream).filter(ShortenedText::isLink).findFirst();
    weight += link.map(piece -> SHELL + weight(piece)).orElse(0);
    while (weight + weight(MORE) > most) {
      List<Piece> last = lines.get(lines.size() - 1);
      if (last.isEmpty()) {
        lines.remove(lines.size() - 1);
        weight -= SHELL;
      } else {
        weight -= weight(last.remove(last.size() - 1));
      }
    }
    lines.get(lines.size() - 1).add(MORE);
    if (link.isPresent() && links(lines) == 0) {
      lines.add(new ArrayList<>(List.of(link.get())));
    }
  }

  private static int weight(List<List<Piece>> lines) {
    return lines.stream()
        .mapToInt(line -> SHELL + line.stream().mapToInt(ShortenedText::weight).sum())
        .sum();
  }

  private static int weight(Piece piece) {
    return SHELL + bytes(piece.text()) + bytes(piece.url());
  }

  private static int bytes(String text) {
    return new JsonPrimitive(text).toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
