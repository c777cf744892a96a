package org.didbon.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.story.KnownItem;
import org.didbon.story.Recognition;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Recorded items as new ones are compared with them: of a long text only the beginning is read. */
final class KnownItems {

  /** What is compared. */
  static final String COMPARED =
      """
      item.feed, item.id, item.link, item.own_link, item.title, item.published_ms, item.seen_ms,
      item.language, substr(item.text, 1, 3000) as text
      """;

  /** A standing headline, or one link for all, is a mark of thousands: the latest are looked at. */
  private static final String CANDIDATES =
      """
      select item.guid, item.edition, item.silent, story.id as story, story.title as story_title,
        story.first_ms, story.last_ms,
      """
          + COMPARED
          + """
          from item join story on story.id = item.story
          where item.number in (
            select number from (
              select number, row_number() over (partition by mark order by number desc) as place
              from mark where feed = :feed and mark in (<marks>)) as latest
            where place <= 40
            union select number from item where feed = :feed and id in (<ids>))
          order by item.number desc
          """;

  private static final String SAME_IDS =
      """
      select id, guid, link, own_link, edition, published_ms from item
      where feed = :feed and id in (<ids>)
      """;

  private KnownItems() {}

  /** What of an item is recorded as the feed wrote it; the edition stands for its words. */
  private record Print(
      String guid, String link, boolean ownLink, String edition, @Nullable Instant published) {

    static Print of(Item item) {
      return new Print(
          item.guid(), item.link(), item.ownLink(), item.contentMark(), toMillis(item.published()));
    }

    /** As precise as it is kept. */
    private static @Nullable Instant toMillis(@Nullable Instant moment) {
      return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** The ids of those that are recorded as they are. */
  static Set<String> unchanged(Handle handle, String feed, Collection<Item> items) {
    Map<String, Print> prints = new HashMap<>();
    items.forEach(item -> prints.put(item.id(), Print.of(item)));
    Set<String> unchanged = new HashSet<>();
    handle
        .createQuery(SAME_IDS)
        .bind("feed", feed)
        .bindList("ids", SqlLists.filledUp(prints.keySet()))
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new Print(
                        row.getString("guid"),
                        row.getString("link"),
                        row.getInt("own_link") == 1,
                        row.getString("edition"),
                        Rows.moment(row, "published_ms"))))
        .forEach(
            found -> {
              if (found.getValue().equals(prints.get(found.getKey()))) {
                unchanged.add(found.getKey());
              }
            });
    return unchanged;
  }

  /** Those that any of {@code items} may be, the latest first. */
  static List<KnownItem> candidates(Handle handle, String feed, Collection<Item> items) {
    return handle
        .createQuery(CANDIDATES)
        .bind("feed", feed)
        .bindList(
            "marks",
            SqlLists.filledUp(
                items.stream()
                    .flatMap(item -> Recognition.soughtBy(item).stream())
                    .distinct()
                    .toList()))
        .bindList("ids", SqlLists.filledUp(items.stream().map(Item::id).distinct().toList()))
        .map(
            (row, context) ->
                new KnownItem(
                    Rows.item(row),
                    row.getString("guid"),
                    row.getString("edition"),
                    row.getInt("silent") == 1,
                    new Story(
                        row.getString("story"),
                        row.getString("story_title"),
                        Instant.ofEpochMilli(row.getLong("first_ms")),
                        Instant.ofEpochMilli(row.getLong("last_ms")))))
        .list();
  }
}
