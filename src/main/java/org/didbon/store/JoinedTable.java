package org.didbon.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.StoryBook.Join;
import org.didbon.command.StoryBook.JoinOutcome;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.store.ApartRows.Numbered;
import org.didbon.story.StoryFinder;
import org.jdbi.v3.core.Handle;

/** Stories that people put together, and took apart again; within somebody's transaction. */
final class JoinedTable {

  private static final String STORY =
      """
      select * from story
      where id = coalesce((select story from story_key where key = :key), :story)
        and exists (select 1 from item where item.story = story.id)
      """;

  private static final String NOTE =
      """
      insert into joined (former, at_ms, story, title, person, parted)
      values (:former, :now, :story, :title, :person, 0)
      on conflict (former, at_ms) do nothing
      """;

  private static final String NOTE_REPORTS =
      """
      insert into joined_report (number, former) select number, :former from item where story = :former
      on conflict (number, former) do nothing
      """;

  private static final String LAST =
      """
      select * from joined where former = :former and parted = 0 order by at_ms desc limit 1
      """;

  private static final String PART = "update joined set parted = 1 where former = :former";

  private static final String PART_REPORTS = "delete from joined_report where former = :former";

  private static final String CAME =
      """
      select item.* from joined_report join item on item.number = joined_report.number
      where joined_report.former = :former and item.story = :story
      order by item.when_ms, item.number
      """;

  private static final String OTHERS =
      """
      select * from item where story = :story and not exists (
        select 1 from joined_report
        where joined_report.number = item.number and joined_report.former = :former)
      order by when_ms, number
      """;

  private static final String OPEN =
      """
      insert into story (id, title, first_ms, last_ms) values (:id, :title, :when, :when)
      on conflict (id) do nothing
      """;

  /** A chat that was told of both has its message under that id still. */
  private static final String TOLD =
      """
      update message set story = :former
      where story = :story and substr(key, 1, length(:begin)) = :begin
      """;

  private JoinedTable() {}

  /** See {@link org.didbon.command.StoryBook#join}. */
  static Join join(
      Handle handle, String story, String other, boolean anyway, Sayer sayer, Instant now) {
    long turn = TurnTable.next(handle);
    Optional<Story> one = story(handle, story);
    Optional<Story> two = story(handle, other);
    if (one.isEmpty() || two.isEmpty()) {
      return Join.none(JoinOutcome.UNKNOWN);
    }
    List<Story> both =
        List.of(one.get(), two.get()).stream()
            .sorted(Comparator.comparing(Story::first).thenComparing(Story::id))
            .toList();
    Story older = both.get(0);
    Story younger = both.get(1);
    if (older.id().equals(younger.id())) {
      return Join.none(JoinOutcome.SAME);
    }
    if (Feed.isOwn(older.id()) || Feed.isOwn(younger.id())) {
      return Join.none(JoinOutcome.UNKNOWN);
    }
    if (ApartRows.of(handle, List.of(older.id(), younger.id()))
        .getOrDefault(older.id(), Set.of())
        .contains(younger.id())) {
      if (!anyway) {
        return Join.none(JoinOutcome.APART);
      }
      ApartRows.putBack(handle, older.id(), younger.id(), sayer, now);
    }
    handle
        .createUpdate(NOTE)
        .bind("former", younger.id())
        .bind("now", now.toEpochMilli())
        .bind("story", older.id())
        .bind("title", younger.title())
        .bind("person", sayer.person())
        .execute();
    handle.createUpdate(NOTE_REPORTS).bind("former", younger.id()).execute();
    StoryMoves.merge(handle, turn, younger.id(), older.id());
    return new Join(JoinOutcome.JOINED, older.id(), younger.id(), younger.title());
  }

  /** See {@link org.didbon.command.StoryBook#part}. */
  static Join part(Handle handle, String former, Sayer sayer, Instant now) {
    long turn = TurnTable.next(handle);
    Optional<String> into =
        handle
            .createQuery(LAST)
            .bind("former", former)
            .map((row, context) -> row.getString("story"))
            .findOne()
            .flatMap(story -> story(handle, story))
            .map(Story::id);
    if (into.isEmpty()) {
      return Join.none(JoinOutcome.UNKNOWN);
    }
    String story = into.get();
    List<Numbered> came = numbered(handle, CAME, former, story);
    if (came.isEmpty()) {
      return Join.none(JoinOutcome.UNKNOWN);
    }
    List<Numbered> others = numbered(handle, OTHERS, former, story);
    if (others.isEmpty()) {
      return Join.none(JoinOutcome.ALONE);
    }
    Item first = came.get(0).item();
    handle
        .createUpdate(OPEN)
        .bind("id", former)
        .bind("title", first.title())
        .bind("when", first.when().toEpochMilli())
        .execute();
    came.forEach(one -> StoryMoves.move(handle, turn, one.number(), story, former));
    StoryMoves.span(handle, story);
    StoryMoves.span(handle, former);
    Set<String> keys = keys(came);
    keys.removeAll(keys(others));
    keys.add(StoryFinder.key(former));
    keys.forEach(key -> ApartRows.take(handle, key, former));
    ApartRows.keep(handle, first, story, sayer, now);
    handle
        .createUpdate(TOLD)
        .bind("former", former)
        .bind("story", story)
        .bind("begin", former + '@')
        .execute();
    handle.createUpdate(PART).bind("former", former).execute();
    handle.createUpdate(PART_REPORTS).bind("former", former).execute();
    return new Join(JoinOutcome.PARTED, /* story= */ former, /* former= */ story, first.title());
  }

  private static Optional<Story> story(Handle handle, String id) {
    return handle
        .createQuery(STORY)
        .bind("key", StoryFinder.key(id))
        .bind("story", id)
        .map((row, context) -> Rows.story(row))
        .findOne();
  }

  private static List<Numbered> numbered(Handle handle, String sql, String former, String story) {
    return handle
        .createQuery(sql)
        .bind("former", former)
        .bind("story", story)
        .map((row, context) -> new Numbered(row.getLong("number"), Rows.item(row)))
        .list();
  }

  private static Set<String> keys(List<Numbered> reports) {
    Set<String> keys = new HashSet<>();
    reports.forEach(one -> keys.addAll(StoryFinder.keysOf(one.item())));
    return keys;
  }
}
