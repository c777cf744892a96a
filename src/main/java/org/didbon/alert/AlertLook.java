package org.didbon.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/**
 * Alerts as a chat wants them to look: what is changed of how {@link AlertComposer} writes them.
 */
public final class AlertLook {

  /** Between the outlet and its headline. */
  static final String AFTER_SOURCE = ": ";

  private AlertLook() {}

  /**
   * A new alert in this style.
   *
   * @param item that it tells of
   */
  public static Body of(
      Body alert,
      Item item,
      List<Match> because,
      AlertStyle style,
      Titles titles,
      Localizer localizer) {
    Body ordered = style.sourceFirst() ? sourceFirst(alert, titles.ofFeed(item.feed())) : alert;
    String tags = style.hashtags() ? AlertHashtags.of(because, titles, localizer) : "";
    if (tags.isEmpty()) {
      return ordered;
    }
    RichText line = RichText.of(tags);
    return ordered.withText(below(ordered.text(), line)).withBrief(below(ordered.brief(), line));
  }

  private static RichText below(RichText text, RichText line) {
    return RichText.builder().lines(text).lines(line).build();
  }

  private static Body sourceFirst(Body alert, String outlet) {
    return alert
        .withText(sourceFirst(alert.text(), outlet))
        .withBrief(sourceFirst(alert.brief(), outlet));
  }

  private static RichText sourceFirst(RichText text, String outlet) {
    List<List<Piece>> lines = new ArrayList<>(text.lines());
    String said = outlet + AlertBrief.BETWEEN;
    for (int at = 1; at < lines.size(); at++) {
      Piece first = lines.get(at).isEmpty() ? null : lines.get(at).get(0);
      if (first != null && first.style() == Style.ITALIC && first.text().startsWith(said)) {
        List<Piece> line = new ArrayList<>(lines.get(at));
        line.set(0, new Piece(Style.ITALIC, first.text().substring(said.length()), ""));
        lines.set(at, line);
        List<Piece> headline = new ArrayList<>(lines.get(0));
        headline.add(0, new Piece(Style.PLAIN, outlet + AFTER_SOURCE, ""));
        lines.set(0, headline);
        return new RichText(lines);
      }
    }
    return text;
  }

  /**
   * The same alert with where to read the same in a language of the chat, above who says so; once,
   * however often it is added.
   *
   * @param report in that language
   */
  public static Body readable(Body alert, Item report, Titles titles, Localizer localizer) {
    if (report.link().isEmpty() || isThere(alert.text(), localizer)) {
      return alert;
    }
    RichText line =
        localizer.rich(
            "alert.read",
            Map.of(
                "language", localizer.language(report.language()),
                "report",
                    RichText.builder()
                        .link(ReportHeading.title(report, localizer), report.link())
                        .build(),
                "outlet", titles.ofFeed(report.feed())));
    boolean inBrief = alert.brief().hasWords() && !isThere(alert.brief(), localizer);
    return alert
        .withText(aboveSource(alert.text(), line, localizer))
        .withBrief(inBrief ? below(alert.brief(), line) : alert.brief());
  }

  /** By how it begins, whatever the language is called. */
  private static boolean isThere(RichText text, Localizer localizer) {
    String begins =
        localizer.say("alert.read", Map.of("language", "\0", "report", "", "outlet", ""));
    String words = begins.substring(0, begins.indexOf('\0'));
    return text.lines().stream()
        .skip(1)
        .anyMatch(
            line ->
                line.size() > 1
                    && line.get(0).style() == Style.PLAIN
                    && line.get(0).text().startsWith(words)
                    && line.get(1).style() == Style.LINK);
  }

  private static RichText aboveSource(RichText text, RichText line, Localizer localizer) {
    List<List<Piece>> lines = new ArrayList<>(text.lines());
    lines.addAll(Math.min(AlertComposer.sourceLine(lines, localizer), lines.size()), line.lines());
    return new RichText(lines);
  }
}
