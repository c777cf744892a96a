package org.didbon.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.domain.Item;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Which reports are none of which stories; within somebody's transaction. */
final class ApartRows {

  private static final String PAIRS =
      """
      select apart.story as one, item.story as other from apart
      join item on item.feed = apart.feed and item.id = apart.item
      where apart.story in (<stories>) or item.story in (<stories>)
      """;

  private static final String BETWEEN =
      """
      select item.*, apart.story as former from apart
      join item on item.feed = apart.feed and item.id = apart.item
      where (apart.story = :one and item.story = :other)
        or (apart.story = :other and item.story = :one)
      """;

  private static final String NOTE_BACK =
      """
      insert into rejoined (feed, item, story, split_person, split_ms, person, at_ms)
      select feed, item, story, person, at_ms, :person, :now from apart
      where feed = :feed and item = :item and story = :story
      on conflict (feed, item, story, at_ms) do nothing
      """;

  private static final String KEEP =
      """
      insert into apart (feed, item, story, person, at_ms)
      values (:feed, :item, :story, :person, :now)
      on conflict (feed, item, story) do nothing
      """;

  private static final String FORGET =
      "delete from apart where feed = :feed and item = :item and story = :story";

  private static final String TAKE_KEY =
      """
      insert into story_key (key, story) values (:key, :story)
      on conflict (key) do update set story = excluded.story
      """;

  private ApartRows() {}

  /** A report under its number. */
  record Numbered(long number, Item item) {}

  /** The stories that hold a report that is none of the other's, both ways, by their ids. */
  static Map<String, Set<String>> of(Handle handle, Collection<String> stories) {
    Map<String, Set<String>> apart = new HashMap<>();
    handle
        .createQuery(PAIRS)
        .bindList("stories", SqlLists.filledUp(stories))
        .map((row, context) -> List.of(row.getString("one"), row.getString("other")))
        .forEach(
            pair -> {
              apart.computeIfAbsent(pair.get(0), id -> new HashSet<>()).add(pair.get(1));
              apart.computeIfAbsent(pair.get(1), id -> new HashSet<>()).add(pair.get(0));
            });
    return apart;
  }

  /** Notes that a report is none of a story. */
  static void keep(Handle handle, Item item, String story, Sayer sayer, Instant now) {
    row(handle, KEEP, item, story)
        .bind("person", sayer.person())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Notes that no report of two stories is none of the other any more. */
  static void putBack(Handle handle, String one, String other, Sayer sayer, Instant now) {
    record Between(Item item, String story) {}

    handle
        .createQuery(BETWEEN)
        .bind("one", one)
        .bind("other", other)
        .map((row, context) -> new Between(Rows.item(row), row.getString("former")))
        .list()
        .forEach(between -> putBack(handle, between.item(), between.story(), sayer, now));
  }

  /** Likewise of one report and one story. */
  static void putBack(Handle handle, Item item, String story, Sayer sayer, Instant now) {
    row(handle, NOTE_BACK, item, story)
        .bind("person", sayer.person())
        .bind("now", now.toEpochMilli())
        .execute();
    row(handle, FORGET, item, story).execute();
  }

  /** From now on what is found by a key goes to that story. */
  static void take(Handle handle, String key, String story) {
    handle.createUpdate(TAKE_KEY).bind("key", key).bind("story", story).execute();
  }

  private static Update row(Handle handle, String sql, Item item, String story) {
    return handle
        .createUpdate(sql)
        .bind("feed", item.feed())
        .bind("item", item.id())
        .bind("story", story);
  }
}
