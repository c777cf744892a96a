package org.didbon.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Summary;
import org.didbon.domain.Summary.Mark;

/** Writes alerts: what happened, who says so and when, why it came, and where to read it. */
public final class AlertComposer {

  private static final String NO_TITLE = "(no headline)";

  private final DateTimeFormatter moment;

  /**
   * @param zone in which readers are told the time
   */
  public AlertComposer(ZoneId zone) {
    moment = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH).withZone(zone);
  }

  /**
   * An alert of one item.
   *
   * @param because the matches the chat asked for
   */
  public RichText compose(Item item, Summary summary, List<Match> because, Titles titles) {
    RichText.Builder alert = RichText.builder();
    headline(alert, item, because);
    if (!summary.text().isEmpty()) {
      marked(alert, summary);
      alert.newLine();
    }
    alert.italic(titles.ofFeed(item.feed()) + " · " + told(item)).newLine();
    for (Match match : because) {
      why(alert, item, match, titles);
    }
    if (!item.link().isEmpty()) {
      alert.link(item.link(), item.link()).newLine();
    }
    return alert.build();
  }

  /** When the outlet says the report appeared; when we saw it, if it does not say. */
  public String told(Item item) {
    return Optional.ofNullable(item.published())
        .map(this::moment)
        .orElseGet(() -> "undated, seen " + moment(item.seen()));
  }

  public String moment(Instant instant) {
    return moment.format(instant);
  }

  private static void headline(RichText.Builder alert, Item item, List<Match> because) {
    String title = item.title();
    if (title.isEmpty()) {
      alert.bold(NO_TITLE).newLine();
      return;
    }
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

  private static void why(RichText.Builder alert, Item item, Match match, Titles titles) {
    alert.plain("Why: ").bold(titles.of(match.subject()));
    String words = Reason.words(match, item);
    if (!words.isEmpty()) {
      alert.plain(" — " + words);
    }
    String ground = Reason.ground(match.ground());
    alert.plain(ground.isEmpty() ? "" : " (" + ground + ")").newLine();
  }
}
