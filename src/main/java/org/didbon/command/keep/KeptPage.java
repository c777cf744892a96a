package org.didbon.command.keep;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.KeepBook.ReportCopy;
import org.didbon.phrase.Localizer;

/**
 * What a chat keeps as one HTML page that stands for itself: it loads nothing, runs nothing, and
 * every word of an outlet is escaped. A policy in its head forbids what an error here would let in.
 */
final class KeptPage {

  private static final String HEAD =
      """
      <!doctype html>
      <html>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { max-width: 45em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.4 }
      article { border-top: 1px solid #888; margin-top: 2em }
      dl { font-size: 85%% } dt { float: left; clear: left; margin-right: .5em; font-weight: bold }
      dd { margin: 0; overflow-wrap: anywhere }
      blockquote { white-space: pre-wrap; overflow-wrap: anywhere }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      """;

  private KeptPage() {}

  static String of(List<KeptStory> stories, Localizer localizer) {
    StringBuilder page = new StringBuilder(HEAD.formatted(escaped(localizer.say("kept.title"))));
    for (KeptStory story : stories) {
      page.append("<article>\n<h2 dir=\"auto\">")
          .append(escaped(title(story, localizer)))
          .append("</h2>\n<dl>\n");
      row(page, localizer.say("kept.when"), story.kept().toString());
      row(page, localizer.say("kept.story"), story.story());
      page.append("</dl>\n");
      story.reports().forEach(report -> write(page, report, localizer));
      page.append("</article>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  /** A headline, or that there is none. */
  static String title(KeptStory story, Localizer localizer) {
    return story.title().isEmpty() ? localizer.say("item.untitled") : story.title();
  }

  private static void write(StringBuilder page, ReportCopy report, Localizer localizer) {
    page.append("<section>\n<h3 dir=\"auto\">").append(escaped(report.title())).append("</h3>\n");
    page.append("<dl>\n");
    row(page, localizer.say("evidence.feed"), report.outlet());
    address(page, localizer.say("evidence.address"), report.link());
    Instant published = report.published();
    row(page, localizer.say("evidence.published"), published == null ? "" : published.toString());
    row(page, localizer.say("evidence.seen"), report.seen().toString());
    row(page, "SHA-256 (" + localizer.say("kept.hash") + ")", report.sha256());
    page.append("</dl>\n<blockquote dir=\"auto\">")
        .append(escaped(report.text()))
        .append("</blockquote>\n</section>\n");
  }

  /** A line that says something; none of what is not known. */
  private static void row(StringBuilder page, String label, String value) {
    if (!value.isEmpty()) {
      line(page, label, escaped(value));
    }
  }

  private static void line(StringBuilder page, String label, String html) {
    page.append("<dt>").append(escaped(label)).append("</dt><dd>").append(html).append("</dd>\n");
  }

  /** Only what a browser opens as a page is a link: of anything else, the words. */
  private static void address(StringBuilder page, String label, String link) {
    String scheme = link.toLowerCase(Locale.ROOT);
    if (scheme.startsWith("https://") || scheme.startsWith("http://")) {
      String safe = escaped(link);
      line(page, label, "<a rel=\"noopener noreferrer\" href=\"" + safe + "\">" + safe + "</a>");
    } else {
      row(page, label, link);
    }
  }

  /** As words, in an element or between quotes; signs that no page may have are left out. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
        .filter(sign -> Character.getType(sign) != Character.SURROGATE)
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(sign);
              }
            });
    return safe.toString();
  }
}
