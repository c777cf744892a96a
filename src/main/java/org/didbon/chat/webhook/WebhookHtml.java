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
      line.forEach(piece -> html.append(of(piece)));
    }
    return html.toString();
  }

  private static String of(Piece piece) {
    String words = escaped(Harmless.inOneLine(piece.text()));
    return switch (piece.style()) {
      case PLAIN -> words;
      case BOLD -> "<b>" + words + "</b>";
      case ITALIC -> "<i>" + words + "</i>";
      case MARK -> "<mark>" + words + "</mark>";
      case CODE -> "<code>" + words + "</code>";
      case LINK ->
          isWeb(piece.url()) ? "<a href=\"" + escaped(piece.url()) + "\">" + words + "</a>" : words;
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
