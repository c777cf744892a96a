package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;

/**
 * What chats had chosen that their network says are gone. It is kept aside, so that nothing acts on
 * it, until the chat comes back or the time is over.
 */
final class FormerTables {

  /** Who has not come back by then will not: nothing is kept of him. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final List<String> KEEP =
      List.of(
          """
          insert into former_subscription
            (address, kind, subject, since_ms, schedule, terms, left_ms)
          select address, kind, subject, since_ms, schedule, terms, :now from subscription
          where address = :address
          on conflict (address, kind, subject) do update set left_ms = excluded.left_ms,
            since_ms = excluded.since_ms, schedule = excluded.schedule, terms = excluded.terms
          """,
          """
          insert into former_settings (address, language, zone, theme, size, quiet, style, left_ms)
          select address, language, zone, theme, size, quiet, style, :now from chat_settings
          where address = :address
          on conflict (address) do update set left_ms = excluded.left_ms,
            language = excluded.language, zone = excluded.zone, theme = excluded.theme,
            size = excluded.size, quiet = excluded.quiet, style = excluded.style
          """,
          """
          insert into former_mute (address, kind, id, until_ms, left_ms)
          select address, kind, id, until_ms, :now from mute where address = :address
          on conflict (address, kind, id) do update set left_ms = excluded.left_ms,
            until_ms = excluded.until_ms
          """,
          """
          insert into former_spike (address, kind, subject, since_ms, left_ms)
          select address, kind, subject, since_ms, :now from spike_watch where address = :address
          on conflict (address, kind, subject) do update set left_ms = excluded.left_ms,
            since_ms = excluded.since_ms
          """,
          """
          insert into former_alias (address, folded, name, actor, left_ms)
          select address, folded, name, actor, :now from alias where address = :address
          on conflict (address, folded) do update set left_ms = excluded.left_ms,
            name = excluded.name, actor = excluded.actor
          """,
          """
          insert into former_best_digest (address, at, always, left_ms)
          select address, at, always, :now from best_digest where address = :address
          on conflict (address) do update set left_ms = excluded.left_ms, at = excluded.at,
            always = excluded.always
          """);

  private static final String SUBSCRIBE =
      """
      insert into subscription (address, kind, subject, since_ms, schedule, terms)
      select address, kind, subject, since_ms, schedule, terms from former_subscription
      where address = :address and not (kind = 'feed' and subject like 'own--%')
      on conflict (address, kind, subject) do nothing
      """;

  /** What happened while the chat was away is no news: it is told from now on. */
  private static final String WANT_BEST =
      """
      insert into best_digest (address, at, always, told_ms)
      select address, at, always, :now from former_best_digest where address = :address
      on conflict (address) do nothing
      """;

  /**
   * The language is chosen over one that is there by now: whoever says anything after his return is
   * spoken to in his client's language first.
   */
  private static final List<String> RESTORE =
      List.of(
          """
          insert into chat_settings (address, language, zone, theme, size, quiet, style)
          select address, language, zone, theme, size, quiet, style from former_settings
          where address = :address
          on conflict (address) do update set
            language = case when excluded.language = '' then chat_settings.language
              else excluded.language end,
            zone = case when excluded.zone = '' then chat_settings.zone else excluded.zone end,
            theme = excluded.theme, size = excluded.size, quiet = excluded.quiet,
            style = excluded.style
          """,
          """
          insert into mute (address, kind, id, until_ms)
          select address, kind, id, until_ms from former_mute
          where address = :address and until_ms > :now
          on conflict (address, kind, id) do nothing
          """,
          """
          insert into spike_watch (address, kind, subject, since_ms, told_count)
          select address, kind, subject, since_ms, 0 from former_spike where address = :address
          on conflict (address, kind, subject) do nothing
          """);

  private static final List<String> TABLES =
      List.of(
          "former_subscription",
          "former_settings",
          "former_mute",
          "former_spike",
          "former_alias",
          "former_best_digest");

  /** The chat and its topics, as {@code telegram:-100} and {@code telegram:-100/5}. */
  private static final String WITH_TOPICS =
      String.join(
          " union ",
          TABLES.stream()
              .map(
                  table ->
                      "select address from %s where address = :address or substr(address, 1, :length) = :prefix"
                          .formatted(table))
              .toList());

  private FormerTables() {}

  /** Keeps aside what a chat had chosen, before it is forgotten. */
  static void leave(Handle handle, ChatAddress chat, Instant now) {
    KeepTable.leave(handle, chat, now);
    for (String keep : KEEP) {
      handle
          .createUpdate(keep)
          .bind("address", chat.toString())
          .bind("now", now.toEpochMilli())
          .execute();
    }
  }

  /**
   * Gives back to a chat and its topics what they had.
   *
   * @param ownFeeds so many feeds of its own may each of them have then
   * @return how many subscriptions came back, the daily word of what mattered among them
   */
  static int restore(Handle handle, ChatAddress chat, int ownFeeds, Instant now) {
    forgetOld(handle, now);
    KeepTable.back(handle, chat);
    TargetRows.back(handle, chat);
    String prefix = chat + "/";
    List<String> addresses =
        handle
            .createQuery(WITH_TOPICS)
            .bind("address", chat.toString())
            .bind("prefix", prefix)
            .bind("length", prefix.length())
            .mapTo(String.class)
            .list();
    int subscriptions = 0;
    for (String address : addresses) {
      subscriptions += handle.createUpdate(SUBSCRIBE).bind("address", address).execute();
      subscriptions += OwnFeedUpkeep.restore(handle, address, ownFeeds);
      subscriptions +=
          handle
              .createUpdate(WANT_BEST)
              .bind("address", address)
              .bind("now", now.toEpochMilli())
              .execute();
      AliasTable.restore(handle, address);
      for (String restore : RESTORE) {
        handle
            .createUpdate(restore)
            .bind("address", address)
            .bind("now", now.toEpochMilli())
            .execute();
      }
      for (String table : TABLES) {
        handle
            .createUpdate("delete from " + table + " where address = :address")
            .bind("address", address)
            .execute();
      }
    }
    return subscriptions;
  }

  private static void forgetOld(Handle handle, Instant now) {
    KeepTable.forgetLeft(handle, now.minus(KEPT));
    TargetRows.forgetLeft(handle, now.minus(KEPT));
    for (String table : TABLES) {
      handle
          .createUpdate("delete from " + table + " where left_ms < :before")
          .bind("before", now.minus(KEPT).toEpochMilli())
          .execute();
    }
  }
}
