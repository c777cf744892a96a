package org.didbon.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Body;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences.Size;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.domain.Summary;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.Sentences;
import org.didbon.text.ThreeLines;
import org.didbon.text.Tokens;

/** Writes alerts: what happened, who says so and when, why it came, and where to read it. */
public final class AlertComposer {

  /** Outlets named one by one; of the others, how many. */
  private static final int MOST_OUTLETS = 4;

  /** What takes a story further in the half hour in which there is no other alert. */
  private static final int MOST_LATEST = 8;

  /** Reasons named in an alert in brief. */
  private static final int MOST_REASONS = 3;

  /** Signs of the text that stand in for a headline that is missing. */
  private static final int OPENING = 160;

  /** Signs of the text in a full alert: Telegram takes 4,096 in all. */
  private static final int LONGEST = 3_000;

  /** Signs of an address that every network opens: Telegram leaves longer ones than 2,048. */
  private static final int LONGEST_LINK = 2_000;

  private static final int ASCII = 0x80;

  /** What any other letter takes in an address: {@code %E3%81%82}. */
  private static final int ENCODED = 9;

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
    RichText text =
        switch (size) {
          case HEADLINE -> headline(item, because, titles, localizer);
          case STANDARD -> compose(item, summary, because, titles, localizer);
          case FULL -> full(item, because, titles, localizer);
        };
    RichText brief = brief(item, because, titles, localizer);
    return new Body(text, AlertButtons.of(because, story, localizer), brief);
  }

  /** The headline with its link behind it; who says so and when, and why it came. */
  static RichText brief(Item item, List<Match> because, Titles titles, Localizer localizer) {
    String reasons =
        because.stream()
            .limit(MOST_REASONS)
            .map(match -> reason(item, match, titles, localizer))
            .collect(Collectors.joining("; "));
    return new AlertBrief(
            opening(item, localizer),
            item.link(),
            titles.ofFeed(item.feed()),
            published(item, localizer),
            reasons)
        .text();
  }

  /**
   * An alert of one item.
   *
   * @param because the matches the chat asked for
   */
  public static RichText compose(
      Item item, Summary summary, List<Match> because, Titles titles, Localizer localizer) {
    RichText.Builder alert = RichText.builder();
    headline(alert, item, because, localizer);
    if (!summary.text().isEmpty()) {
      alert.marked(summary.text(), summary.marks(because));
      alert.newLine();
    }
    return ending(alert, item, because, titles, localizer);
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
      more.italic(also(spread, titles, localizer));
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

  private static String also(Spread spread, Titles titles, Localizer localizer) {
    List<String> feeds = spread.feeds();
    String others =
        feeds.stream()
                .skip(1)
                .limit(MOST_OUTLETS)
                .map(titles::ofFeed)
                .collect(Collectors.joining(", "))
            + (feeds.size() - 1 > MOST_OUTLETS ? " …" : "");
    return localizer.say(
        "alert.also",
        Map.of(
            "sources", others,
            "count", feeds.size(),
            "languages", spread.languages(),
            "first", titles.ofFeed(feeds.get(0))));
  }

  private static RichText headline(
      Item item, List<Match> because, Titles titles, Localizer localizer) {
    RichText.Builder alert = RichText.builder();
    headline(alert, item, because, localizer);
    return ending(alert, item, because, titles, localizer);
  }

  private static RichText ending(
      RichText.Builder alert, Item item, List<Match> because, Titles titles, Localizer localizer) {
    alert.italic(titles.ofFeed(item.feed()) + " · " + published(item, localizer)).newLine();
    for (Match match : because) {
      alert.lines(why(item, match, titles, localizer));
    }
    if (!item.link().isEmpty() && !isPressable(item.link())) {
      alert.link(item.link(), item.link()).newLine();
    }
    return alert.build();
  }

  /** With as much of the text as a message holds, in whole sentences, the matched words marked. */
  private static RichText full(Item item, List<Match> because, Titles titles, Localizer localizer) {
    RichText.Builder alert = RichText.builder();
    headline(alert, item, because, localizer);
    String text = item.text();
    if (!text.isEmpty()) {
      int end = text.length() > LONGEST ? lastSentence(text) : text.length();
      alert.marked(
          text.replace('\n', ' '), 0, end, spans(because, Field.TEXT), RichText.Style.PLAIN);
      alert.plain(end < text.length() ? " …" : "").newLine();
    }
    return ending(alert, item, because, titles, localizer);
  }

  /** Where the last sentence that is shown whole ends; the last word if none does. */
  private static int lastSentence(String text) {
    return Sentences.of(text).stream()
        .mapToInt(Sentences.Sentence::end)
        .filter(at -> at <= LONGEST)
        .max()
        .orElseGet(() -> lastWord(text, LONGEST));
  }

  /** Where the last word ends of as much of {@code text}, which is longer; in a word if need be. */
  private static int lastWord(String text, int most) {
    int space = text.lastIndexOf(' ', most);
    return space > 0 ? space : most;
  }

  private static List<Span> spans(List<Match> because, Field field) {
    return because.stream()
        .flatMap(match -> match.spans().stream())
        .filter(span -> span.field() == field)
        .sorted()
        .toList();
  }

  /** The headline, or else how the text begins. */
  private static String opening(Item item, Localizer localizer) {
    String text = item.text().replace('\n', ' ').strip();
    if (!item.title().isEmpty() || text.isEmpty()) {
      return title(item, localizer);
    }
    return text.length() > OPENING ? text.substring(0, lastWord(text, OPENING)) + " …" : text;
  }

  private static String reason(Item item, Match match, Titles titles, Localizer localizer) {
    String title = titles.of(match.subject(), localizer);
    String unsure =
        match.ground() == Ground.ONE_OF ? " (" + Reason.ground(match, titles, localizer) + ")" : "";
    return match.forms(item).stream()
            .findFirst()
            .map(
                form ->
                    title + " — " + localizer.say("quote", Map.of("text", form.replace('\n', ' '))))
            .orElse(title)
        + unsure;
  }

  /** The headline, an endless one cut; or that there is none. */
  public static String title(Item item, Localizer localizer) {
    return item.title().isEmpty() ? localizer.say("item.untitled") : ThreeLines.of(item.title());
  }

  /** When the outlet says the report appeared; when we saw it, if it does not say. */
  public static String published(Item item, Localizer localizer) {
    return Optional.ofNullable(item.published())
        .map(localizer::moment)
        .orElseGet(
            () -> localizer.say("item.undated", Map.of("moment", localizer.moment(item.seen()))));
  }

  private static void headline(
      RichText.Builder alert, Item item, List<Match> because, Localizer localizer) {
    String title = title(item, localizer);
    String url = isPressable(item.link()) ? item.link() : "";
    alert.marked(title, spans(because, Field.TITLE), RichText.Style.BOLD, url).newLine();
  }

  /** Whether networks can put it behind the headline; else it has to be read. */
  private static boolean isPressable(String link) {
    return (link.startsWith("https://") || link.startsWith("http://"))
        && link.chars().map(sign -> sign < ASCII ? 1 : ENCODED).sum() <= LONGEST_LINK;
  }

  private static RichText why(Item item, Match match, Titles titles, Localizer localizer) {
    RichText.Builder reason = RichText.builder().bold(titles.of(match.subject(), localizer));
    String words = Reason.words(match, item, localizer);
    reason.plain(words.isEmpty() ? "" : " — " + words);
    if (match.ground() != Ground.QUERY) {
      reason.plain(" (" + Reason.ground(match, titles, localizer) + ")");
    }
    return localizer.rich("alert.why", Map.of("reason", reason.build()));
  }
}
