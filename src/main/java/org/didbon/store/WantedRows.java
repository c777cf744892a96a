package org.didbon.store;

import java.util.List;
import java.util.Set;
import org.didbon.command.StoryOverview.ListPlace;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The rows along which a list of stories is read: all of them by their last report, those about a
 * subject by its matches, those of a feed by its reports. Not thread-safe.
 */
final class WantedRows {

  private static final String NEWEST =
      """
      select id as story, last_ms as when_ms, id as tie from story
      where (last_ms, id) < (:moment, :tie) and id not like 'own--%'
      order by last_ms desc, id desc limit :limit
      """;

  private static final String ABOUT =
      """
      select story, when_ms, number as tie from match
      where kind = :kind and subject = :subject and (when_ms, number) < (:moment, :tie)
      order by when_ms desc, number desc limit :limit
      """;

  private static final String ABOUT_BEFORE =
      """
      select distinct story from match
      where story in (<stories>) and kind = :kind and subject = :subject
        and (when_ms, number) >= (:moment, :tie)
      """;

  private static final String OF_FEED =
      """
      select story, when_ms, number as tie from item
      where feed = :feed and (when_ms, number) < (:moment, :tie)
      order by when_ms desc, number desc limit :limit
      """;

  private static final String OF_FEED_BEFORE =
      """
      select distinct story from item
      where story in (<stories>) and feed = :feed and (when_ms, number) >= (:moment, :tie)
      """;

  /** After every id: ids are in ASCII. */
  private static final String LAST_ID = "~";

  private final Handle handle;
  private final Wanted wanted;
  private final ListPlace after;

  /**
   * The rows of one page.
   *
   * @param after where the page before ended
   */
  WantedRows(Handle handle, Wanted wanted, ListPlace after) {
    this.handle = handle;
    this.wanted = wanted;
    this.after = after;
  }

  /** A story, and the place in the list of the row that names it. */
  record PlacedStory(String story, ListPlace place) {}

  /** The rows that come next after a place, in the order of the list. */
  List<PlacedStory> next(ListPlace place, int limit) {
    Subject subject = wanted.subject();
    Query query;
    if (subject != null) {
      query = subject(numbered(handle.createQuery(ABOUT), place), subject);
    } else if (!wanted.feed().isEmpty()) {
      query = numbered(handle.createQuery(OF_FEED), place).bind("feed", wanted.feed());
    } else {
      String id = place.equals(ListPlace.NEWEST) ? LAST_ID : place.tie();
      query = handle.createQuery(NEWEST).bind("moment", place.moment()).bind("tie", id);
    }
    return query
        .bind("limit", limit)
        .map(
            (row, context) ->
                new PlacedStory(
                    row.getString("story"),
                    new ListPlace(row.getLong("when_ms"), row.getString("tie"))))
        .list();
  }

  /** Which of these stories stand on a page before the one that is read. */
  Set<String> onPagesBefore(List<String> stories) {
    Subject subject = wanted.subject();
    if (after.equals(ListPlace.NEWEST)
        || stories.isEmpty()
        || (subject == null && wanted.feed().isEmpty())) {
      return Set.of();
    }
    Query query =
        subject == null
            ? handle.createQuery(OF_FEED_BEFORE).bind("feed", wanted.feed())
            : subject(handle.createQuery(ABOUT_BEFORE), subject);
    return numbered(query, after)
        .bindList("stories", SqlLists.filledUp(stories))
        .mapTo(String.class)
        .set();
  }

  private static Query subject(Query query, Subject subject) {
    return query.bind("kind", subject.kind().word()).bind("subject", subject.id());
  }

  private static Query numbered(Query query, ListPlace after) {
    long number = after.tie().matches("\\d{1,18}") ? Long.parseLong(after.tie()) : Long.MAX_VALUE;
    return query.bind("moment", after.moment()).bind("tie", number);
  }
}
