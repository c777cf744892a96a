package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.didbon.command.VerdictBook.ChatCount;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.VerdictReason;
import org.didbon.domain.VerdictReason.Effect;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How many chats of each network heard of an item how: counted here, so that no chat is named. */
final class VerdictCounts {

  /** Told more chats than that, and the latest count. */
  private static final int MOST = 50_000;

  private static final String OF_ITEM =
      """
      select verdict.address, verdict.reason, message.outcome from verdict
      left join message on message.key = verdict.detail and verdict.told = 1
      where verdict.feed = :feed and verdict.item = :item
      order by verdict.number desc limit :most
      """;

  /** See {@link VerdictTable}: chats that left, and verdicts of longer ago than they are kept. */
  private static final String OF_STORY =
      """
      select address, 'alerted' as reason, outcome from message
      where story = :story and edits = '' and key not like '%~%'
      order by number desc limit :most
      """;

  private VerdictCounts() {}

  /** One chat's. */
  private record ChatsFate(String address, VerdictReason reason, @Nullable VerdictReason sent) {}

  static List<ChatCount> of(Handle handle, String feed, String item, String story) {
    List<ChatsFate> all =
        new ArrayList<>(
            handle
                .createQuery(OF_ITEM)
                .bind("feed", feed)
                .bind("item", item)
                .bind("most", MOST)
                .map((row, context) -> fateOf(row))
                .list());
    Set<String> judged = new HashSet<>();
    all.forEach(one -> judged.add(one.address()));
    if (!judged.contains("")) {
      handle
          .createQuery(OF_STORY)
          .bind("story", story)
          .bind("most", MOST)
          .map((row, context) -> fateOf(row))
          .list()
          .stream()
          .filter(one -> judged.add(one.address()))
          .forEach(all::add);
    }
    Map<String, Map<VerdictReason, Map<String, Long>>> counts = new TreeMap<>();
    for (ChatsFate one : all) {
      String network = one.address().isEmpty() ? "" : ChatAddress.of(one.address()).network();
      counts
          .computeIfAbsent(network, n -> new TreeMap<>())
          .computeIfAbsent(one.reason(), r -> new TreeMap<>())
          .merge(one.sent() == null ? "" : one.sent().word(), 1L, Long::sum);
    }
    List<ChatCount> lines = new ArrayList<>();
    counts.forEach(
        (network, reasons) ->
            reasons.forEach(
                (reason, fates) ->
                    fates.forEach(
                        (fate, chats) ->
                            lines.add(
                                new ChatCount(
                                    network,
                                    reason,
                                    fate.isEmpty() ? null : VerdictReason.of(fate),
                                    chats)))));
    return lines;
  }

  private static ChatsFate fateOf(ResultSet row) throws SQLException {
    VerdictReason reason = VerdictReason.of(row.getString("reason"));
    String outcome = row.getString("outcome");
    boolean told = reason.effect() == Effect.TOLD && outcome != null;
    return new ChatsFate(row.getString("address"), reason, told ? fate(outcome) : null);
  }

  /** What became of a message, as far as the message itself tells. */
  static VerdictReason fate(String outcome) {
    return switch (outcome) {
      case "waiting" -> VerdictReason.UNSENT;
      case "delivered" -> VerdictReason.DELIVERED;
      case "superseded" -> VerdictReason.SUPERSEDED;
      case "dropped" -> VerdictReason.DROPPED;
      default -> VerdictReason.GIVEN_UP;
    };
  }
}
