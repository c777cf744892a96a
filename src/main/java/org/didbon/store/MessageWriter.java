package org.didbon.store;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes messages down within somebody's transaction; equal bodies are kept once. */
final class MessageWriter {

  private static final String LAST = "select coalesce(max(number), 0) from message";

  private static final String ADD =
      """
      insert into message (key, number, address, story, urgency, body, edits, answers, sound, created_ms,
        attempts, outcome, remote_id, reason)
      values (:key, :number, :address, :story, :urgency, :body, :edits, :answers, :sound, :created,
        0, 'waiting', '', '')
      on conflict (key) do %s
      """;

  private static final String ADD_NEW = ADD.formatted("nothing");

  /** The latest edit of a message counts: one that waits or left is another from now on. */
  private static final String ADD_EDIT =
      ADD.formatted(
          """
          update set number = excluded.number, body = excluded.body, sound = excluded.sound,
            created_ms = excluded.created_ms, attempts = 0, settled_ms = null,
            outcome = 'waiting', reason = ''
          """);

  private static final String UNTOLD =
      """
      select body.json from message join body on body.hash = message.body
      where message.key = :key and message.settled_ms is null
      """;

  private MessageWriter() {}

  /**
   * Messages that were written, and not counted yet.
   *
   * @param fresh those that were not there before
   * @param rewritten whom messages that were there already say something else now
   */
  record UncountedMessages(List<Message> fresh, Set<ChatAddress> rewritten, long created) {

    static final UncountedMessages NOTHING = new UncountedMessages(List.of(), Set.of(), 0);

    /** The lanes are taken by it, last of all: whoever settles messages comes to them last too. */
    void count(Handle handle) {
      LaneTable.add(handle, fresh, rewritten, created);
    }
  }

  /** Writes messages down; one whose key is there already is left as it is. */
  static void add(Handle handle, List<Message> messages, @Nullable Instant now) {
    write(handle, messages, now).count(handle);
  }

  /** Likewise, for who writes something else before they are counted. */
  static UncountedMessages write(Handle handle, List<Message> messages, @Nullable Instant now) {
    return messages.isEmpty()
        ? UncountedMessages.NOTHING
        : rows(handle, messages.stream().map(message -> withUntold(handle, message)).toList(), now);
  }

  private static UncountedMessages rows(
      Handle handle, List<Message> messages, @Nullable Instant now) {
    long created = now == null ? 0 : now.toEpochMilli();
    long number = handle.createQuery(LAST).mapTo(Long.class).one();
    Map<Body, String> hashes = BodyRows.put(handle, messages.stream().map(Message::body).toList());
    PreparedBatch batch = handle.prepareBatch(ADD_NEW);
    PreparedBatch edits = handle.prepareBatch(ADD_EDIT);
    for (Message message : messages) {
      (message.edits().isEmpty() ? batch : edits)
          .bind("key", message.key())
          .bind("number", ++number)
          .bind("address", message.to().toString())
          .bind("story", message.story())
          .bind("urgency", Rows.rank(message.urgency()))
          .bind("body", hashes.get(message.body()))
          .bind("edits", message.edits())
          .bind("answers", message.answers())
          .bind("sound", message.sound().word())
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
    Set<ChatAddress> rewritten =
        messages.stream()
            .filter(message -> !message.edits().isEmpty())
            .map(Message::to)
            .collect(toSet());
    if (!rewritten.isEmpty()) {
      edits.execute();
    }
    return new UncountedMessages(fresh, rewritten, created);
  }

  /** An edit with the news of the one that it replaces, if those were not told and it has none. */
  private static Message withUntold(Handle handle, Message message) {
    if (message.edits().isEmpty() || message.body().brief().hasWords()) {
      return message;
    }
    return handle
        .createQuery(UNTOLD)
        .bind("key", message.key())
        .mapTo(String.class)
        .findOne()
        .map(json -> message.with(message.body().withBrief(Rows.body(json).brief())))
        .orElse(message);
  }
}
