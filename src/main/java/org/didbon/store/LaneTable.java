package org.didbon.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One lane a chat: how many messages wait for it, and who may send them. */
final class LaneTable {

  private static final String ADD =
      """
      insert into lane (address, network, due_ms, leased_ms, waiting, urgency)
      values (:address, :network, :due, 0, :waiting, :urgency)
      on conflict (address) do update set
        waiting = lane.waiting + excluded.waiting,
        urgency = case when lane.waiting > 0 and lane.urgency > excluded.urgency
          then lane.urgency else excluded.urgency end
      """;

  /**
   * The lease is tested twice: two processes may pick one row, and the second must see the first.
   * That of a process which is gone does not count.
   */
  private static final String CLAIM =
      """
      with due as (
        select address from lane
        where network = :network and waiting > 0 and due_ms <= :now
          and (leased_ms <= :now or holder not in (select id from process))
        order by urgency desc, due_ms limit :limit <taking>)
      update lane set leased_ms = :until, holder = :holder
      where (leased_ms <= :now or holder not in (select id from process))
      and address in (select address from due)
      returning address, urgency, due_ms
      """;

  private static final String RELEASE =
      """
      update lane set leased_ms = 0, due_ms = :due
      where address = :address and holder = :holder
      """;

  private static final String HELD =
      "select address from lane where leased_ms > 0 and holder = :holder";

  private static final String FREE =
      "update lane set leased_ms = 0 where address = :address and holder = :holder";

  private static final String OURS =
      """
      select count(*) from lane
      where address = :address and holder = :holder and leased_ms > 0
      """;

  private static final String PAUSE =
      """
      with paused as (
        select address from lane where network = :network and due_ms < :until
        order by address <locking>)
      update lane set due_ms = :until
      where due_ms < :until and address in (select address from paused)
      """;

  /**
   * Whoever writes a message for the lane adds to it in the same transaction: who counts must wait
   * for those that have done so before he looks at messages, or one that was not committed yet
   * would be left out for good. A statement of PostgreSQL sees what was there when it began.
   */
  private static final String HOLD = "update lane set waiting = waiting where address = :address";

  private static final String RECOUNT =
      """
      update lane set
        waiting = (select count(*) from message
          where message.address = lane.address and settled_ms is null),
        urgency = (select coalesce(max(message.urgency), 0) from message
          where message.address = lane.address and settled_ms is null)
      where address = :address
      """;

  /** The chat and its topics, as {@code telegram:-100} and {@code telegram:-100/5}. */
  private static final String WITH_TOPICS =
      """
      select address from lane where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from subscription
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from chat_settings
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from mute
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from verdict
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from spike_watch
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from alias
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from best_digest
      where address = :address or substr(address, 1, :length) = :prefix
      union
      select address from kept_story
      where address = :address or substr(address, 1, :length) = :prefix
      """;

  private LaneTable() {}

  /** The addresses of the lanes that are ours now, the most urgent first. */
  static List<String> claim(
      Handle handle, Holder holder, String network, Instant now, Instant until, int limit) {
    record Claim(String address, int urgency, long due) {}

    return handle
        .createQuery(CLAIM)
        .define("taking", holder.taking())
        .bind("holder", holder.id())
        .bind("network", network)
        .bind("now", now.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Claim(row.getString("address"), row.getInt("urgency"), row.getLong("due_ms")))
        .list()
        .stream()
        .sorted(Comparator.comparingInt(Claim::urgency).reversed().thenComparingLong(Claim::due))
        .map(Claim::address)
        .toList();
  }

  /** Frees what is held by the holder but for some. */
  static void free(Handle handle, Holder holder, Set<ChatAddress> held) {
    List<String> all =
        handle.createQuery(HELD).bind("holder", holder.id()).mapTo(String.class).list();
    for (String address : all) {
      if (!held.contains(ChatAddress.of(address))) {
        handle.createUpdate(FREE).bind("address", address).bind("holder", holder.id()).execute();
      }
    }
  }

  static boolean isOurs(Handle handle, Holder holder, String address) {
    return handle
            .createQuery(OURS)
            .bind("address", address)
            .bind("holder", holder.id())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Only of the holder: another may have it by now. */
  static void release(Handle handle, Holder holder, String address, Instant due) {
    handle
        .createUpdate(RELEASE)
        .bind("address", address)
        .bind("holder", holder.id())
        .bind("due", due.toEpochMilli())
        .execute();
  }

  static void pause(Handle handle, Holder holder, String network, Instant until) {
    handle
        .createUpdate(PAUSE)
        .define("locking", holder.locking())
        .bind("network", network)
        .bind("until", until.toEpochMilli())
        .execute();
  }

  /**
   * Counts messages that were just written, and anew what waits for whom messages were rewritten.
   * All of these lanes are taken in one order, whoever writes: two that wait for each other would
   * both have to be ended by the database, or one of them.
   */
  static void add(Handle handle, List<Message> messages, Set<ChatAddress> rewritten, long now) {
    record Sum(ChatAddress to, int count, int urgency) {}

    Map<String, Sum> sums = new TreeMap<>();
    rewritten.forEach(to -> sums.put(to.toString(), new Sum(to, 0, 0)));
    for (Message message : messages) {
      int rank = Rows.rank(message.urgency());
      sums.merge(
          message.to().toString(),
          new Sum(message.to(), 1, rank),
          (a, b) -> new Sum(a.to(), a.count() + 1, Math.max(a.urgency(), b.urgency())));
    }
    if (sums.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(ADD);
    for (Sum sum : sums.values()) {
      bind(batch, sum.to(), now, sum.count(), sum.urgency()).add();
    }
    batch.execute();
    rewritten.forEach(to -> count(handle, to.toString()));
  }

  /** Makes sure that a chat has a lane. */
  static void open(Handle handle, ChatAddress to, Instant now) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    bind(batch, to, now.toEpochMilli(), 0, 0).add();
    batch.execute();
  }

  /** The addresses under which a chat that is gone or elsewhere is known. */
  static List<ChatAddress> withTopics(Handle handle, ChatAddress chat) {
    String prefix = chat + "/";
    return handle
        .createQuery(WITH_TOPICS)
        .bind("address", chat.toString())
        .bind("prefix", prefix)
        .bind("length", prefix.length())
        .mapTo(String.class)
        .map(ChatAddress::of)
        .list();
  }

  /** Counts anew what waits, that which others write at this moment included. */
  static void recount(Handle handle, String address) {
    handle.createUpdate(HOLD).bind("address", address).execute();
    count(handle, address);
  }

  private static void count(Handle handle, String address) {
    handle.createUpdate(RECOUNT).bind("address", address).execute();
  }

  private static PreparedBatch bind(
      PreparedBatch batch, ChatAddress to, long due, int waiting, int urgency) {
    return batch
        .bind("address", to.toString())
        .bind("network", to.network())
        .bind("due", due)
        .bind("waiting", waiting)
        .bind("urgency", urgency);
  }
}
