package org.didbon.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Body;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences.Size;
import org.didbon.domain.RichText;
import org.didbon.domain.Story;
import org.didbon.domain.Summary;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.ThreeLines;
import org.didbon.text.Tokens;

/** Writes alerts, and writes them anew as their story goes on. */
public final class AlertComposer {

  /** What takes a story further in the half hour in which there is no other alert. */
  private static final int MOST_LATEST = 8;

  private AlertComposer() {}

  /**
   * An alert of one item, with what can be done about it as buttons.
   *
   * @param because the matches the chat asked for
   * @param story id of the item's story
   */
  public static Body alert(
      Item item,
      Summary summary,
      List<Match> because,
      String story,
      Titles titles,
      Localizer localizer,
      Size size) {
    ItemAlert written = new ItemAlert(item, because, titles, localizer);
    RichText text =
        switch (size) {
          case HEADLINE -> written.headline();
          case STANDARD -> written.with(summary);
          case FULL -> written.full();
        };
    return new Body(text, AlertButtons.of(because, story, localizer), written.brief());
  }

  /**
   * An alert of one item.
   *
   * @param because the matches the chat asked for
   */
  public static RichText compose(
      Item item, Summary summary, List<Match> because, Titles titles, Localizer localizer) {
    return new ItemAlert(item, because, titles, localizer).with(summary);
  }

  /**
   * The same alert, to a chat that heard of its story before.
   *
   * @param earlier headlines of what took the story further before this, the latest first; told
   *     where they are others than the alert's
   */
  public static Body again(Body alert, List<String> earlier, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    List<List<RichText.Piece>> lines = alert.text().lines();
    // the headline stays first: it is all that a phone shows of a message
    text.pieces(lines.get(0)).newLine().italic(localizer.say("alert.again")).newLine();
    for (String title : untold(alert, earlier)) {
      text.plain(localizer.say("alert.before", Map.of("title", title))).newLine();
    }
    text.lines(new RichText(lines.subList(1, lines.size())));
    return alert.withText(text.build());
  }

  /** Those headlines that are not the alert's, each once. */
  private static List<String> untold(Body alert, List<String> titles) {
    Set<String> told = new HashSet<>(Set.of(Tokens.of(headline(alert)).joined()));
    return titles.stream()
        .map(ThreeLines::of)
        .filter(title -> told.add(Tokens.of(title).joined()))
        .limit(MOST_LATEST)
        .toList();
  }

  /**
   * The same alert with how the reports of its story differ, told below what it says; in place of
   * how they differed before.
   *
   * @param line empty if they do not
   */
  public static Body differing(Body alert, RichText line, Localizer localizer) {
    String before = localizer.say("alert.differ", Map.of("claims", "")).strip();
    List<List<RichText.Piece>> lines = new ArrayList<>(alert.text().lines());
    lines.removeIf(one -> !one.isEmpty() && one.get(0).text().startsWith(before));
    int at = sourceLine(lines, localizer);
    lines.addAll(Math.min(at, lines.size()), line.lines());
    return alert.withText(new RichText(lines));
  }

  /**
   * The same alert with what another outlet tells of the story, at more length, in place of its
   * summary; one that goes on with a story keeps its own.
   *
   * @param outlet who tells it
   */
  public static Body fuller(Body alert, String summary, String outlet, Localizer localizer) {
    List<List<RichText.Piece>> lines = alert.text().lines();
    int source = sourceLine(lines, localizer);
    if (source == lines.size() || lines.stream().anyMatch(line -> isAgain(line, localizer))) {
      return alert;
    }
    RichText.Builder text = RichText.builder().pieces(lines.get(0)).newLine();
    text.plain(summary).italic(" (" + outlet + ")").newLine();
    text.lines(new RichText(lines.subList(source, lines.size())));
    return alert.withText(text.build());
  }

  /** Whether a line tells who says so and when: it follows what is said. */
  private static boolean isSource(List<RichText.Piece> line, Localizer localizer) {
    return isItalic(line) && !isAgain(line, localizer);
  }

  private static boolean isAgain(List<RichText.Piece> line, Localizer localizer) {
    return isItalic(line) && line.get(0).text().equals(localizer.say("alert.again"));
  }

  /** At which line it is told who says so; after the last if nowhere. */
  static int sourceLine(List<List<RichText.Piece>> lines, Localizer localizer) {
    int at = 1;
    while (at < lines.size() && !isSource(lines.get(at), localizer)) {
      at++;
    }
    return at;
  }

  private static boolean isItalic(List<RichText.Piece> line) {
    return line.size() == 1 && line.get(0).style() == RichText.Style.ITALIC;
  }

  /**
   * The same alert, also in brief, with the further outlets that report the story.
   *
   * @param alert as it was first written
   * @param spread who has the story
   * @param latest headlines of the latest reports, the latest first; told where they are others
   *     than the alert's
   */
  public static Body widen(
      Body alert, Spread spread, List<String> latest, Titles titles, Localizer localizer) {
    RichText.Builder more = RichText.builder();
    String key = "alert.latest";
    for (String title : untold(alert, latest)) {
      more.plain(localizer.say(key, Map.of("title", title))).newLine();
      key = "alert.before";
    }
    if (spread.feeds().size() > 1) {
      more.italic(SpreadLine.of(spread, titles, localizer));
    }
    RichText lines = more.build();
    return alert
        .withText(RichText.builder().lines(alert.text()).lines(lines).build())
        .withBrief(RichText.builder().lines(alert.brief()).lines(lines).build());
  }

  /** The same alert, also in brief, with another story worth a look below it. */
  public static Body seeAlso(Body alert, Story related, Localizer localizer) {
    RichText line =
        RichText.of(
            localizer.say("alert.related", Map.of("title", ThreeLines.of(related.title()))));
    return alert
        .withText(below(alert.text(), line))
        .withBrief(below(alert.brief(), line))
        .withButtons(AlertButtons.seeAlso(alert.buttons(), related.id(), localizer));
  }

  /**
   * The same alert of a story that turned out to be another; its buttons lead to that.
   *
   * @param story id of what it was
   * @param other id of what it is
   * @param title of that
   */
  public static Body joined(
      Body alert, String story, String other, String title, Localizer localizer) {
    RichText line =
        RichText.of(localizer.say("alert.joined", Map.of("title", ThreeLines.of(title))));
    return alert
        .withText(below(alert.text(), line))
        .withButtons(AlertButtons.leading(alert.buttons(), story, other));
  }

  private static RichText below(RichText text, RichText line) {
    return RichText.builder().lines(text).lines(line).build();
  }

  /** The headline of an alert as it was written. */
  public static String headline(Body alert) {
    return alert.text().lines().get(0).stream()
        .filter(piece -> piece.style() != RichText.Style.PLAIN) // who says so, if that comes first
        .map(RichText.Piece::text)
        .collect(Collectors.joining());
  }
}
