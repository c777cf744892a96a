package org.didbon.web.console.feeds;

import org.didbon.command.Right;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;

/** The feeds: all of them, each, and what is done to them. */
public final class FeedsSection implements ConsoleSection {

  private static final String ROOM = FeedPaths.ROOM;
  private static final String ONE = FeedPaths.of("{feed}");

  private final FeedIndex list;
  private final FeedPage page;
  private final FeedChanges changes;
  private final FeedAdding adding;
  private final FeedLists lists;

  public FeedsSection(ConsoleParts parts) {
    FeedStatuses statuses = new FeedStatuses(parts);
    this.list = new FeedIndex(parts, statuses);
    this.page = new FeedPage(parts, statuses);
    this.changes = new FeedChanges(parts);
    this.adding = new FeedAdding(parts);
    this.lists = new FeedLists(parts);
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(ROOM, Right.EDITOR, list::show);
    routes.get(ONE, Right.EDITOR, page::show);
    routes.post(ONE + "/check", Right.ADMIN, page::check);
    routes.get(ONE + "/edit", Right.ADMIN, changes::form);
    routes.post(ONE + "/edit", Right.ADMIN, changes::edit);
    routes.get(ONE + "/sure", Right.ADMIN, changes::ask);
    routes.post(ONE + "/state", Right.ADMIN, changes::change);
    routes.get(ROOM + "/add", Right.ADMIN, adding::form);
    routes.post(ROOM + "/look", Right.ADMIN, adding::look);
    routes.post(ROOM + "/add", Right.ADMIN, adding::add);
    routes.get(ROOM + "/opml", Right.ADMIN, lists::form);
    routes.get(ROOM + "/feeds.opml", Right.ADMIN, lists::download);
    routes.post(ROOM + "/opml", Right.ADMIN, lists::plan);
    routes.post(ROOM + "/opml/add", Right.ADMIN, lists::add);
  }
}
