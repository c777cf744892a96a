package org.didbon.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.outbox.OutboxStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The messages that wait and what became of the others; see {@link LaneTable}. Thread-safe. */
public final class OutboxTable implements OutboxStore {

  private static final String LAST = "select coalesce(max(number), 0) from message";

  private static final String ADD_BODY =
      "insert into body (hash, json) values (:hash, :json) on conflict (hash) do nothing";

  private static final String ADD =
      """
      insert into message (key, number, address, story, urgency, body, edits, answers, created_ms,
        attempts, outcome, remote_id, reason)
      values (:key, :number, :address, :story, :urgency, :body, :edits, :answers, :created,
        0, 'waiting', '', '')
      on conflict (key) do %s
      """;

  private static final String ADD_NEW = ADD.formatted("nothing");

  /** The latest edit of a message counts: one that waits or left is another from now on. */
  private static final String ADD_EDIT =
      ADD.formatted(
          """
          update set number = excluded.number, body = excluded.body,
            created_ms = excluded.created_ms, attempts = 0, settled_ms = null,
            outcome = 'waiting', reason = ''
          """);

  /**
   * An edit without a message of its own to change: that one was never delivered, or left together
   * with others as one.
   */
  private static final String DROP_EDITS =
      """
      update message set settled_ms = :now, outcome = 'superseded'
      where address = :address and settled_ms is null and edits <> '' and not exists (
        select 1 from message told
        where told.key = message.edits and told.address = message.address
          and (told.settled_ms is null or (told.remote_id <> '' and 1 = (
            select count(*) from message together
            where together.address = told.address and together.remote_id = told.remote_id
              and together.edits = ''))))
      """;

  private static final String NEXT =
      """
      select message.*, body.json,
        (select e.remote_id from message e where e.key = message.edits) as edits_id,
        (select a.remote_id from message a where a.key = message.answers) as answers_id
      from message join body on body.hash = message.body
      where message.address = :address and message.settled_ms is null
      order by message.urgency desc, message.number limit :limit
      """;

  private static final String SETTLE =
      """
      update message set settled_ms = :now, outcome = :outcome, remote_id = :remoteId,
        reason = :reason, attempts = attempts + 1
      where key in (<keys>) and settled_ms is null
      returning address
      """;

  private static final String FAILED =
      """
      update message set attempts = attempts + 1, reason = :reason
      where key in (<keys>) and settled_ms is null
      """;

  private static final String GIVE_UP_CHAT =
      """
      update message set settled_ms = :now, outcome = 'given_up', reason = :reason
      where address = :address and settled_ms is null
      """;

  private static final String MOVE =
      "update message set address = :to where address = :address and settled_ms is null";

  private static final String DEAD =
      """
      select * from message where outcome = 'given_up' order by settled_ms desc, number desc
      limit :limit
      """;

  private static final String RESEND =
      """
      update message set settled_ms = null, outcome = 'waiting', attempts = 0, reason = '',
        created_ms = :now
      where key = :key and outcome = 'given_up'
      returning address
      """;

  private static final String COUNTS =
      """
      select
        (select count(*) from message where settled_ms is null) as waiting,
        (select count(*) from message where outcome = 'delivered') as delivered,
        (select count(*) from message where outcome = 'given_up') as given_up,
        (select min(created_ms) from message where settled_ms is null) as oldest_ms
      """;

  private final Jdbi jdbi;

  OutboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Lane> claim(String network, Instant now, Instant until, int lanes, int perLane) {
    return jdbi.inTransaction(
        handle -> {
          List<Lane> claimed = new ArrayList<>();
          for (String address : LaneTable.claim(handle, network, now, until, lanes)) {
            List<Claimed> next = next(handle, address, perLane);
            if (next.stream().anyMatch(one -> !one.message().edits().isEmpty())) {
              dropEdits(handle, address, now);
              next = next(handle, address, perLane);
            }
            if (!next.isEmpty()) {
              claimed.add(new Lane(ChatAddress.of(address), next));
            }
          }
          return claimed;
        });
  }

  @Override
  public void release(ChatAddress to, Instant due) {
    jdbi.useTransaction(handle -> LaneTable.release(handle, to.toString(), due));
  }

  @Override
  public void pause(String network, Instant until) {
    jdbi.useTransaction(handle -> LaneTable.pause(handle, network, until));
  }

  @Override
  public void delivered(List<String> keys, String remoteId, Instant now) {
    settle(keys, "delivered", remoteId, "", now);
  }

  @Override
  public void failed(List<String> keys, String reason) {
    jdbi.useTransaction(
        handle ->
            handle.createUpdate(FAILED).bindList("keys", keys).bind("reason", reason).execute());
  }

  @Override
  public void giveUp(List<String> keys, String reason, Instant now) {
    settle(keys, "given_up", "", reason, now);
  }

  @Override
  public void chatGone(ChatAddress chat, String reason, Instant now) {
    jdbi.useTransaction(
        handle -> {
          for (ChatAddress each : LaneTable.withTopics(handle, chat)) {
            SubscriptionTable.leave(handle, each, now);
            MuteTable.forget(handle, each);
            DigestTable.forget(handle, each);
            ChatSettingsTable.forget(handle, each);
            handle
                .createUpdate(GIVE_UP_CHAT)
                .bind("address", each.toString())
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .execute();
            LaneTable.recount(handle, each.toString());
          }
        });
  }

  @Override
  public void moved(ChatAddress from, ChatAddress to, Instant now) {
    jdbi.useTransaction(
        handle -> {
          for (ChatAddress each : LaneTable.withTopics(handle, from)) {
            String rest = each.chat().substring(from.chat().length());
            move(handle, each, new ChatAddress(to.network(), to.chat() + rest), now);
          }
        });
  }

