package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.VerdictBook;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ruling;
import org.didbon.domain.Subject;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.domain.VerdictReason.Effect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Why chats heard of items as they did. Thread-safe. */
public final class VerdictTable implements VerdictBook {

  /** As long as people remember what they missed. */
  static final Duration KEPT = Duration.ofDays(7);

  static final int MOST = 100_000;

  /** Old ones that go with each decision, and as many as it brings: none waits for a large one. */
  private static final int STEP = 500;

  /** The address that stands for all chats. */
  private static final String ALL_CHATS = "";

  /** That a chat was told is replaced only by its being told again: edits are judged too. */
  private static final String PUT =
      """
      insert into verdict (number, feed, item, address, story, reason, told, kind, subject, detail,
        until_ms, at_ms)
      values (:number, :feed, :item, :address, :story, :reason, :told, :kind, :subject, :detail,
        :until, :at)
      on conflict (feed, item, address) do update set number = excluded.number,
        reason = excluded.reason, told = excluded.told, kind = excluded.kind,
        subject = excluded.subject, detail = excluded.detail, until_ms = excluded.until_ms,
        at_ms = excluded.at_ms
      where verdict.told = 0 or excluded.told = 1
      """;

  private static final String LAST = "select coalesce(max(number), 0) from verdict";

  /** Numbers and moments grow together: only the oldest few are looked at. */
  private static final String DROP_OLD =
      """
      delete from verdict
      where number in (select number from verdict order by number limit :step)
        and (number <= :last or at_ms < :before)
      """;

  private static final String OF =
      """
      select * from verdict
      where feed = :feed and item = :item and address in (:address, '')
      order by address desc limit 1
      """;

  private static final String ALL =
      """
      select * from verdict where feed = :feed and item = :item
      order by number desc limit :limit
      """;

  /** The first message of each chat about a story: keys of the others have a number. */
  private static final String MESSAGES =
      """
      select address, key, created_ms from message
      where story = :story and edits = '' and key not like '%~%' and (address = :address or :address = '')
      order by number desc limit :limit
      """;

  private static final String SENDING =
      """
      select message.*, lane.due_ms,
        (select count(*) from message together
          where together.address = message.address and together.remote_id = message.remote_id
            and together.edits = '') as together,
        (select count(*) from former_subscription former
          where former.address = message.address and former.left_ms = message.settled_ms) as gone
      from message left join lane on lane.address = message.address
      where message.key = :key
      """;

  static final ChatRows ROWS = new ChatRows("verdict", "feed", "item");

  private final Jdbi jdbi;

  VerdictTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes them down within a transaction of whoever holds the turn, and drops some old ones. */
  static void put(Handle handle, List<Verdict> verdicts) {
    put(handle, verdicts, MOST);
  }

  /** Likewise alone, where fewer are kept: a test fills no table with as many as there may be. */
  void put(List<Verdict> verdicts, int most) {
    jdbi.useTransaction(handle -> put(handle, verdicts, most));
  }

  private static void put(Handle handle, List<Verdict> verdicts, int most) {
    if (verdicts.isEmpty()) {
      return;
    }
    long number = handle.createQuery(LAST).mapTo(Long.class).one();
    PreparedBatch batch = handle.prepareBatch(PUT);
    for (Verdict verdict : verdicts) {
      bind(batch, verdict).bind("number", ++number).add();
    }
    batch.execute();
    VerdictHours.add(handle, verdicts, verdicts.get(0).at().minus(KEPT));
    drop(handle, STEP + verdicts.size(), number - most, verdicts.get(0).at().minus(KEPT));
  }

  private static void drop(Handle handle, int step, long last, Instant before) {
    handle
        .createUpdate(DROP_OLD)
        .bind("step", step)
        .bind("last", last)
        .bind("before", before.toEpochMilli())
        .execute();
  }

