package org.didbon.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Summary;
import org.didbon.domain.Summary.Mark;
import org.didbon.phrase.Speech;

/** Writes alerts: what happened, who says so and when, why it came, and where to read it. */
public final class AlertComposer {

  private AlertComposer() {}

  /**
   * An alert of one item.
   *
   * @param because the matches the chat asked for
   */
  public static RichText compose(
      Item item, Summary summary, List<Match> because, Titles titles, Speech speech) {
    RichText.Builder alert = RichText.builder();
    headline(alert, item, because, speech);
    if (!summary.text().isEmpty()) {
      marked(alert, summary);
      alert.newLine();
    }
    alert.italic(titles.ofFeed(item.feed()) + " · " + told(item, speech)).newLine();
    for (Match match : because) {
      alert.lines(why(item, match, titles, speech));
    }
    if (!item.link().isEmpty()) {
      alert.link(item.link(), item.link()).newLine();
    }
    return alert.build();
  }

  /** The headline, or that there is none. */
  public static String title(Item item, Speech speech) {
    return item.title().isEmpty() ? speech.say("item.untitled") : item.title();
  }

  /** When the outlet says the report appeared; when we saw it, if it does not say. */
  public static String told(Item item, Speech speech) {
    return Optional.ofNullable(item.published())
        .map(speech::moment)
        .orElseGet(() -> speech.say("item.undated", Map.of("moment", speech.moment(item.seen()))));
  }

  private static void headline(
      RichText.Builder alert, Item item, List<Match> because, Speech speech) {
    String title = title(item, speech);
    List<Span> spans =
        because.stream()
            .flatMap(match -> match.spans().stream())
            .filter(span -> span.field() == Field.TITLE)
            .sorted()
            .toList();
    int at = 0;
    for (Span span : spans) {
      if (span.start() >= at) {
        alert.bold(title.substring(at, span.start())).mark(span.form(item));
        at = span.end();
      }
    }
    alert.bold(title.substring(at)).newLine();
  }

  private static void marked(RichText.Builder alert, Summary summary) {
    String text = summary.text();
    int at = 0;
    for (Mark mark : summary.marks()) {
      alert.plain(text.substring(at, mark.start())).mark(text.substring(mark.start(), mark.end()));
      at = mark.end();
    }
    alert.plain(text.substring(at));
  }

  private static RichText why(Item item, Match match, Titles titles, Speech speech) {
    RichText.Builder reason = RichText.builder().bold(titles.of(match.subject(), speech));
    String words = Reason.words(match, item, speech);
    reason.plain(words.isEmpty() ? "" : " — " + words);
    if (match.ground() != Ground.QUERY) {
      reason.plain(" (" + Reason.ground(match.ground(), speech) + ")");
    }
    return speech.rich("alert.why", Map.of("reason", reason.build()));
  }
}
