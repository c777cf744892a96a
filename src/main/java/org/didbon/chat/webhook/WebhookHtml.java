package org.didbon.chat.webhook;

import java.util.List;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.text.Harmless;

/** A text as a piece of HTML: every word of strangers is escaped, all tags in it are ours. */
final class WebhookHtml {

  private WebhookHtml() {}

  static String of(RichText text) {
    StringBuilder html = new StringBuilder();
    for (List<Piece> line : text.lines()) {
      if (!html.isEmpty()) {
        html.append("<br>\n");
      }
      String open = ""; // the address that the words lead to
      for (Piece piece : line) {
        String url = isWeb(piece.url()) ? piece.url() : "";
        if (!url.equals(open)) {
          html.append(open.isEmpty() ? "" : "</a>");
          html.append(url.isEmpty() ? "" : "<a href=\"" + escaped(url) + "\">");
          open = url;
        }
        html.append(of(piece));
      }
      html.append(open.isEmpty() ? "" : "</a>");
    }
    return html.toString();
  }

  private static String of(Piece piece) {
    String words = escaped(Harmless.inOneLine(piece.text()));
    return switch (piece.style()) {
      case PLAIN, LINK -> words;
      case BOLD -> "<b>" + words + "</b>";
      case ITALIC -> "<i>" + words + "</i>";
      case MARK -> "<mark>" + words + "</mark>";
      case CODE -> "<code>" + words + "</code>";
    };
  }

  /** No other scheme is safe to follow for whoever shows it. */
  static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
