package org.didbon.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.StoryBook;
import org.didbon.domain.Item;
import org.didbon.story.StoryFinder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Reports that people split off their stories. Thread-safe. */
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

  private static final String PAIRS =
      """
      select apart.story as one, item.story as other from apart
      join item on item.feed = apart.feed and item.id = apart.item
      where apart.story in (<stories>) or item.story in (<stories>)
      """;

  private static final String LATEST =
      """
      select said.*, item.title from (
        select feed, item, story, person, at_ms, 0 as back from apart
        union all
        select feed, item, story, split_person, split_ms, 0 from rejoined
        union all
        select feed, item, story, person, at_ms, 1 from rejoined) said
      join item on item.feed = said.feed and item.id = said.item and item.feed not like 'own--%'
      order by said.at_ms desc, said.back desc, item.number desc limit :limit
      """;

  private static final String NOTE_BACK =
      """
      insert into rejoined (feed, item, story, split_person, split_ms, person, at_ms)
      select feed, item, story, person, at_ms, :person, :now from apart
      where feed = :feed and item = :item and story = :story
      on conflict (feed, item, story, at_ms) do nothing
      """;

  private static final String KEEP =
      """
      insert into apart (feed, item, story, person, at_ms)
      values (:feed, :item, :story, :person, :now)
      on conflict (feed, item, story) do nothing
      """;

  private static final String FORGET =
      "delete from apart where feed = :feed and item = :item and story = :story";

  private static final String OPEN =
      """
      insert into story (id, title, first_ms, last_ms) values (:id, :title, :when, :when)
      on conflict (id) do nothing
      """;

  private static final String TAKE_KEY =
      """
      insert into story_key (key, story) values (:key, :story)
      on conflict (key) do update set story = excluded.story
      """;

  private static final String PLACE = "select story from item where number = :number";

  private static final int OTHER_IDS = 1_000;

  private final Jdbi jdbi;

  ApartTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A report under its number. */
  private record Numbered(long number, Item item) {}

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
          keys(item, reports).forEach(key -> take(handle, key, own));
          take(handle, StoryFinder.key(own), own);
          row(handle, KEEP, item, story)
              .bind("person", sayer.person())
              .bind("now", now.toEpochMilli())
              .execute();
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
          row(handle, NOTE_BACK, item, story)
              .bind("person", sayer.person())
              .bind("now", now.toEpochMilli())
              .execute();
          row(handle, FORGET, item, story).execute();
          StoryMoves.merge(handle, turn, own, story);
          return new Split(SplitOutcome.MOVED, story, item.title());
        });
  }

  @Override
  public List<SplitOff> latest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LATEST)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new SplitOff(
                            Instant.ofEpochMilli(row.getLong("at_ms")),
                            row.getString("person"),
                            row.getString("title"),
                            row.getString("story"),
                            row.getInt("back") == 1))
                .list());
  }

  /** The stories that hold a report that is none of the other's, both ways, by their ids. */
  static Map<String, Set<String>> of(Handle handle, Collection<String> stories) {
    Map<String, Set<String>> apart = new HashMap<>();
    handle
        .createQuery(PAIRS)
        .bindList("stories", SqlLists.filledUp(stories))
        .map((row, context) -> List.of(row.getString("one"), row.getString("other")))
        .forEach(
            pair -> {
              apart.computeIfAbsent(pair.get(0), id -> new HashSet<>()).add(pair.get(1));
              apart.computeIfAbsent(pair.get(1), id -> new HashSet<>()).add(pair.get(0));
            });
    return apart;
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

  private static void take(Handle handle, String key, String story) {
    handle.createUpdate(TAKE_KEY).bind("key", key).bind("story", story).execute();
  }

  private static Update row(Handle handle, String sql, Item item, String story) {
    return handle
        .createUpdate(sql)
        .bind("feed", item.feed())
        .bind("item", item.id())
        .bind("story", story);
  }
}
