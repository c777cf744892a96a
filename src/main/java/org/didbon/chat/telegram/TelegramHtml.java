package org.didbon.chat.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * A text as Telegram's HTML: every piece is escaped, so all tags in it are ours, closed and never
 * inside each other but as written here (core.telegram.org/bots/api#html-style).
 *
 * @param html for {@code parse_mode} HTML
 * @param plain the same words without any markup
 * @param link the first address linked to, {@code ""} if there is none
 * @param whole whether nothing had to be left out: no word, and no link that can be followed
 */
record TelegramHtml(String html, String plain, String link, boolean whole) {

  /** Characters of a message, after entities parsing (core.telegram.org/bots/api#sendmessage). */
  static final int MESSAGE = 4096;

  /** Characters under a picture (core.telegram.org/bots/api#sendphoto). */
  static final int CAPTION = 1024;

  /** What Telegram's server takes with the markup, before it parses it, in bytes of UTF-8. */
  private static final int MARKED_UP = 32_768;

  /** Fewer characters are not worth a message: if even they are too much, the markup goes. */
  private static final int FEW = 300;

  /** Longer addresses are shown as text only: no client opens them, and a few would be all. */
  private static final int ADDRESS = 2_048;

  /**
   * @param room {@link #MESSAGE} or {@link #CAPTION}; we count UTF-16 units, of which there are
   *     never fewer than of the characters that Telegram counts
   */
  static TelegramHtml of(RichText text, int room) {
    List<List<Piece>> lines = Entities.within(cleaned(text));
    List<List<Piece>> fitting = TextShortener.fit(lines, room);
    // of one link the words give way; of a hundred long ones the links do, which no text can save
    if (Entities.links(fitting) == 1) {
      for (int less = room; !takes(marked(fitting, true)) && less > FEW; less -= less / 4) {
        fitting = TextShortener.fit(lines, less - less / 4);
      }
    }
    String plain = written(fitting, Piece::text);
    String link =
        fitting.stream()
            .flatMap(List::stream)
            .map(Piece::url)
            .filter(url -> !url.isEmpty())
            .findFirst()
            .orElse("");
    boolean whole =
        fitting.equals(lines)
            && takes(marked(fitting, true))
            && Entities.links(lines) == Entities.links(text.lines());
    return new TelegramHtml(html(fitting), plain, link, whole);
  }

  /** Whether there is anything that Telegram would show. */
  boolean shows() {
    return CleanText.shows(plain);
  }

  private static List<List<Piece>> cleaned(RichText text) {
    List<List<Piece>> lines = new ArrayList<>();
    for (List<Piece> line : text.lines()) {
      lines.add(line.stream().map(TelegramHtml::cleaned).filter(p -> !p.text().isEmpty()).toList());
    }
    return lines;
  }

  private static Piece cleaned(Piece piece) {
    if (piece.style() == Style.CODE) {
      return new Piece(Style.CODE, CleanText.printable(piece.text()), "");
    }
    String words = CleanText.line(piece.text());
    Optional<String> address = piece.leads() ? address(piece.url()) : Optional.empty();
    return address
        .filter(url -> CleanText.shows(words))
        .map(url -> new Piece(piece.style(), words, url))
        .orElseGet(
            () -> new Piece(piece.style() == Style.LINK ? Style.PLAIN : piece.style(), words, ""));
  }

  /** The address if it is one of the web and of a length that works. */
  private static Optional<String> address(String url) {
    return Optional.ofNullable(HttpUrl.parse(url))
        .map(parsed -> CleanText.printable(parsed.toString()))
        .filter(parsed -> parsed.length() <= ADDRESS);
  }

  /** With all markup, or as much of it as the server takes: without links, or without any. */
  private static String html(List<List<Piece>> lines) {
    String all = marked(lines, true);
    if (takes(all)) {
      return all;
    }
    String unlinked = marked(lines, false);
    return takes(unlinked) ? unlinked : written(lines, piece -> escape(piece.text()));
  }

  private static String marked(List<List<Piece>> lines, boolean links) {
    StringBuilder all = new StringBuilder();
    String between = "";
    for (List<Piece> line : lines) {
      all.append(between);
      String open = ""; // the address that the words lead to
      for (Piece piece : line) {
        String url = links ? piece.url() : "";
        if (!url.equals(open)) {
          all.append(open.isEmpty() ? "" : "</a>");
          all.append(url.isEmpty() ? "" : "<a href=\"" + escape(url) + "\">");
          open = url;
        }
        all.append(tagged(line, piece));
      }
      all.append(open.isEmpty() ? "" : "</a>");
      between = "\n";
    }
    return all.toString();
  }

  private static boolean takes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length <= MARKED_UP;
  }

  private static String written(List<List<Piece>> lines, Function<Piece, String> piece) {
    StringBuilder all = new StringBuilder();
    String between = "";
    for (List<Piece> line : lines) {
      all.append(between);
      line.forEach(part -> all.append(piece.apply(part)));
      between = "\n";
    }
    return all.toString();
  }

  private static String tagged(List<Piece> line, Piece piece) {
    String words = escape(piece.text());
    return switch (piece.style()) {
      case PLAIN, LINK -> words;
      case BOLD -> "<b>" + words + "</b>";
      case ITALIC -> "<i>" + words + "</i>";
      // bold stands out in a sentence, but not in a headline that is bold itself
      case MARK -> Entities.isBold(line) ? "<b><u>" + words + "</u></b>" : "<b>" + words + "</b>";
      case CODE -> "<code>" + words + "</code>";
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
