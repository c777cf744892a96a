package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.command.StoryBook;
import org.didbon.domain.Item;
import org.didbon.store.ApartRows.Numbered;
import org.didbon.story.StoryFinder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reports that people split off their stories, and stories that they put together. Thread-safe. */
public final class ApartTable implements StoryBook {

  private static final String REPORTS =
      "select * from item where story = :story and "
          + ItemTable.READABLE
          + " order by when_ms, number";

  private static final String APART =
      """
      select item.* from apart
      join item on item.feed = apart.feed and item.id = apart.item
      where apart.story = :story and\
      """
          + ' '
          + ItemTable.READABLE;

  // the latest first, then their titles. Not the other way round, as SQLite would join them where
  // little was said: it would look through all items for it
  private static final String SAID =
      """
      select said.*, item.title from (
        select * from (
          select feed, item, story, person, at_ms, 'SPLIT' as kind, 1 as holds from apart
          union all
          select feed, item, story, split_person, split_ms, 'SPLIT', 0 from rejoined
          union all
          select feed, item, story, person, at_ms, 'BACK', 0 from rejoined) every
        where (story = :story or :story = '') and feed not like 'own--%'
        order by at_ms desc, kind, feed, item limit :limit) said
      cross join item
      where item.feed = said.feed and item.id = said.item
      order by said.at_ms desc, said.kind, item.number desc
      """;

  private static final String JOINED =
      """
      select former, at_ms, story, title, person, parted from joined
      where story = :story or :story = ''
      order by at_ms desc, former limit :limit
      """;

  private static final String OPEN =
      """
      insert into story (id, title, first_ms, last_ms) values (:id, :title, :when, :when)
      on conflict (id) do nothing
      """;

  private static final String PLACE = "select story from item where number = :number";

  private static final int OTHER_IDS = 1_000;

  private final Jdbi jdbi;

  ApartTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Split split(String story, String report, Sayer sayer, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          long turn = TurnTable.next(handle);
          List<Numbered> reports = read(handle, REPORTS, story, sayer);
          Optional<Numbered> found = find(reports, report);
          if (found.isEmpty()) {
            return new Split(SplitOutcome.UNKNOWN, "", "");
          }
          Item item = found.get().item();
          if (reports.size() == 1) {
            return new Split(SplitOutcome.ALONE, "", item.title());
          }
          String own = open(handle, item);
          StoryMoves.move(handle, turn, found.get().number(), story, own);
          StoryMoves.span(handle, story);
          keys(item, reports).forEach(key -> ApartRows.take(handle, key, own));
          ApartRows.take(handle, StoryFinder.key(own), own);
          ApartRows.keep(handle, item, story, sayer, now);
          return new Split(SplitOutcome.MOVED, own, item.title());
        });
  }

  @Override
  public Split rejoin(String story, String report, Sayer sayer, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          long turn = TurnTable.next(handle);
          Optional<Numbered> found = find(read(handle, APART, story, sayer), report);
          if (found.isEmpty()) {
            return new Split(SplitOutcome.UNKNOWN, "", "");
          }
          Item item = found.get().item();
          String own =
              handle
                  .createQuery(PLACE)
                  .bind("number", found.get().number())
                  .mapTo(String.class)
                  .one();
          ApartRows.putBack(handle, item, story, sayer, now);
          StoryMoves.merge(handle, turn, own, story);
          return new Split(SplitOutcome.MOVED, story, item.title());
        });
  }

  @Override
  public List<StorySaying> latest(int limit) {
    return latest("", limit);
  }

  @Override
  public List<StorySaying> latest(String story, int limit) {
    return jdbi.withHandle(
        handle ->
            Stream.concat(
                    handle
                        .createQuery(SAID)
                        .bind("story", story)
                        .bind("limit", limit)
                        .map((row, context) -> said(row))
                        .list()
                        .stream(),
                    handle
                        .createQuery(JOINED)
                        .bind("story", story)
                        .bind("limit", limit)
                        .map((row, context) -> joined(row))
                        .list()
                        .stream())
                .sorted(Comparator.comparing(StorySaying::at).reversed())
                .limit(limit)
                .toList());
  }

  private static StorySaying said(ResultSet row) throws SQLException {
    return new StorySaying(
        Instant.ofEpochMilli(row.getLong("at_ms")),
        row.getString("person"),
        SaidKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("story"),
        Item.keyOf(row.getString("feed"), row.getString("item")),
        row.getInt("holds") == 1);
  }

  private static StorySaying joined(ResultSet row) throws SQLException {
    return new StorySaying(
        Instant.ofEpochMilli(row.getLong("at_ms")),
        row.getString("person"),
        SaidKind.JOINED,
        row.getString("title"),
        row.getString("story"),
        row.getString("former"),
        row.getInt("parted") == 0);
  }

  @Override
  public Join join(String story, String other, boolean anyway, Sayer sayer, Instant now) {
    return jdbi.inTransaction(handle -> JoinedTable.join(handle, story, other, anyway, sayer, now));
  }

  @Override
  public Join part(String former, Sayer sayer, Instant now) {
    return jdbi.inTransaction(handle -> JoinedTable.part(handle, former, sayer, now));
  }

  private static List<Numbered> read(Handle handle, String sql, String story, Sayer sayer) {
    return handle
        .createQuery(sql)
        .bind("story", story)
        .bind("reader", sayer.chat().toString())
        .map((row, context) -> new Numbered(row.getLong("number"), Rows.item(row)))
        .list();
  }

  private static Optional<Numbered> find(List<Numbered> reports, String key) {
    return reports.stream().filter(one -> one.item().key().equals(key)).findFirst();
  }

  /** A story for it alone; of the first report of a story the id is taken. */
  private static String open(Handle handle, Item item) {
    for (int other = 1; other <= OTHER_IDS; other++) {
      String id = other == 1 ? item.key() : item.key() + '-' + other;
      int opened =
          handle
              .createUpdate(OPEN)
              .bind("id", id)
              .bind("title", item.title())
              .bind("when", item.when().toEpochMilli())
              .execute();
      if (opened > 0) {
        return id;
      }
    }
    throw new IllegalStateException("a report was split off too often, report=" + item.key());
  }

  /** Under which it alone was found among the reports of its story. */
  private static Set<String> keys(Item item, List<Numbered> reports) {
    Set<String> keys = new HashSet<>(StoryFinder.keysOf(item));
    reports.stream()
        .map(Numbered::item)
        .filter(other -> !other.key().equals(item.key()))
        .forEach(other -> StoryFinder.keysOf(other).forEach(keys::remove));
    return keys;
  }
}
