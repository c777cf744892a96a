package org.didbon.store;

import java.util.List;
import org.didbon.domain.Feed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What follows for feeds of chats when chats come and go, within somebody's transaction. */
final class OwnFeedUpkeep {

  static final String MOVE_ON = "update turn set number = number + 1 where id = 3";

  /** Whoever writes the table takes it before anything else of it. */
  private static final String LOCK = "update turn set number = number where id = 3";

  private static final String COUNT =
      """
      select count(*) from subscription
      where address = :address and kind = 'feed' and subject like 'own--%'
      """;

  /** Those that the chat at {@code :address} does not have, the oldest first. */
  private static final String TAKE_OVER =
      """
      insert into subscription (address, kind, subject, since_ms, schedule, terms)
      select :address, kind, subject, since_ms, schedule, terms from %s as source
      where source.address = :from and kind = 'feed' and subject like 'own--%%' and not exists (
        select 1 from subscription there
        where there.address = :address and there.kind = 'feed' and there.subject = source.subject)
      order by since_ms, subject limit :limit
      on conflict (address, kind, subject) do nothing
      """;

  // who was sent away by his network may come back: his wish is still there
  private static final String DROP_UNASKED =
      """
      delete from own_feed
      where not exists (
          select 1 from subscription where kind = 'feed' and subject = own_feed.id)
        and not exists (
          select 1 from former_subscription where kind = 'feed' and subject = own_feed.id)
      returning id
      """;

  /** None is read for those who were sent away alone. */
  private static final String WATCH =
      """
      update feed set watched = 1 - watched where id like 'own--%' and watched <> case
        when exists (select 1 from subscription where kind = 'feed' and subject = feed.id)
        then 1 else 0 end
      """;

  private static final String VISIT_AGAIN =
      "update feed set watched = 1 where id = :id and watched = 0";

  private static final String STORIES = "select story from item where feed = :id";

  private static final String ITEMS = "(select number from item where feed = :id)";

  private static final List<String> DROP_ITEMS =
      List.of(
          "delete from alteration where number in (select number from evidence where feed = :id)",
          "delete from evidence where feed = :id",
          "delete from apart where feed = :id",
          "delete from rejoined where feed = :id",
          "delete from mark where number in " + ITEMS,
          "delete from match where number in " + ITEMS,
          "delete from reading where number in " + ITEMS,
          "delete from joining where number in " + ITEMS,
          "delete from gathered where story in (" + STORIES + ")",
          "delete from mute where kind = 'story' and id in (" + STORIES + ")",
          "delete from mute where kind = 'feed' and id = :id",
          "delete from former_mute where kind = 'feed' and id = :id",
          "delete from verdict where feed = :id",
          "delete from item where feed = :id",
          "delete from imprint where feed = :id",
          "delete from feed where id = :id");

  private static final String DROP_STORY = "delete from story where id = :story";

  private static final String THERE = "select count(*) from own_feed where id = :id";

  private OwnFeedUpkeep() {}

  /** Whether nobody asks any more for a feed that chats once asked for. */
  static boolean isGone(Handle handle, String feed) {
    return Feed.isOwn(feed)
        && handle.createQuery(THERE).bind("id", feed).mapTo(Long.class).one() == 0;
  }

  /** Nobody else adds feeds to a chat until this transaction ends. */
  static void lock(Handle handle) {
    handle.createUpdate(LOCK).execute();
  }

  /**
   * Gives a chat back what it had asked for when it left, as far as there is room.
   *
   * @param most such feeds of one chat
   * @return how many came back
   */
  static int restore(Handle handle, String address, int most) {
    return takeOver(handle, "former_subscription", address, address, most);
  }

  /** Gives a chat those of another in its stead: no more than the one of both had that had more. */
  static void move(Handle handle, String from, String to) {
    int most = Math.max(count(handle, from), count(handle, to));
    takeOver(handle, "subscription", from, to, most);
  }

  private static int takeOver(Handle handle, String table, String from, String to, int most) {
    return handle
        .createUpdate(TAKE_OVER.formatted(table))
        .bind("from", from)
        .bind("address", to)
        .bind("limit", Math.max(0, most - count(handle, to)))
        .execute();
  }

  private static int count(Handle handle, String address) {
    return handle.createQuery(COUNT).bind("address", address).mapTo(Integer.class).one();
  }

  /** Drops for good what nobody asks for any more; its lock and that of decisions are held. */
  static void settle(Handle handle) {
    List<String> gone = handle.createQuery(DROP_UNASKED).mapTo(String.class).list();
    gone.forEach(id -> drop(handle, id));
    if (!gone.isEmpty()) {
      handle.createUpdate(MOVE_ON).execute();
    }
    watch(handle);
  }

  /** Has one visited again that was asked for by those alone who were sent away. */
  static void watch(Handle handle, String id) {
    handle.createUpdate(VISIT_AGAIN).bind("id", id).execute();
  }

  /** Has those visited that somebody hears of, and no others. */
  static void watch(Handle handle) {
    handle.createUpdate(WATCH).execute();
  }

  private static void drop(Handle handle, String id) {
    List<String> stories = handle.createQuery(STORIES).bind("id", id).mapTo(String.class).list();
    DROP_ITEMS.forEach(sql -> handle.createUpdate(sql).bind("id", id).execute());
    if (!stories.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(DROP_STORY);
      stories.forEach(story -> batch.bind("story", story).add());
      batch.execute();
    }
  }
}