  private static PreparedBatch bind(PreparedBatch batch, Verdict verdict) {
    Ruling ruling = verdict.ruling();
    Subject subject = ruling.subject();
    ChatAddress chat = verdict.chat();
    return batch
        .bind("feed", verdict.feed())
        .bind("item", verdict.item())
        .bind("address", chat == null ? ALL_CHATS : chat.toString())
        .bind("story", verdict.story())
        .bind("reason", ruling.reason().word())
        .bind("told", ruling.reason().effect() == Effect.SUPPRESSED ? 0 : 1)
        .bind("kind", subject == null ? "" : subject.kind().word())
        .bind("subject", subject == null ? "" : subject.id())
        .bind("detail", ruling.detail())
        .bind("until", Rows.ms(ruling.until()))
        .bind("at", verdict.at().toEpochMilli());
  }

  @Override
  public Optional<Verdict> of(String feed, String item, String story, ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF)
                .bind("feed", feed)
                .bind("item", item)
                .bind("address", chat.toString())
                .map((row, context) -> verdict(row))
                .findOne()
                .or(
                    () ->
                        messages(handle, feed, item, story, chat.toString(), 1).stream()
                            .findFirst()));
  }

  @Override
  public List<Verdict> all(String feed, String item, String story, int limit) {
    return jdbi.withHandle(
        handle -> {
          List<Verdict> all =
              new ArrayList<>(
                  handle
                      .createQuery(ALL)
                      .bind("feed", feed)
                      .bind("item", item)
                      .bind("limit", limit)
                      .map((row, context) -> verdict(row))
                      .list());
          Set<@Nullable ChatAddress> judged = new HashSet<>();
          all.forEach(verdict -> judged.add(verdict.chat()));
          // chats that left took theirs along, but not what became of their messages
          messages(handle, feed, item, story, ALL_CHATS, limit).stream()
              .filter(told -> !judged.contains(null) && !judged.contains(told.chat()))
              .limit(limit - all.size())
              .forEach(all::add);
          return all;
        });
  }

  @Override
  public List<HourCount> hours(Instant from) {
    return jdbi.withHandle(handle -> VerdictHours.since(handle, from));
  }

  @Override
  public List<ChatCount> counted(String feed, String item, String story) {
    return jdbi.withHandle(handle -> VerdictCounts.of(handle, feed, item, story));
  }

  @Override
  public Optional<Sending> sending(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SENDING)
                .bind("key", key)
                .map((row, context) -> sending(row))
                .findOne());
  }

  private static List<Verdict> messages(
      Handle handle, String feed, String item, String story, String address, int limit) {
    return handle
        .createQuery(MESSAGES)
        .bind("story", story)
        .bind("address", address)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Verdict(
                    feed,
                    item,
                    story,
                    ChatAddress.of(row.getString("address")),
                    Ruling.of(VerdictReason.ALERTED, row.getString("key")),
                    Instant.ofEpochMilli(row.getLong("created_ms"))))
        .list();
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    String address = row.getString("address");
    return new Verdict(
        row.getString("feed"),
        row.getString("item"),
        row.getString("story"),
        address.equals(ALL_CHATS) ? null : ChatAddress.of(address),
        new Ruling(
            VerdictReason.of(row.getString("reason")),
            subject(row.getString("kind"), row.getString("subject")),
            row.getString("detail"),
            Rows.moment(row, "until_ms")),
        Instant.ofEpochMilli(row.getLong("at_ms")));
  }

  private static @Nullable Subject subject(String kind, String id) {
    return kind.isEmpty() ? null : new Subject(Subject.Kind.of(kind), id);
  }

  private static Sending sending(ResultSet row) throws SQLException {
    Instant settled = Rows.moment(row, "settled_ms");
    VerdictReason reason = reason(row);
    return new Sending(
        new Ruling(
            reason,
            null,
            row.getString("reason"),
            reason == VerdictReason.UNSENT ? Rows.moment(row, "due_ms") : null),
        settled == null ? Instant.ofEpochMilli(row.getLong("created_ms")) : settled);
  }

  private static VerdictReason reason(ResultSet row) throws SQLException {
    return switch (row.getString("outcome")) {
      case "waiting" -> VerdictReason.UNSENT;
      case "delivered" ->
          row.getInt("together") > 1 ? VerdictReason.COMBINED : VerdictReason.DELIVERED;
      case "superseded" -> VerdictReason.SUPERSEDED;
      case "dropped" -> VerdictReason.DROPPED;
      default -> row.getInt("gone") > 0 ? VerdictReason.CHAT_GONE : VerdictReason.GIVEN_UP;
    };
  }
}
