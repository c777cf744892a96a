package org.didbon.web.api;

import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.command.PastNews;
import org.didbon.command.Right;
import org.didbon.command.StoryBook;
import org.didbon.command.StoryBook.Join;
import org.didbon.command.StoryBook.SaidKind;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.command.StoryBook.Split;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stories: the latest, one with its reports and why they are in it, and what editors say of them:
 * which report is none of a story, which two are one.
 */
final class StoryResource {

  private static final Logger log = LoggerFactory.getLogger(StoryResource.class);

  private static final String STORIES = "stories";
  private static final String REPORTS = "reports";

  /** Nobody reads further in one story; it is told how many there are. */
  private static final int MOST_REPORTS = 5_000;

  /** Nobody puts so many stories into one. */
  private static final int MOST_SAYINGS = 1_000;

  private static final int LONGEST_ID = 100;

  private final StoryOverview overview;
  private final PastNews news;
  private final StoryBook book;
  private final Clock clock;

  /**
   * @param book of what people say of stories
   */
  StoryResource(StoryOverview overview, PastNews news, StoryBook book, Clock clock) {
    this.overview = overview;
    this.news = news;
    this.book = book;
    this.clock = clock;
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

  /**
   * Which report is none of a story, or is one of it after all.
   *
   * @param report its key
   */
  record SplitWish(@Nullable String report) {}

  /**
   * Which other story is the same.
   *
   * @param anyway whether it holds although a report of the one was split off from the other
   */
  record JoinWish(@Nullable String other, @Nullable Boolean anyway) {}

  /** Which story is to be one of its own again. */
  record PartWish(@Nullable String former) {}

  /**
   * A report that changed its story.
   *
   * @param story in which it is now
   * @param title of the report
   */
  record SplitAnswer(String story, String title) {}

  /**
   * Two stories that became one, or two again.
   *
   * @param story which has the reports of both; of those taken apart, the one that is there again
   * @param former which is no more; of those taken apart, the other one
   * @param title of the one that is no more, or that is there again
   */
  record JoinAnswer(String story, String former, String title) {}

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
    String one = stories + "/{id}";
    routes.add(ApiRoute.get(one, Right.EDITOR, "limit", "cursor"), this::one);
    routes.add(ApiRoute.change(HandlerType.POST, one + "/split", Right.EDITOR), this::split);
    routes.add(ApiRoute.change(HandlerType.POST, one + "/rejoin", Right.EDITOR), this::rejoin);
    routes.add(ApiRoute.change(HandlerType.POST, one + "/join", Right.EDITOR), this::join);
    routes.add(ApiRoute.change(HandlerType.POST, one + "/part", Right.EDITOR), this::part);
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
    String id = present(call);
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

  /** The id that the story of the path has now. */
  private String present(ApiCall call) {
    return present(call.path("id"))
        .orElseThrow(() -> ApiFault.of(404, "absent", "there is no story of this id"));
  }

  private Optional<String> present(String written) {
    return Optional.of(written)
        .filter(StoryResource::isId)
        .flatMap(asked -> news.storyNow(asked, ItemResource.NOBODY))
        .filter(StoryResource::isId);
  }

  /** Of a story that is everybody's; what has another shape is none, and not asked for. */
  private static boolean isId(String written) {
    return Ids.isValid(written) && written.length() <= LONGEST_ID && !Feed.isOwn(written);
  }

  private void split(ApiCall call) {
    String story = present(call);
    String report = id("report", call.body(SplitWish.class).report());
    Split split = book.split(story, report, sayer(call), clock.instant());
    switch (split.outcome()) {
      case UNKNOWN -> throw noReport("there is no such report in this story");
      case ALONE -> throw ApiFault.of(409, "alone", "the story has no other report");
      case MOVED ->
          log.info(
              "split off report={} story={} to={} by={}",
              report,
              story,
              split.story(),
              call.author().person());
    }
    call.answer(new SplitAnswer(split.story(), split.title()));
  }

  private void rejoin(ApiCall call) {
    String story = present(call);
    String report = id("report", call.body(SplitWish.class).report());
    Split back = book.rejoin(story, report, sayer(call), clock.instant());
    if (back.story().isEmpty()) {
      throw noReport("no such report is split off this story");
    }
    log.info("put back report={} story={} by={}", report, story, call.author().person());
    call.answer(new SplitAnswer(back.story(), back.title()));
  }

  private void join(ApiCall call) {
    String story = present(call);
    JoinWish wish = call.body(JoinWish.class);
    String other =
        present(id("other", wish.other()))
            .orElseThrow(() -> noStory("other", "there is no story of this id"));
    boolean anyway = Boolean.TRUE.equals(wish.anyway());
    Join join = book.join(story, other, anyway, sayer(call), clock.instant());
    switch (join.outcome()) {
      case SAME -> throw ApiFault.of(409, "same", "these two are one story already");
      case APART ->
          throw ApiFault.of(
                  409,
                  "apart",
                  "a report of the one was split off from the other; if they are one all the same,"
                      + " send anyway: true")
              .with("field", "anyway");
      case JOINED ->
          log.info(
              "joined story={} to={} by={}", join.former(), join.story(), call.author().person());
      default -> throw noStory("other", "there is no story of this id");
    }
    call.answer(new JoinAnswer(join.story(), join.former(), join.title()));
  }

  private void part(ApiCall call) {
    String story = present(call);
    String former = id("former", call.body(PartWish.class).former());
    boolean joined =
        book.latest(story, MOST_SAYINGS).stream()
            .anyMatch(
                said ->
                    said.kind() == SaidKind.JOINED && said.holds() && said.what().equals(former));
    Join parted =
        joined
            ? book.part(former, sayer(call), clock.instant())
            : Join.none(StoryBook.JoinOutcome.UNKNOWN);
    switch (parted.outcome()) {
      case ALONE -> throw ApiFault.of(409, "alone", "the story has no other report");
      case PARTED ->
          log.info(
              "parted story={} from={} by={}",
              parted.story(),
              parted.former(),
              call.author().person());
      default ->
          throw noStory(
              "former", "no story of this id was joined to this one, or its reports are elsewhere");
    }
    call.answer(new JoinAnswer(parted.story(), parted.former(), parted.title()));
  }

  /** An id of a body; what has the shape of none is not asked for and not written down. */
  private static String id(String field, @Nullable String written) {
    String id = Objects.requireNonNullElse(written, "").strip();
    if (!Ids.isValid(id) || id.length() > LONGEST_ID) {
      throw ApiFault.field(field, "an id is wanted, as a story and its reports have them");
    }
    return id;
  }

  private static ApiFault noReport(String detail) {
    return ApiFault.of(404, "absent", detail).with("field", "report");
  }

  private static ApiFault noStory(String field, String detail) {
    return ApiFault.of(404, "absent", detail).with("field", field);
  }

  /** What chats asked for on their own is not there, not even for the chat that made the token. */
  private static Sayer sayer(ApiCall call) {
    return new Sayer(ItemResource.NOBODY, call.author().person());
  }
}
