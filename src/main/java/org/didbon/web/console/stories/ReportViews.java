package org.didbon.web.console.stories;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.alert.AlterationLines;
import org.didbon.alert.Reason;
import org.didbon.alert.ReportHeading;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.command.news.MatchWords;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.Span;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;
import org.didbon.web.console.stories.StoryView.AlterationView;
import org.didbon.web.console.stories.StoryView.OriginalView;
import org.didbon.web.console.stories.StoryView.ReportView;

/**
 * The reports of a page, each cut to what a page can hold, whatever its outlet wrote. Thread-safe.
 */
final class ReportViews {

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_SUMMARY = 450;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_ORIGINAL = 400;
  private static final int LONGEST_LINK = 1_000;
  private static final int MATCHES = 3;
  private static final int CHANGES = 3;

  /** Places in a text that are looked at. */
  private static final int SPANS = 20;

  private final Titles titles;
  private final MatchWords matches;
  private final JoinWords joins;

  ReportViews(Titles titles) {
    this.titles = titles;
    this.matches = new MatchWords(titles);
    this.joins = new JoinWords(titles);
  }

  /**
   * What is known of a story's reports beside themselves.
   *
   * @param skip how many stand on pages before
   * @param lines all reports of the story by their keys
   * @param paths where they stand, likewise
   */
  record StoryContext(
      int skip,
      Map<String, ReportLine> lines,
      Map<String, String> paths,
      List<Alteration> altered,
      Map<String, Original> originals) {

    StoryContext {
      lines = new HashMap<>(lines);
      paths = new HashMap<>(paths);
      originals = new HashMap<>(originals);
    }
  }

  List<ReportView> of(List<Recorded> reports, StoryContext story, Localizer localizer) {
    List<ReportView> views = new ArrayList<>();
    for (int at = 0; at < reports.size(); at++) {
      views.add(view(reports.get(at), story.skip() + at, story, localizer));
    }
    return views;
  }

  private ReportView view(Recorded report, int place, StoryContext story, Localizer localizer) {
    Item item = report.item();
    String key = item.key();
    boolean known = !item.language().equals(Item.UNKNOWN_LANGUAGE);
    ReportLine line = story.lines().get(key);
    Original original = story.originals().get(key);
    boolean opened = place == 0 || report.story().equals(key);
    return new ReportView(
        key,
        String.valueOf(place + 1),
        titles.ofFeed(item.feed()),
        link(item.link()),
        known ? localizer.language(item.language()) : "",
        known ? item.language() : "",
        ReportHeading.published(item, localizer),
        title(report, localizer),
        cut(report.summary(), LONGEST_SUMMARY),
        matches(report, localizer),
        places(report, localizer),
        line == null
            ? joins.of(
                new ReportLine(key, item.feed(), "", Optional.empty(), false),
                opened,
                story.paths(),
                story.lines(),
                localizer)
            : joins.of(line, opened, story.paths(), story.lines(), localizer),
        changes(item, story.altered(), localizer),
        original == null ? List.of() : List.of(original(original, localizer)));
  }

  /** Only where a browser may be sent. */
  private static String link(String address) {
    try {
      String scheme = new URI(address).getScheme();
      boolean safe =
          scheme != null && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
      return safe && address.length() < LONGEST_LINK ? address : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static List<Piece> title(Recorded report, Localizer localizer) {
    Item item = report.item();
    if (item.title().isBlank()) {
      return piece(localizer.say("item.untitled"));
    }
    List<Span> spans =
        report.matches().stream()
            .flatMap(match -> match.spans().stream())
            .filter(span -> span.field() == Field.TITLE)
            .distinct()
            .sorted()
            .toList();
    return cut(
        RichText.builder().marked(item.title(), spans).build().lines().get(0), LONGEST_TITLE);
  }

  /** Of each the ground; what it shows in the headline is marked there. */
  private List<List<Piece>> matches(Recorded report, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    some(report)
        .forEach(
            match ->
                text.bold(titles.of(match.subject(), localizer))
                    .plain(" — " + Reason.ground(match, titles, localizer))
                    .newLine());
    return text.build().lines().stream().map(line -> cut(line, LONGEST_LINE)).toList();
  }

  private static List<Match> some(Recorded report) {
    return report.matches().stream().limit(MATCHES).toList();
  }

  /** Each sentence once, whatever it matched. */
  private List<List<Piece>> places(Recorded report, Localizer localizer) {
    List<Span> spans =
        some(report).stream()
            .flatMap(match -> match.spans().stream())
            .filter(span -> span.field() == Field.TEXT)
            .distinct()
            .sorted()
            .limit(SPANS)
            .toList();
    if (spans.isEmpty()) {
      return List.of();
    }
    Match all = report.matches().get(0);
    RichText.Builder text = RichText.builder();
    matches.quotes(text, report.item(), new Match(all.subject(), all.ground(), spans), localizer);
    return text.build().lines().stream().map(line -> cut(line, LONGEST_LINE)).toList();
  }

  private static List<AlterationView> changes(
      Item item, List<Alteration> all, Localizer localizer) {
    List<Alteration> own =
        all.stream()
            .filter(one -> one.feed().equals(item.feed()) && one.item().equals(item.id()))
            .toList();
    return own.stream()
        .skip(Math.max(0, own.size() - CHANGES))
        .map(one -> change(one, localizer))
        .toList();
  }

  private static AlterationView change(Alteration one, Localizer localizer) {
    boolean shown = one.kind() != Alteration.Kind.REMOVED;
    return new AlterationView(
        shown
            ? localizer.say(
                "console.stories.change." + one.kind().word(),
                Map.of("moment", localizer.moment(one.at())))
            : AlterationLines.line(one, localizer),
        shown ? cut(one.before(), LONGEST_LINE) : "",
        shown ? cut(one.after(), LONGEST_LINE) : "");
  }

  private static OriginalView original(Original original, Localizer localizer) {
    return new OriginalView(
        localizer.moment(original.seen()),
        cut(original.title(), LONGEST_TITLE),
        cut(original.text(), LONGEST_ORIGINAL),
        original.sha256());
  }

  private static List<Piece> piece(String text) {
    return List.of(new Piece(RichText.Style.PLAIN, text, ""));
  }

  private static List<Piece> cut(List<Piece> pieces, int most) {
    List<Piece> kept = new ArrayList<>();
    int left = most;
    for (Piece piece : pieces) {
      if (left <= 0) {
        break;
      }
      kept.add(new Piece(piece.style(), cut(piece.text(), left), ""));
      left -= piece.text().length();
    }
    return kept;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    boolean pair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, pair ? end - 1 : end) + " …";
  }
}
