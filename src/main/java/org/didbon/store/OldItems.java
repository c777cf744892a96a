package org.didbon.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.Field;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Reports that are older than they are to be kept. What stays all the same: stories that go on,
 * that wait to be told or that a chat keeps, under the name it had then; and the last of all, whose
 * number must not be given again.
 */
final class OldItems {

  /**
   * A report without a date would be news again as long as it is in its feed: the latest of each
   * stay. No document is known to hold more of them.
   */
  private static final int UNDATED = 1_000;

  private static final String OLD =
      """
      select item.number, item.seen_ms as moment, '' as key, item.story as about,
        case when story.last_ms >= :open
          or item.number = (select max(number) from item)
          or exists (select 1 from message
            where message.story = item.story and message.settled_ms is null)
          or exists (select 1 from gathered
            where gathered.story = item.story and gathered.told_ms is null)
          or exists (select 1 from kept_story where kept_story.story = item.story)
          or exists (select 1 from story_key join kept_story
              on kept_story.story = substr(story_key.key, 7)
            where story_key.story = item.story and story_key.key like 'story:%%')
          %s
        then 1 else 0 end as kept
      from item join story on story.id = item.story
      where (item.seen_ms, item.number) > (:moment, :number) and item.seen_ms < :before
        %s
      order by item.seen_ms, item.number limit :limit
      """;

  private static final String NEWS_AGAIN =
      """
      or (item.published_ms is null
        and exists (select 1 from feed where feed.id = item.feed and feed.watched = 1)
        and item.when_ms >= coalesce((select latest.when_ms from item latest
          where latest.feed = item.feed order by latest.when_ms desc limit 1 offset :undated), 0))
      """;

  private static final String WITH_TEXT = OLD.formatted("", "and item.text <> ''");
  private static final String WHOLE = OLD.formatted(NEWS_AGAIN, "");

  private static final String EMPTY =
      "update item set text = '', turn = :turn where number in (<numbers>)";

  /** No report joins a story by its address or headline any more; by its name it is still shown. */
  private static final String DELETE_KEYS =
      "delete from story_key where story in (<stories>) and key not like 'story:%'";

  private static final String SPANS =
      """
      select number, kind, subject, spans from match
      where number in (<numbers>) and spans like '%text:%'
      """;

  private static final String PUT_SPANS =
      """
      update match set spans = :spans
      where number = :number and kind = :kind and subject = :subject
      """;

  private static final String OF_THESE =
      """
      where exists (select 1 from item
        where item.number in (<numbers>) and item.feed = %1$s.feed and item.id = %1$s.item)
      """;

  static final List<String> DELETE =
      List.of(
          "delete from apart " + OF_THESE.formatted("apart"),
          "delete from rejoined " + OF_THESE.formatted("rejoined"),
          "delete from alteration where number in (<numbers>)",
          "delete from evidence where number in (<numbers>)",
          "delete from mark where number in (<numbers>)",
          "delete from match where number in (<numbers>)",
          "delete from reading where number in (<numbers>)",
          "delete from joining where number in (<numbers>)",
          "delete from joined_report where number in (<numbers>)",
          "delete from item where number in (<numbers>)");

  private static final String WITHOUT_REPORTS =
      """
      select id from story
      where id in (<stories>) and not exists (select 1 from item where item.story = story.id)
      """;

  static final List<String> DELETE_STORIES =
      List.of(
          "delete from gathered where story in (<stories>)",
          "delete from joined where story in (<stories>)",
          "delete from story_key where story in (<stories>)",
          "delete from story where id in (<stories>)");

  private OldItems() {}

  /** Those with a text. */
  static List<OldRow> worded(Handle handle, AgePlace after, Age age, int limit) {
    return rows(handle, WITH_TEXT, after, age, limit);
  }

  static List<OldRow> of(Handle handle, AgePlace after, Age age, int limit) {
    return rows(handle, WHOLE, after, age, limit);
  }

  private static List<OldRow> rows(Handle handle, String sql, AgePlace after, Age age, int limit) {
    var query =
        handle
            .createQuery(sql)
            .bind("open", age.open().toEpochMilli())
            .bind("before", age.before().toEpochMilli())
            .bind("moment", after.moment())
            .bind("number", after.number())
            .bind("limit", limit);
    return (sql.equals(WHOLE) ? query.bind("undated", UNDATED - 1) : query)
        .map((row, context) -> OldRow.of(row))
        .list();
  }

  /**
   * Takes their texts away; matches show in headlines alone from now on.
   *
   * @param turn the archives read them once more by it
   */
  static void empty(Handle handle, long turn, List<OldRow> old) {
    record Spans(long number, String kind, String subject, String spans) {}

    List<Long> numbers = numbers(old);
    List<Spans> shown =
        handle
            .createQuery(SPANS)
            .bindList("numbers", numbers)
            .map(
                (row, context) ->
                    new Spans(
                        row.getLong("number"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("spans")))
            .list();
    PreparedBatch batch = handle.prepareBatch(PUT_SPANS);
    for (Spans one : shown) {
      batch
          .bind("spans", inHeadline(one.spans()))
          .bind("number", one.number())
          .bind("kind", one.kind())
          .bind("subject", one.subject())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    handle.createUpdate(EMPTY).bindList("numbers", numbers).bind("turn", turn).execute();
    handle.createUpdate(DELETE_KEYS).bindList("stories", stories(old)).execute();
  }

  /** Of spans as {@code title:0-9 text:17-25} those in the headline. */
  private static String inHeadline(String spans) {
    return Arrays.stream(spans.split(" ", -1))
        .filter(span -> span.startsWith(Field.TITLE.word() + ":"))
        .collect(Collectors.joining(" "));
  }

  /** Deletes them with all that was noted of them, and the stories that have no other. */
  static void delete(Handle handle, List<OldRow> old) {
    List<Long> numbers = numbers(old);
    DELETE.forEach(sql -> handle.createUpdate(sql).bindList("numbers", numbers).execute());
    List<String> stories =
        handle
            .createQuery(WITHOUT_REPORTS)
            .bindList("stories", stories(old))
            .mapTo(String.class)
            .list();
    if (!stories.isEmpty()) {
      DELETE_STORIES.forEach(
          sql -> handle.createUpdate(sql).bindList("stories", stories).execute());
    }
  }

  private static List<String> stories(List<OldRow> old) {
    return old.stream().map(OldRow::about).distinct().toList();
  }

  private static List<Long> numbers(List<OldRow> old) {
    return old.stream().map(OldRow::number).toList();
  }
}
