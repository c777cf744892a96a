package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alarm.SpikeNotice;
import org.didbon.command.SpikeBook;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Subject;
import org.didbon.pipeline.SpikeStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Who wants to be told of spikes, and what the matches say of them. Thread-safe. */
public final class SpikeTable implements SpikeBook, SpikeStore {

  private static final String WANT =
      """
      insert into spike_watch (address, kind, subject, since_ms, told_count)
      values (:address, :kind, :subject, :now, 0)
      on conflict (address, kind, subject) do nothing
      """;

  private static final String UNWANT =
      "delete from spike_watch where address = :address and kind = :kind and subject = :subject";

  private static final String WANTED =
      "select * from spike_watch where address = :address order by since_ms, kind, subject";

  private static final String WATCHING =
      """
      select * from spike_watch where not exists (
        select 1 from mute
        where mute.address = spike_watch.address and mute.until_ms > :now and (mute.kind = 'all'
          or (mute.kind = spike_watch.kind and mute.id = spike_watch.subject)))
      order by kind, subject, address
      """;

  private static final String FOUND =
      "select min(when_ms) from match where kind = :kind and subject = :subject";

  private static final String FIRST = "select seen_ms from item order by number limit 1";

  private static final String EDITED =
      "select max(when_ms) from revision where kind = :kind and id = :subject";

  private static final String STORIES_OF =
      """
      select (:now - when_ms) / :day as day, count(distinct story) as stories from item
      where number in (<numbers>) and when_ms > :from and when_ms <= :now
        and (when_ms <= :now - :day or silent = 0)
      group by 1
      """;

  /**
   * Out of the index {@code match_subject} but for the last day: what was no news when it came
   * makes no spike, yet it happened on the day it says.
   */
  private static final String STORIES =
      """
      select (:now - when_ms) / :day as day, count(distinct story) as stories from match
      where kind = :kind and subject = :subject and when_ms > :from and when_ms <= :now
        and (when_ms <= :now - :day or exists (
          select 1 from item where item.number = match.number and item.silent = 0))
      group by 1
      """;

  private static final String TOP =
      """
      select story.title, coalesce((
        select item.link from item where item.story = story.id and item.link <> ''
        order by item.when_ms, item.number limit 1), '') as link
      from (
        select story as id, count(*) as reports, max(when_ms) as last_ms from match
        where kind = :kind and subject = :subject and when_ms > :from and when_ms <= :now
          and exists (
            select 1 from item where item.number = match.number and item.silent = 0)
        group by story order by 2 desc, 3 desc, 1 limit :limit) as best
      join story on story.id = best.id
      order by best.reports desc, best.last_ms desc, best.id
      """;

  private static final String NOTE =
      """
      update spike_watch set told_ms = :now, told_count = :count
      where address = :address and kind = :kind and subject = :subject and told_count = :before
      """;

  static final ChatRows ROWS = new ChatRows("spike_watch", "kind", "subject");

  private static final Duration DAY = Duration.ofDays(1);

  private final Jdbi jdbi;

  SpikeTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean want(ChatAddress chat, Subject subject, Instant now) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(WANT)
                    .bind("address", chat.toString())
                    .bind("kind", subject.kind().word())
                    .bind("subject", subject.id())
                    .bind("now", now.toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean unwant(ChatAddress chat, Subject subject) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(UNWANT)
                    .bind("address", chat.toString())
                    .bind("kind", subject.kind().word())
                    .bind("subject", subject.id())
                    .execute()
                > 0);
  }

  @Override
  public List<WantedSpikes> wanted(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WANTED)
                .bind("address", chat.toString())
                .map((row, context) -> new WantedSpikes(subject(row), since(row)))
                .list());
  }

  @Override
  public List<Watching> watching(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WATCHING)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> watching(handle, row))
                .list());
  }

  @Override
  public Instant knownSince(Subject subject, Instant since) {
    Instant found = moment(FOUND, subject).filter(first -> first.isBefore(since)).orElse(since);
    return firstItem().filter(first -> first.isAfter(found)).orElse(found);
  }

  @Override
  public Optional<Instant> edited(Subject subject) {
    return moment(EDITED, subject);
  }

  @Override
  public Optional<Instant> firstItem() {
    return jdbi.withHandle(
        handle -> handle.createQuery(FIRST).mapTo(Long.class).findOne().map(Instant::ofEpochMilli));
  }

  @Override
  public List<Integer> stories(Subject subject, Instant now, int days) {
    return jdbi.withHandle(
        handle ->
            counts(
                handle
                    .createQuery(STORIES)
                    .bind("kind", subject.kind().word())
                    .bind("subject", subject.id()),
                now,
                days));
  }

  @Override
  public List<Integer> stories(Collection<Long> numbers, Instant now, int days) {
    return numbers.isEmpty()
        ? Collections.nCopies(days, 0)
        : jdbi.withHandle(
            handle ->
                counts(
                    handle.createQuery(STORIES_OF).bindList("numbers", List.copyOf(numbers)),
                    now,
                    days));
  }

  private static List<Integer> counts(Query query, Instant now, int days) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(days, 0));
    query
        .bind("now", now.toEpochMilli())
        .bind("from", now.minus(DAY.multipliedBy(days)).toEpochMilli())
        .bind("day", DAY.toMillis())
        .map((row, context) -> Map.entry(row.getInt("day"), row.getInt("stories")))
        .forEach(day -> counts.set(day.getKey(), day.getValue()));
    return List.copyOf(counts);
  }

  private Optional<Instant> moment(String query, Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .map((row, context) -> Optional.ofNullable(row.getObject(1)).map(Object::toString))
                .one()
                .map(ms -> Instant.ofEpochMilli(Long.parseLong(ms))));
  }

  @Override
  public List<SpikeNotice.StoryLink> top(Subject subject, Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TOP)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .bind("now", now.toEpochMilli())
                .bind("from", now.minus(DAY).toEpochMilli())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new SpikeNotice.StoryLink(row.getString("title"), row.getString("link")))
                .list());
  }

  @Override
  public boolean announce(Watching before, int count, Message message, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          if (note(handle, before, count, now) == 0) {
            return false;
          }
          MessageWriter.add(handle, List.of(message), now);
          return true;
        });
  }

  @Override
  public void calm(Watching before) {
    jdbi.useTransaction(handle -> note(handle, before, 0, null));
  }

  private static int note(Handle handle, Watching before, int count, @Nullable Instant now) {
    return handle
        .createUpdate(NOTE)
        .bind("address", before.chat().toString())
        .bind("kind", before.subject().kind().word())
        .bind("subject", before.subject().id())
        .bind("before", before.announced())
        .bind("count", count)
        .bind("now", Rows.ms(now))
        .execute();
  }

  private static Watching watching(Handle handle, ResultSet row) throws SQLException {
    ChatAddress chat = ChatAddress.of(row.getString("address"));
    return new Watching(
        chat,
        subject(row),
        since(row),
        row.getInt("told_count"),
        ChatSettingsTable.of(handle, chat));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject"));
  }

  private static Instant since(ResultSet row) throws SQLException {
    return Instant.ofEpochMilli(row.getLong("since_ms"));
  }
}
