package org.didbon.command.news;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.alert.AlterationLines;
import org.didbon.alert.ReportHeading;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Paging;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.story.evidence.Alteration;
import org.didbon.text.ThreeLines;

/** All reports of a story in their order, from who had it first. */
final class StoryCommand implements Command {

  private static final int PAGE = 10;

  private static final int SPLITS_WIDE = 2;

  private final PastNews news;
  private final WatchlistView watchlist;
  private final Permissions permissions;
  private final EvidenceFile evidence;

  StoryCommand(PastNews news, WatchlistView watchlist, Permissions permissions) {
    this.permissions = permissions;
    this.news = news;
    this.watchlist = watchlist;
    this.evidence = new EvidenceFile(news, watchlist);
  }

  @Override
  public String name() {
    return "story";
  }

  @Override
  public Reply run(CommandRequest request) {
    int blank = request.words().lastIndexOf(' ');
    if (request.localizer().typed().is("word.evidence", request.words().substring(blank + 1))) {
      String story = request.words().substring(0, Math.max(0, blank)).strip();
      String asked = story.isEmpty() ? last(request) : story;
      return evidence.of(news.storyNow(asked, request.chat()).orElse(asked), request);
    }
    return list(request, blank);
  }

  private Reply list(CommandRequest request, int blank) {
    Localizer localizer = request.localizer();
    // an id may look like a page: only what follows one is
    Paging.Page page = blank < 0 ? new Paging.Page(request.words(), 1) : Paging.of(request.words());
    String asked = page.of().isEmpty() ? last(request) : page.of();
    List<Recorded> reports = news.story(asked, request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("story.unknown", Map.of("story", asked));
    }
    String id = reports.get(0).story(); // of a story that was merged, the other's
    int from = Math.min(reports.size(), (page.number() - 1) * PAGE);
    int to = Math.min(reports.size(), from + PAGE);
    RichText.Builder text = RichText.builder();
    List<Alteration> altered = news.altered(id);
    text.bold(title(reports.get(0).item(), altered, localizer)).newLine();
    text.plain(head(reports, localizer)).newLine();
    text.lines(JoinedNote.of(asked, id, localizer));
    for (int i = from; i < to; i++) {
      report(text, reports, i, altered, localizer);
      altered(text, reports.get(i).item(), altered, localizer);
    }
    Buttons buttons = new Buttons();
    if (reports.size() > 1 && permissions.allows(Right.EDITOR, request.incoming().person())) {
      buttons.rows(splits(reports, from, to, localizer), SPLITS_WIDE);
    }
    if (to < reports.size()) {
      String more = "/story " + id + " " + (page.number() + 1);
      buttons.row(new Button(localizer.say("page.more"), more));
    }
    if (reports.stream().anyMatch(report -> !report.matches().isEmpty())) {
      buttons.row(new Button(localizer.say("story.why"), "/why " + id));
    }
    if (!news.originals(id, 1).isEmpty()) {
      String first = "/story " + id + " evidence";
      buttons.row(new Button(localizer.say("evidence.button"), first));
    }
    return Reply.of(new Body(text.build(), buttons.build()));
  }

  /** Of each report that it does not belong here. */
  private static List<Button> splits(
      List<Recorded> reports, int from, int to, Localizer localizer) {
    return IntStream.range(from, to)
        .mapToObj(
            at ->
                new Button(
                    localizer.say("split.button", Map.of("report", at + 1)),
                    "/story %s split %s"
                        .formatted(reports.get(at).story(), reports.get(at).item().key())))
        .toList();
  }

  /** What the outlet changed in a report after it was first seen. */
  private static void altered(
      RichText.Builder text, Item item, List<Alteration> all, Localizer localizer) {
    all.stream()
        .filter(one -> isOf(item, one))
        .forEach(one -> text.plain("  ").italic(AlterationLines.line(one, localizer)).newLine());
  }

  private static boolean isOf(Item item, Alteration one) {
    return one.feed().equals(item.feed()) && one.item().equals(item.id());
  }

  /** Its headline; the last that it had, if the outlet took it out. */
  private static String title(Item item, List<Alteration> altered, Localizer localizer) {
    return altered.stream()
        .filter(one -> item.title().isEmpty() && isOf(item, one))
        .filter(one -> one.kind() == Alteration.Kind.HEADLINE)
        .reduce((first, second) -> second)
        .map(one -> ThreeLines.of(one.after().isEmpty() ? one.before() : one.after()))
        .orElseGet(() -> ReportHeading.title(item, localizer));
  }

  private String last(CommandRequest request) {
    return news.lastAlerted(request.chat()).orElseThrow(() -> request.wrong("why.none", Map.of()));
  }

  /** How many reports there are, and whom and what the story is about. */
  private String head(List<Recorded> reports, Localizer localizer) {
    String subjects =
        reports.stream()
            .flatMap(report -> report.matches().stream())
            .map(match -> watchlist.of(match.subject(), localizer))
            .distinct()
            .collect(Collectors.joining(", "));
    String count = localizer.say("story.reports", Map.of("count", reports.size()));
    return subjects.isEmpty() ? count : count + " · " + subjects;
  }

  private void report(
      RichText.Builder text,
      List<Recorded> reports,
      int at,
      List<Alteration> altered,
      Localizer localizer) {
    Item item = reports.get(at).item();
    String title = title(item, altered, localizer);
    boolean news = at == 0 || !title.equals(title(reports.get(at - 1).item(), altered, localizer));
    RichText outlet = RichText.bold(watchlist.ofFeed(item.feed()));
    text.plain(at + 1 + ". ");
    text.pieces(outlet.leadingTo(news ? "" : item.link()).lines().get(0));
    if (!item.language().equals(Item.UNKNOWN_LANGUAGE)) {
      text.plain(" · " + localizer.language(item.language()));
    }
    text.plain(" · " + ReportHeading.published(item, localizer));
    text.plain(at == 0 ? " · " + localizer.say("story.first") : "").newLine();
    if (news) {
      text.plain("  ").pieces(RichText.of(title).leadingTo(item.link()).lines().get(0)).newLine();
    }
  }
}
