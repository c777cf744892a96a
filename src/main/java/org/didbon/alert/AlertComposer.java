package org.didbon.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences.Size;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.domain.Summary.Mark;
import org.didbon.phrase.Speech;
import org.didbon.text.Sentences;
import org.didbon.text.Tokens;

/** Writes alerts: what happened, who says so and when, why it came, and where to read it. */
public final class AlertComposer {

  /** Outlets named one by one; of the others, how many. */
  private static final int MOST_OUTLETS = 4;

  /** Reasons named in an alert in brief. */
  private static final int MOST_REASONS = 3;

  /** Signs of the text that stand in for a headline that is missing. */
  private static final int OPENING = 160;

  /** Signs of the text in a full alert: Telegram takes 4,096 in all. */
  private static final int LONGEST = 3_000;

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
      Speech speech,
      Size size) {
    RichText text =
        switch (size) {
          case HEADLINE -> headline(item, because, titles, speech);
          case STANDARD -> compose(item, summary, because, titles, speech);
          case FULL -> compose(item, whole(item, because), because, titles, speech);
        };
    RichText brief = brief(item, because, titles, speech);
    return new Body(text, buttons(because, story, speech), brief);
  }

  /** The headline with its link behind it; who says so and when, and why it came. */
  static RichText brief(Item item, List<Match> because, Titles titles, Speech speech) {
    RichText.Builder brief = RichText.builder();
    if (item.link().isEmpty()) {
      brief.bold(opening(item, speech));
    } else {
      brief.link(opening(item, speech), item.link());
    }
    String reasons =
        because.stream()
            .limit(MOST_REASONS)
            .map(match -> reason(item, match, titles, speech))
            .collect(Collectors.joining("; "));
    String source = titles.ofFeed(item.feed()) + " · " + told(item, speech);
    brief.newLine().italic(reasons.isEmpty() ? source : source + " · " + reasons);
    return brief.build();
  }

  /** What takes a story further, in brief, for whoever knows its beginning. */
  public static RichText further(Item item, Titles titles, Speech speech) {
    return RichText.builder()
        .lines(brief(item, List.of(), titles, speech))
        .italic(speech.say("alert.again"))
        .build();
  }

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
    return ending(alert, item, because, titles, speech);
  }

  /** The same alert, to a chat that heard of its story before. */
  public static Body again(Body alert, Speech speech) {
    RichText.Builder text = RichText.builder();
    List<List<RichText.Piece>> lines = alert.text().lines();
    // the headline stays first: it is all that a phone shows of a message
    text.pieces(lines.get(0)).newLine().italic(speech.say("alert.again")).newLine();
    text.lines(new RichText(lines.subList(1, lines.size())));
    return alert.withText(text.build());
  }

  /**
   * The same alert, also in brief, with the further outlets that report the story.
   *
   * @param alert as it was first written
   * @param feeds that have the story, the first one first
   * @param latest headline of the latest report; told where it is another than the alert's
   */
  public static Body widen(
      Body alert, List<String> feeds, String latest, Titles titles, Speech speech) {
    RichText.Builder more = RichText.builder();
    if (!Tokens.of(latest).joined().equals(Tokens.of(headline(alert)).joined())) {
      more.plain(speech.say("alert.latest", Map.of("title", latest))).newLine();
    }
    if (feeds.size() > 1) {
      more.italic(also(feeds, titles, speech));
    }
    RichText lines = more.build();
    return alert
        .withText(RichText.builder().lines(alert.text()).lines(lines).build())
        .withBrief(RichText.builder().lines(alert.brief()).lines(lines).build());
  }

  private static String headline(Body alert) {
    return alert.text().lines().get(0).stream()
        .map(RichText.Piece::text)
        .collect(Collectors.joining());
  }

  private static String also(List<String> feeds, Titles titles, Speech speech) {
    String others =
        feeds.stream()
                .skip(1)
                .limit(MOST_OUTLETS)
                .map(titles::ofFeed)
                .collect(Collectors.joining(", "))
            + (feeds.size() - 1 > MOST_OUTLETS ? " …" : "");
    return speech.say("alert.also", Map.of("sources", others, "count", feeds.size()));
  }

  private static RichText headline(Item item, List<Match> because, Titles titles, Speech speech) {
    RichText.Builder alert = RichText.builder();
    headline(alert, item, because, speech);
    return ending(alert, item, because, titles, speech);
  }

  private static RichText ending(
      RichText.Builder alert, Item item, List<Match> because, Titles titles, Speech speech) {
    alert.italic(titles.ofFeed(item.feed()) + " · " + told(item, speech)).newLine();
    for (Match match : because) {
      alert.lines(why(item, match, titles, speech));
    }
    if (!item.link().isEmpty()) {
      alert.link(item.link(), item.link()).newLine();
    }
    return alert.build();
  }

  /** As much of the text as a message holds, in whole sentences, with the matched words marked. */
  private static Summary whole(Item item, List<Match> because) {
    String text = item.text();
    int end = text.length();
    if (end > LONGEST) {
      end =
          Sentences.of(text).stream()
              .mapToInt(Sentences.Sentence::end)
              .filter(at -> at <= LONGEST)
              .max()
              .orElse(0);
    }
    int last = end;
    List<Mark> marks = new ArrayList<>();
    int free = 0;
    for (Span span : spans(because, Field.TEXT)) {
      if (span.start() >= free && span.end() <= last) {
        marks.add(new Mark(span.start(), span.end()));
        free = span.end();
      }
    }
    String shown = text.substring(0, end).replace('\n', ' ');
    return new Summary(end < text.length() ? (shown + " …").strip() : shown, marks);
  }

  private static List<Span> spans(List<Match> because, Field field) {
    return because.stream()
        .flatMap(match -> match.spans().stream())
        .filter(span -> span.field() == field)
        .sorted()
        .toList();
  }

  private static List<List<Button>> buttons(List<Match> because, String story, Speech speech) {
    boolean person =
        because.stream().allMatch(match -> match.subject().kind() == Subject.Kind.ACTOR);
    String wrong = speech.say(person ? "button.person" : "button.wrong");
    return List.of(
        List.of(
            new Button(speech.say("button.why"), "/why " + story),
            new Button(speech.say("button.more"), "/story " + story)),
        List.of(
            new Button(speech.say("button.mute"), "/mute story " + story),
            new Button(wrong, "/wrong " + story)));
  }

  /** The headline, or else how the text begins. */
  private static String opening(Item item, Speech speech) {
    String text = item.text().replace('\n', ' ').strip();
    if (!item.title().isEmpty() || text.isEmpty()) {
      return title(item, speech);
    }
    int end = text.length() > OPENING ? text.lastIndexOf(' ', OPENING) : text.length();
    return end == text.length() ? text : text.substring(0, end > 0 ? end : OPENING) + " …";
  }

  private static String reason(Item item, Match match, Titles titles, Speech speech) {
    String title = titles.of(match.subject(), speech);
    return match.forms(item).stream()
        .findFirst()
        .map(form -> title + " — " + speech.say("quote", Map.of("text", form.replace('\n', ' '))))
        .orElse(title);
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
    int at = 0;
    for (Span span : spans(because, Field.TITLE)) {
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
