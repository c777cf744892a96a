package org.didbon.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Right;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;

/** Stories: the latest, and one with its reports. */
final class StoryResource {

  private static final String STORIES = "stories";
  private static final String REPORTS = "reports";

  private final Coverage coverage;
  private final PastNews news;

  StoryResource(Coverage coverage, PastNews news) {
    this.coverage = coverage;
    this.news = news;
  }

  /**
   * A story in a list.
   *
   * @param title of its first report, as are feed and link
   * @param last when its latest report appeared
   */
  record StoryAnswer(String id, String title, String feed, String link, Instant last, int reports) {

    static StoryAnswer of(StoryLine line) {
      return new StoryAnswer(
          line.id(), line.title(), line.feed(), line.link(), line.when(), line.reports());
    }
  }

  /**
   * A story with its reports, the earliest first.
   *
   * @param id its own; another than was asked for if that one was joined to it
   * @param items how many reports it has
   * @param next where to read on; null at the end
   */
  record WholeStory(
      String id,
      String title,
      Instant first,
      Instant last,
      int items,
      List<ItemAnswer> reports,
      @Nullable String next) {}

  void open(ApiRoutes routes) {
    String stories = ApiRoute.ROOT + "/stories";
    routes.add(ApiRoute.get(stories, Right.EDITOR, "limit", "cursor"), this::latest);
    routes.add(ApiRoute.get(stories + "/{id}", Right.EDITOR, "limit", "cursor"), this::one);
  }

  private void latest(ApiCall call) {
    int limit = call.limit();
    Optional<PageCursor> after = call.cursor(STORIES);
    List<StoryLine> found =
        coverage.latest(
            after.map(at -> Instant.ofEpochMilli(at.place())),
            after.map(PageCursor::id).orElse(""),
            limit + 1);
    boolean more = found.size() > limit;
    List<StoryLine> told = more ? found.subList(0, limit) : found;
    call.page(
        STORIES,
        told.stream().map(StoryAnswer::of).toList(),
        more
            ? PageCursor.of(
                STORIES, told.get(limit - 1).when().toEpochMilli(), told.get(limit - 1).id())
            : null);
  }

  private void one(ApiCall call) {
    List<Recorded> all = Feed.isOwn(call.path("id")) ? List.of() : house(call.path("id"));
    if (all.isEmpty()) {
      throw ApiFault.of(404, "absent", "there is no story of this id");
    }
    // reports come at the end: whoever reads on meanwhile misses none
    int skip =
        call.cursor(REPORTS)
            .map(at -> (int) Math.max(0, Math.min(all.size(), at.place())))
            .orElse(0);
    int end = Math.min(all.size(), skip + call.limit());
    Item first = all.get(0).item();
    call.answer(
        new WholeStory(
            all.get(0).story(),
            first.title(),
            first.when(),
            all.get(all.size() - 1).item().when(),
            all.size(),
            all.subList(skip, end).stream().map(ItemAnswer::of).toList(),
            end == all.size() ? null : PageCursor.of(REPORTS, end, "").written()));
  }

  private List<Recorded> house(String id) {
    return news.story(id, ItemResource.NOBODY).stream()
        .filter(one -> !Feed.isOwn(one.item().feed()))
        .toList();
  }
}
