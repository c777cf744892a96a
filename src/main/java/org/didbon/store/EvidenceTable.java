package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.didbon.domain.Item;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Exhibits;
import org.didbon.pipeline.EvidenceStore;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;
import org.didbon.story.evidence.PageLooks;
import org.didbon.story.evidence.ReportWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reports as their outlets published them first, and whether they still do. Thread-safe. */
public final class EvidenceTable implements EvidenceStore {

  /** What comes back to its feed later than this after it left is not noticed. */
  private static final Duration RETURNS = Duration.ofDays(3);

  /** The first words stay. */
  private static final String KEEP =
      """
      insert into evidence (number, feed, item, link, title, text, sha256, published_ms, seen_ms,
        article, looks)
      select number, feed, id, :link, :title, :text, :sha256, :published, :seen, 0, 0
      from item where feed = :feed and id = :item
      on conflict (number) do nothing
      """;

  private static final String ARTICLE =
      "update evidence set article = :article where feed = :feed and item = :item";

  /** The text of an old report may be gone; the first one it had is there. */
  private static final String WORDS =
      """
      select item.id, item.title, evidence.article,
        case when item.text = '' then evidence.text else item.text end as text
      from evidence join item on item.number = evidence.number
      where item.feed = :feed and item.id in (<items>)
      """;

  private static final String OF_STORY =
      """
      select evidence.* from item join evidence on evidence.number = item.number
      where item.story = :story order by item.when_ms, item.number limit :limit
      """;

  private static final String WATCHED =
      """
      select evidence.number, evidence.item, evidence.seen_ms, evidence.left_ms, evidence.link,
        item.own_link, (select count(*) from alteration
          where alteration.number = evidence.number and kind = 'removed') as removed
      from evidence join item on item.number = evidence.number
      where evidence.feed = :feed and evidence.seen_ms >= :since
      """;

  private static final String NOTE =
      "update evidence set left_ms = :left, looks = 0, due_ms = :due where number = :number";

  private static final String CLAIM =
      """
      update evidence set due_ms = :until
      where due_ms <= :now and number in (
        select number from evidence where due_ms <= :now order by due_ms limit :limit)
      returning number
      """;

  private static final String CLAIMED =
      """
      select evidence.*, item.story,
        (select count(*) from alteration
          where alteration.number = evidence.number and kind = 'removed') as removed,
        case when exists (select 1 from message where message.story = item.story)
          then 1 else 0 end as alerted
      from evidence join item on item.number = evidence.number
      where evidence.number in (<numbers>) order by evidence.number
      """;

  private static final String LEAVE = "update evidence set due_ms = null where number = :number";

  private static final String LOOKED =
      """
      update evidence set looks = :looks, due_ms = :due
      where number = :number and coalesce(left_ms, -1) = :left
      """;

  private static final String OLD =
      "select number from evidence where seen_ms < :before order by seen_ms, number limit :limit";

  private static final List<String> DROPS =
      List.of(
          "delete from alteration where number in (<numbers>)",
          "delete from evidence where number in (<numbers>)");

  private final Jdbi jdbi;

  EvidenceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes down what a decision says of the words of outlets, after its items were written. */
  static void keep(Handle handle, Decision decision) {
    Exhibits exhibits = decision.exhibits();
    PreparedBatch originals = handle.prepareBatch(KEEP);
    for (Original original : exhibits.originals()) {
      originals
          .bind("link", original.link())
          .bind("title", original.title())
          .bind("text", original.text())
          .bind("sha256", original.sha256())
          .bind("published", Rows.ms(original.published()))
          .bind("seen", original.seen().toEpochMilli())
          .bind("feed", original.feed())
          .bind("item", original.item())
          .add();
    }
    if (originals.size() > 0) {
      originals.execute();
    }
    exhibits
        .originals()
        .forEach(one -> article(handle, one.feed(), one.item(), exhibits.articles()));
    for (Decision.Edit edit : decision.edits()) {
      Item item = edit.item();
      article(handle, item.feed(), item.id(), exhibits.articles());
    }
    AlterationTable.add(handle, exhibits.alterations());
  }

  private static void article(Handle handle, String feed, String item, Set<String> articles) {
    handle
        .createUpdate(ARTICLE)
        .bind("article", articles.contains(item) ? 1 : 0)
        .bind("feed", feed)
        .bind("item", item)
        .execute();
  }

