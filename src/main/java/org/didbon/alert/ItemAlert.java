package org.didbon.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Summary;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.Sentences;

/**
 * What an alert of one item says, at each length: the headline, more or less of the text, who says
 * so and when, why it came.
 */
final class ItemAlert {

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

  private final Item item;
  private final List<Match> because;
  private final Titles titles;
  private final Localizer localizer;

  /**
   * An alert.
   *
   * @param because the matches the chat asked for
   */
  ItemAlert(Item item, List<Match> because, Titles titles, Localizer localizer) {
    this.item = item;
    this.because = because;
    this.titles = titles;
    this.localizer = localizer;
  }

  /** The headline with its link behind it; who says so and when, and why it came. */
  RichText brief() {
    String reasons =
        because.stream()
            .limit(MOST_REASONS)
            .map(this::briefReason)
            .collect(Collectors.joining("; "));
    return new AlertBrief(
            opening(),
            item.link(),
            titles.ofFeed(item.feed()),
            ReportHeading.published(item, localizer),
            reasons)
        .text();
  }

  /** Without the text. */
  RichText headline() {
    return ending(beginning());
  }

  RichText with(Summary summary) {
    RichText.Builder alert = beginning();
    if (!summary.text().isEmpty()) {
      alert.marked(summary.text(), summary.marks(because));
      alert.newLine();
    }
    return ending(alert);
  }

  /** With as much of the text as a message holds, in whole sentences, the matched words marked. */
  RichText full() {
    RichText.Builder alert = beginning();
    String text = item.text();
    if (!text.isEmpty()) {
      int end = text.length() > LONGEST ? lastSentence(text) : text.length();
      alert.marked(text.replace('\n', ' '), 0, end, spans(Field.TEXT), RichText.Style.PLAIN);
      alert.plain(end < text.length() ? " …" : "").newLine();
    }
    return ending(alert);
  }

  private RichText.Builder beginning() {
    String title = ReportHeading.title(item, localizer);
    String url = isPressable(item.link()) ? item.link() : "";
    return RichText.builder().marked(title, spans(Field.TITLE), RichText.Style.BOLD, url).newLine();
  }

  private RichText ending(RichText.Builder alert) {
    String published = ReportHeading.published(item, localizer);
    alert.italic(titles.ofFeed(item.feed()) + " · " + published).newLine();
    for (Match match : because) {
      alert.lines(reason(match));
    }
    if (!item.link().isEmpty() && !isPressable(item.link())) {
      alert.link(item.link(), item.link()).newLine();
    }
    return alert.build();
  }

  /** Whether networks can put it behind the headline; else it has to be read. */
  private static boolean isPressable(String link) {
    return (link.startsWith("https://") || link.startsWith("http://"))
        && link.chars().map(sign -> sign < ASCII ? 1 : ENCODED).sum() <= LONGEST_LINK;
  }

  private List<Span> spans(Field field) {
    return because.stream()
        .flatMap(match -> match.spans().stream())
        .filter(span -> span.field() == field)
        .sorted()
        .toList();
  }

  private RichText reason(Match match) {
    RichText.Builder reason = RichText.builder().bold(titles.of(match.subject(), localizer));
    String words = Reason.words(match, item, localizer);
    reason.plain(words.isEmpty() ? "" : " — " + words);
    if (match.ground() != Ground.QUERY) {
      reason.plain(" (" + Reason.ground(match, titles, localizer) + ")");
    }
    return localizer.rich("alert.why", Map.of("reason", reason.build()));
  }

  private String briefReason(Match match) {
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

  /** The headline, or else how the text begins. */
  private String opening() {
    String text = item.text().replace('\n', ' ').strip();
    if (!item.title().isEmpty() || text.isEmpty()) {
      return ReportHeading.title(item, localizer);
    }
    return text.length() > OPENING ? text.substring(0, lastWord(text, OPENING)) + " …" : text;
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
}