  @Override
  public List<Dead> dead(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DEAD)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Dead(
                            row.getString("key"),
                            ChatAddress.of(row.getString("address")),
                            row.getInt("attempts"),
                            Instant.ofEpochMilli(row.getLong("created_ms")),
                            Instant.ofEpochMilli(row.getLong("settled_ms")),
                            row.getString("reason")))
                .list());
  }

  @Override
  public boolean resend(String key, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Optional<String> address =
              handle
                  .createQuery(RESEND)
                  .bind("key", key)
                  .bind("now", now.toEpochMilli())
                  .mapTo(String.class)
                  .findOne();
          address.ifPresent(lane -> LaneTable.recount(handle, lane));
          return address.isPresent();
        });
  }

  @Override
  public Counts counts(Instant now) {
    return jdbi.withHandle(
        handle -> handle.createQuery(COUNTS).map((row, context) -> counts(row, now)).one());
  }

  @Override
  public void releaseAll() {
    jdbi.useTransaction(LaneTable::releaseAll);
  }

  /** Writes messages down; one whose key is there already is left as it is. */
  static void add(Handle handle, List<Message> messages, @Nullable Instant now) {
    if (messages.isEmpty()) {
      return;
    }
    long created = now == null ? 0 : now.toEpochMilli();
    long number = handle.createQuery(LAST).mapTo(Long.class).one();
    Map<Body, String> hashes = bodies(handle, messages);
    PreparedBatch batch = handle.prepareBatch(ADD_NEW);
    PreparedBatch edits = handle.prepareBatch(ADD_EDIT);
    for (Message message : messages) {
      (message.edits().isEmpty() ? batch : edits)
          .bind("key", message.key())
          .bind("number", ++number)
          .bind("address", message.to().toString())
          .bind("story", message.story())
          .bind("urgency", rank(message.urgency()))
          .bind("body", hashes.get(message.body()))
          .bind("edits", message.edits())
          .bind("answers", message.answers())
          .bind("created", created)
          .add();
    }
    List<Message> single = messages.stream().filter(message -> message.edits().isEmpty()).toList();
    int[] added = single.isEmpty() ? new int[0] : batch.execute();
    List<Message> fresh = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      if (added[i] > 0) {
        fresh.add(single.get(i));
      }
    }
    LaneTable.add(handle, fresh, created);
    if (single.size() < messages.size()) {
      edits.execute();
      messages.stream()
          .filter(message -> !message.edits().isEmpty())
          .forEach(message -> LaneTable.recount(handle, message.to().toString()));
    }
  }

  private static void dropEdits(Handle handle, String address, Instant now) {
    int dropped =
        handle
            .createUpdate(DROP_EDITS)
            .bind("address", address)
            .bind("now", now.toEpochMilli())
            .execute();
    if (dropped > 0) {
      LaneTable.recount(handle, address);
    }
  }

  private static void move(Handle handle, ChatAddress from, ChatAddress to, Instant now) {
    SubscriptionTable.move(handle, from, to);
    ChatSettingsTable.move(handle, from, to);
    MuteTable.move(handle, from, to);
    DigestTable.move(handle, from, to);
    LaneTable.open(handle, to, now);
    handle.createUpdate(MOVE).bind("address", from.toString()).bind("to", to.toString()).execute();
    LaneTable.recount(handle, from.toString());
    LaneTable.recount(handle, to.toString());
  }

  /** A larger number is more urgent. */
  static int rank(Urgency urgency) {
    return switch (urgency) {
      case DIGEST -> 0;
      case NORMAL -> 1;
      case URGENT -> 2;
    };
  }

  private static Urgency urgency(int rank) {
    return rank == 2 ? Urgency.URGENT : rank == 1 ? Urgency.NORMAL : Urgency.DIGEST;
  }

  private void settle(
      List<String> keys, String outcome, String remoteId, String reason, Instant now) {
    jdbi.useTransaction(
        handle ->
            handle
                .createQuery(SETTLE)
                .bindList("keys", keys)
                .bind("outcome", outcome)
                .bind("remoteId", remoteId)
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .set()
                .forEach(address -> LaneTable.recount(handle, address)));
  }

  private static Map<Body, String> bodies(Handle handle, List<Message> messages) {
    Map<Body, String> hashes = new HashMap<>();
    for (Message message : messages) {
      hashes.computeIfAbsent(message.body(), body -> put(handle, body));
    }
    return hashes;
  }

  private static String put(Handle handle, Body body) {
    String json = Rows.json(body);
    String hash = hash(json);
    handle.createUpdate(ADD_BODY).bind("hash", hash).bind("json", json).execute();
    return hash;
  }

  private static String hash(String json) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static List<Claimed> next(Handle handle, String address, int limit) {
    return handle
        .createQuery(NEXT)
        .bind("address", address)
        .bind("limit", limit)
        .map((row, context) -> claimed(row))
        .list();
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    Message message =
        new Message(
            row.getString("key"),
            ChatAddress.of(row.getString("address")),
            row.getString("story"),
            urgency(row.getInt("urgency")),
            Rows.body(row.getString("json")),
            row.getString("edits"),
            row.getString("answers"));
    return new Claimed(
        message,
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("created_ms")),
        text(row, "edits_id"),
        text(row, "answers_id"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static Counts counts(ResultSet row, Instant now) throws SQLException {
    Instant oldest = Rows.moment(row, "oldest_ms");
    return new Counts(
        row.getLong("waiting"),
        row.getLong("delivered"),
        row.getLong("given_up"),
        oldest == null ? Duration.ZERO : Duration.between(oldest, now));
  }
}