  /** The words known last of those of {@code items} whose first words are kept. */
  static Map<String, ReportWords> words(Handle handle, String feed, List<String> items) {
    Map<String, ReportWords> words = new HashMap<>();
    handle
        .createQuery(WORDS)
        .bind("feed", feed)
        .bindList("items", SqlLists.filledUp(items))
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new ReportWords(
                        row.getString("title"), row.getString("text"), row.getInt("article") == 1)))
        .forEach(one -> words.put(one.getKey(), one.getValue()));
    return words;
  }

  /** Whether a report is in its feed, as far as we know, and whether it should be. */
  private record Watched(
      long number,
      String item,
      Instant seen,
      @Nullable Instant left,
      boolean page,
      boolean removed) {

    /** What is no longer in a feed is looked for at its page, if it has one. */
    private @Nullable Instant due(Instant now) {
      return page ? PageLooks.next(now, 0, false).orElse(null) : null;
    }
  }

  /** Notes what left the feed and what is back. */
  static void present(Handle handle, String feed, Predicate<String> items, Instant now) {
    Instant newest = now.minus(PageLooks.WATCHED);
    List<Watched> watched =
        handle
            .createQuery(WATCHED)
            .bind("feed", feed)
            .bind("since", newest.minus(RETURNS).toEpochMilli())
            .map((row, context) -> watched(row))
            .list();
    for (Watched one : watched) {
      boolean there = items.test(one.item());
      if (there && one.left() != null) {
        note(handle, one, null, one.removed() ? now : null);
      } else if (!there && one.left() == null && !one.seen().isBefore(newest)) {
        note(handle, one, now, one.due(now));
      }
    }
  }

  private static void note(
      Handle handle, Watched one, @Nullable Instant left, @Nullable Instant due) {
    handle
        .createUpdate(NOTE)
        .bind("left", Rows.ms(left))
        .bind("due", Rows.ms(due))
        .bind("number", one.number())
        .execute();
  }

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        row.getLong("number"),
        row.getString("item"),
        Instant.ofEpochMilli(row.getLong("seen_ms")),
        Rows.moment(row, "left_ms"),
        row.getInt("own_link") == 1 && !row.getString("link").isEmpty(),
        row.getInt("removed") > 0);
  }

  /** The first words of the earliest reports of a story. */
  static List<Original> originals(Handle handle, String story, int limit) {
    return handle
        .createQuery(OF_STORY)
        .bind("story", story)
        .bind("limit", limit)
        .map((row, context) -> original(row))
        .list();
  }

  private static Original original(ResultSet row) throws SQLException {
    return new Original(
        row.getString("feed"),
        row.getString("item"),
        row.getString("link"),
        row.getString("title"),
        row.getString("text"),
        Rows.moment(row, "published_ms"),
        Instant.ofEpochMilli(row.getLong("seen_ms")),
        row.getString("sha256"));
  }

  @Override
  public List<PageVisit> claim(Instant now, Instant until, int limit) {
    return jdbi.inTransaction(
        handle -> {
          List<Long> numbers =
              handle
                  .createQuery(CLAIM)
                  .bind("now", now.toEpochMilli())
                  .bind("until", until.toEpochMilli())
                  .bind("limit", limit)
                  .mapTo(Long.class)
                  .list();
          return numbers.isEmpty() ? List.of() : visits(handle, numbers);
        });
  }

  private static List<PageVisit> visits(Handle handle, List<Long> numbers) {
    List<PageVisit> visits = new ArrayList<>();
    handle
        .createQuery(CLAIMED)
        .bindList("numbers", numbers)
        .map((row, context) -> Map.entry(visit(row), row.getInt("alerted") == 1))
        .list()
        .forEach(
            one -> {
              if (one.getValue()) {
                visits.add(one.getKey());
              } else {
                handle.createUpdate(LEAVE).bind("number", one.getKey().number()).execute();
              }
            });
    return visits;
  }

  private static PageVisit visit(ResultSet row) throws SQLException {
    return new PageVisit(
        row.getLong("number"),
        row.getString("feed"),
        row.getString("item"),
        row.getString("link"),
        row.getString("story"),
        Rows.moment(row, "left_ms"),
        row.getInt("looks"),
        row.getInt("removed") > 0);
  }

  @Override
  public boolean looked(long turn, Looked looked) {
    return jdbi.inTransaction(
        handle -> {
          if (!looked.messages().isEmpty() && !TurnTable.take(handle, turn)) {
            return false;
          }
          PageVisit visit = looked.visit();
          int found =
              handle
                  .createUpdate(LOOKED)
                  .bind("looks", visit.looks() + 1)
                  .bind("due", Rows.ms(looked.due()))
                  .bind("number", visit.number())
                  .bind("left", visit.left() == null ? -1 : visit.left().toEpochMilli())
                  .execute();
          if (found > 0) {
            change(handle, looked);
          }
          return true;
        });
  }

  private static void change(Handle handle, Looked looked) {
    PageVisit visit = looked.visit();
    switch (looked.change()) {
      case NONE -> {}
      case REMOVED ->
          AlterationTable.add(
              handle, List.of(Alteration.removed(visit.feed(), visit.item(), looked.at())));
      case BACK -> AlterationTable.back(handle, visit.number());
    }
    MessageWriter.add(handle, looked.messages(), looked.at());
  }

  /**
   * Deletes evidence that was first seen before a moment, the oldest first, with all that was noted
   * of it.
   *
   * @return how many reports, at most {@code limit}: if as many, there may be more
   */
  public int dropOlder(Instant before, int limit) {
    return jdbi.inTransaction(
        handle -> {
          List<Long> numbers =
              handle
                  .createQuery(OLD)
                  .bind("before", before.toEpochMilli())
                  .bind("limit", limit)
                  .mapTo(Long.class)
                  .list();
          if (!numbers.isEmpty()) {
            DROPS.forEach(drop -> handle.createUpdate(drop).bindList("numbers", numbers).execute());
          }
          return numbers.size();
        });
  }
}
