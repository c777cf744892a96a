package org.didbon.web.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.PastNews;
import org.didbon.command.Right;
import org.didbon.command.StoryOverview;
import org.didbon.command.StoryOverview.ListPlace;
import org.didbon.command.StoryOverview.OverviewPage;
import org.didbon.command.StoryOverview.OverviewStory;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.Feed;
import org.didbon.domain.Ids;
import org.didbon.domain.Subject;
import org.didbon.web.api.ItemAnswer.JoinedAnswer;
import org.jspecify.annotations.Nullable;

/** Stories: the latest, and one with its reports and why they are in it. */
final class StoryResource {

  private static final String STORIES = "stories";
  private static final String REPORTS = "reports";

  /** Nobody reads further in one story; it is told how many there are. */
  private static final int MOST_REPORTS = 5_000;

  private final StoryOverview overview;
  private final PastNews news;

  StoryResource(StoryOverview overview, PastNews news) {
    this.overview = overview;
    this.news = news;
  }

  /**
   * A story.
   *
   * @param title of its first report
   * @param feeds that reported it, those with most reports first
   * @param subjects what its reports are about, likewise
   */
  record StoryAnswer(
      String id,
      String title,
      Instant first,
      Instant last,
      int items,
      List<String> feeds,
      List<String> languages,
      List<SubjectAnswer> subjects) {

    static StoryAnswer of(OverviewStory story) {
      return new StoryAnswer(
          story.id(),
          story.title(),
          story.first(),
          story.last(),
          story.reports(),
          story.feeds(),
          story.languages(),
          story.subjects().stream()
              .filter(subject -> subject.kind() != Subject.Kind.QUERY)
              .map(subject -> new SubjectAnswer(subject.kind().word(), subject.id()))
              .toList());
    }
  }

  /** What a story is about. */
  record SubjectAnswer(String kind, String rule) {}

  /**
   * A story with its reports, the earliest first.
   *
   * @param story whose id is another than was asked for if that one was joined to it
   * @param next where to read on; null at the end
   */
  record WholeStory(StoryAnswer story, List<ItemAnswer> reports, @Nullable String next) {}

  void open(ApiRoutes routes) {
    String stories = ApiRoute.ROOT + "/stories";
    routes.add(
        ApiRoute.get(
                stories,
                Right.EDITOR,
                "actor",
                "rule",
                "feed",
                "language",
                "sources",
                "limit",
                "cursor")
            .slowly(),
        this::latest);
    routes.add(ApiRoute.get(stories + "/{id}", Right.EDITOR, "limit", "cursor"), this::one);
  }

  private void latest(ApiCall call) {
    ListPlace after =
        call.cursor(STORIES).map(at -> new ListPlace(at.place(), at.id())).orElse(ListPlace.NEWEST);
    OverviewPage page = overview.newest(wanted(call), after, call.limit());
    call.page(
        STORIES,
        page.stories().stream().map(StoryAnswer::of).toList(),
        page.next().map(at -> PageCursor.of(STORIES, at.moment(), at.tie())).orElse(null));
  }

  private static Wanted wanted(ApiCall call) {
    String actor = id(call, "actor");
    String rule = id(call, "rule");
    if (!actor.isEmpty() && !rule.isEmpty()) {
      throw ApiFault.parameter("rule", "name an actor or a rule, not both");
    }
    Subject subject =
        !actor.isEmpty() ? Subject.actor(actor) : rule.isEmpty() ? null : Subject.rule(rule);
    String language = call.query("language");
    if (!language.matches("([a-z]{2,3})?")) {
      throw ApiFault.parameter("language", "a language is an ISO 639 code, such as ru");
    }
    return new Wanted(subject, language, id(call, "feed"), sources(call.query("sources")));
  }

  private static String id(ApiCall call, String name) {
    String id = call.query(name);
    if (!id.isEmpty() && !Ids.isValid(id)) {
      throw ApiFault.parameter(name, "an id has a-z, 0-9 and hyphens");
    }
    return id;
  }

  private static int sources(String written) {
    if (!written.matches("([1-9]\\d{0,3})?")) {
      throw ApiFault.parameter("sources", "sources is a number from 1 on");
    }
    return written.isEmpty() ? 1 : Integer.parseInt(written);
  }

  private void one(ApiCall call) {
    String id =
        Optional.of(call.path("id"))
            .filter(asked -> !Feed.isOwn(asked))
            .flatMap(asked -> news.storyNow(asked, ItemResource.NOBODY))
            .filter(now -> !Feed.isOwn(now))
            .orElseThrow(() -> ApiFault.of(404, "absent", "there is no story of this id"));
    OverviewStory story =
        overview.of(List.of(id), Wanted.ALL).stream()
            .findFirst()
            .orElseThrow(() -> ApiFault.of(404, "absent", "there is no story of this id"));
    // reports come at the end: whoever reads on meanwhile misses none
    int skip =
        call.cursor(REPORTS)
            .map(at -> (int) Math.max(0, Math.min(MOST_REPORTS, at.place())))
            .orElse(0);
    int end = Math.min(MOST_REPORTS, skip + call.limit());
    Map<String, ReportLine> lines = new HashMap<>();
    overview.lines(id, ItemResource.NOBODY, end).forEach(line -> lines.put(line.key(), line));
    List<ItemAnswer> reports =
        overview.reports(id, ItemResource.NOBODY, skip, end - skip).stream()
            .map(one -> ItemAnswer.of(one, JoinedAnswer.of(lines.get(one.item().key()))))
            .toList();
    boolean more = reports.size() == end - skip && end < Math.min(story.reports(), MOST_REPORTS);
    call.answer(
        new WholeStory(
            StoryAnswer.of(story),
            reports,
            more ? PageCursor.of(REPORTS, end, "").written() : null));
  }
}
