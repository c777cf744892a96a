package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.outbox.OutboxStore.DropOutcome;
import org.didbon.outbox.OutboxStore.MessageLine;
import org.didbon.outbox.OutboxStore.MessageState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists of messages for those who run the bot, and what they do with them. Each list is read in the
 * order of an index, from where the page before ended.
 */
final class MessageLines {

  /** Where a message stands in its list: when it was settled, if it was, and its number. */
  private static final Pattern ID = Pattern.compile("(\\d{1,16})?\\.(\\d{1,18})");

  // cross join: SQLite keeps its order, and so reads the list in the order of its index
  private static final String UNSETTLED =
      """
      select message.*, lane.network from message cross join lane
      where lane.address = message.address and message.settled_ms is null
        and message.number > :number and (message.attempts > 0) = (:retrying = 1)
        and (lane.network = :network or :network = '')
      order by message.number limit :limit
      """;

  private static final String SETTLED =
      """
      select message.*, lane.network from message cross join lane
      where lane.address = message.address and message.outcome = '%s'
        and message.settled_ms <= :settled
        and (message.settled_ms < :settled or message.number < :number)
        and (lane.network = :network or :network = '')
      order by message.settled_ms desc, message.number desc limit :limit
      """;

  private static final String GIVEN_UP = SETTLED.formatted("given_up");
  private static final String DELIVERED = SETTLED.formatted("delivered");
  private static final String DROPPED = SETTLED.formatted("dropped");

  private static final String KEY_OF_UNSETTLED =
      "select key from message where settled_ms is null and number = :number";

  private static final String KEY_OF_SETTLED =
      "select key from message where settled_ms = :settled and number = :number";

  private static final String RESEND_SOME =
      """
      update message set settled_ms = null, outcome = 'waiting', attempts = 0, reason = '',
        created_ms = :now
      where outcome = 'given_up' and key in (
        select message.key from message cross join lane
        where lane.address = message.address and message.outcome = 'given_up'
          and message.settled_ms <= :before and (lane.network = :network or :network = '')
        order by message.settled_ms limit :most)
      returning address
      """;

  /** Takes the lane, as whoever sends does, unless somebody has it who may be sending just now. */
  private static final String HOLD =
      """
      update lane set due_ms = due_ms
      where address = (select address from message where key = :key)
        and (leased_ms <= :now or holder not in (select id from process))
      returning address
      """;

  private static final String IS_OPEN =
      "select count(*) from message where key = :key and outcome in ('waiting', 'given_up')";

  private static final String DROP =
      """
      update message set settled_ms = :now, outcome = 'dropped', reason = :reason
      where key = :key and outcome in ('waiting', 'given_up')
      returning address
      """;

  private MessageLines() {}

  static List<MessageLine> of(
      Handle handle, MessageState state, String network, String after, int limit) {
    Matcher place = ID.matcher(after);
    boolean begun = place.matches();
    Query query = query(handle, state);
    boolean settled = state != MessageState.WAITING && state != MessageState.RETRYING;
    if (settled) {
      String when = begun ? place.group(1) : null;
      query.bind("settled", when == null ? Long.MAX_VALUE : Long.parseLong(when));
    }
    return query
        .bind("number", begun ? Long.parseLong(place.group(2)) : settled ? Long.MAX_VALUE : 0)
        .bind("network", network)
        .bind("limit", limit)
        .map((row, context) -> line(row))
        .list();
  }

  private static Query query(Handle handle, MessageState state) {
    return switch (state) {
      case WAITING -> handle.createQuery(UNSETTLED).bind("retrying", 0);
      case RETRYING -> handle.createQuery(UNSETTLED).bind("retrying", 1);
      case GIVEN_UP -> handle.createQuery(GIVEN_UP);
      case DELIVERED -> handle.createQuery(DELIVERED);
      case DROPPED -> handle.createQuery(DROPPED);
    };
  }

  static Optional<String> keyOf(Handle handle, String id) {
    Matcher place = ID.matcher(id);
    if (!place.matches()) {
      return Optional.empty();
    }
    Query query =
        place.group(1) == null
            ? handle.createQuery(KEY_OF_UNSETTLED)
            : handle.createQuery(KEY_OF_SETTLED).bind("settled", Long.parseLong(place.group(1)));
    return query.bind("number", Long.parseLong(place.group(2))).mapTo(String.class).findFirst();
  }

  static int resend(Handle handle, String network, int most, Instant before, Instant now) {
    List<String> lanes =
        handle
            .createQuery(RESEND_SOME)
            .bind("network", network)
            .bind("before", before.toEpochMilli())
            .bind("most", most)
            .bind("now", now.toEpochMilli())
            .mapTo(String.class)
            .list();
    new TreeSet<>(lanes).forEach(address -> LaneTable.recount(handle, address));
    return lanes.size();
  }

  static DropOutcome drop(Handle handle, String key, String reason, Instant now) {
    Optional<String> lane =
        handle
            .createQuery(HOLD)
            .bind("key", key)
            .bind("now", now.toEpochMilli())
            .mapTo(String.class)
            .findOne();
    if (lane.isEmpty()) {
      boolean open = handle.createQuery(IS_OPEN).bind("key", key).mapTo(Long.class).one() > 0;
      return open ? DropOutcome.BEING_SENT : DropOutcome.UNKNOWN;
    }
    Optional<String> dropped =
        handle
            .createQuery(DROP)
            .bind("key", key)
            .bind("reason", reason)
            .bind("now", now.toEpochMilli())
            .mapTo(String.class)
            .findOne();
    dropped.ifPresent(address -> LaneTable.recount(handle, address));
    return dropped.isPresent() ? DropOutcome.DROPPED : DropOutcome.UNKNOWN;
  }

  private static MessageLine line(ResultSet row) throws SQLException {
    Instant settled = Rows.moment(row, "settled_ms");
    String id = (settled == null ? "" : settled.toEpochMilli()) + "." + row.getLong("number");
    return new MessageLine(
        id,
        row.getString("network"),
        row.getString("story"),
        !row.getString("edits").isEmpty(),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("created_ms")),
        settled,
        row.getString("reason"));
  }
}
