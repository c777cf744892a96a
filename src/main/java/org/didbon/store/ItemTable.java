package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.archive.PastItems;
import org.didbon.command.PastNews;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.story.Recognition;
import org.didbon.story.StoryFinder;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The items with their marks and matches. Thread-safe. */
public final class ItemTable implements PastNews, PastItems {

  private static final String COUNT = "select count(*) from item where feed not like 'own--%'";

  /** Of what chats alone are read, each sees what it asked for. */
  static final String READABLE =
      """
      (item.feed not like 'own--%' or exists (
        select 1 from subscription
        where address = :reader and kind = 'feed' and subject = item.feed))
      """;

  private static final String ABOUT =
      """
      select item.* from match join item on item.number = match.number
      where match.kind = :kind and match.subject = :subject
      order by match.when_ms desc, match.number desc limit :limit
      """;

  private static final String NEWEST =
      "select * from item where feed = :feed order by when_ms desc, number limit :limit";

  private static final String SILENT =
      "select count(*) from item where feed = :feed and silent = 1";

  private static final String OF_STORY =
      """
      select * from item
      where story = coalesce((select story from story_key where key = :key), :story) and
      """
          + READABLE
          + """
          order by when_ms, number
          """;

  private static final String MATCHES =
      """
      select * from match where number in (<numbers>) and (kind <> 'query' or exists (
        select 1 from subscription
        where address = :reader and kind = match.kind and subject = match.subject))
      order by number, kind, subject
      """;

  private static final String LAST_ALERTED =
      """
      select story from message where address = :address and story <> ''
      order by number desc limit 1
      """;

  private static final String ALERTED =
      """
      select story from message where address = :address and story <> ''
      group by story order by max(number) desc limit :most
      """;

  private static final String CHANGED_AFTER =
      """
      select * from item
      where (turn, number) > (:turn, :number) and feed not like 'own--%'
      order by turn, number limit :limit
      """;

  private static final String RECORDED_BEFORE =
      """
      select * from item where number < :number and feed not like 'own--%'
      order by number desc limit :limit
      """;

  private static final String LINKED =
      """
      select * from item where number in (
        select mark.number from feed join mark on mark.feed = feed.id and mark.mark in (<marks>))
      and\
      """
          + READABLE
          + " order by number desc limit :limit";

  private static final String FOUND =
      "select * from item where number in (<numbers>) and" + READABLE + " order by number desc";

  private static final String KNOWN = "select number from item where number in (<numbers>)";

  private static final String NUMBERED = "select * from item where number in (<numbers>)";

  /** The address of no chat. */
  private static final String NOBODY = "";

  private final Jdbi jdbi;

  ItemTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Recorded> about(Subject subject, int limit) {
    return jdbi.withHandle(
        handle ->
            recorded(
                handle,
                NOBODY,
                handle
                    .createQuery(ABOUT)
                    .bind("kind", subject.kind().word())
                    .bind("subject", subject.id())
                    .bind("limit", limit)));
  }

  @Override
  public List<Recorded> story(String id, ChatAddress reader) {
    return jdbi.withHandle(
        handle ->
            recorded(
                handle,
                reader.toString(),
                handle
                    .createQuery(OF_STORY)
                    .bind("reader", reader.toString())
                    .bind("story", id)
                    .bind("key", StoryFinder.key(id))));
  }

  @Override
  public List<Found> linked(String link, ChatAddress reader, int limit) {
    List<String> marks = Recognition.marks(link);
    return marks.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                found(
                    handle,
                    reader.toString(),
                    handle
                        .createQuery(LINKED)
                        .bind("reader", reader.toString())
                        .bindList("marks", marks)
                        .bind("limit", limit)));
  }

  @Override
  public List<Found> found(List<Long> numbers, ChatAddress reader) {
    return numbers.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                found(
                    handle,
                    reader.toString(),
                    handle
                        .createQuery(FOUND)
                        .bind("reader", reader.toString())
                        .bindList("numbers", numbers)));
  }

  @Override
  public List<Original> originals(String story, int limit) {
    return jdbi.withHandle(handle -> EvidenceTable.originals(handle, story, limit));
  }

  @Override
  public List<Alteration> altered(String story) {
    return jdbi.withHandle(
        handle -> AlterationTable.of(handle, List.of(story)).getOrDefault(story, List.of()));
  }

  @Override
  public List<Item> newest(String feed, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEWEST)
                .bind("feed", feed)
                .bind("limit", limit)
                .map((row, context) -> Rows.item(row))
                .list());
  }

  @Override
  public long silent(String feed) {
    return jdbi.withHandle(
        handle -> handle.createQuery(SILENT).bind("feed", feed).mapTo(Long.class).one());
  }

  @Override
  public Optional<String> lastAlerted(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LAST_ALERTED)
                .bind("address", chat.toString())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public List<String> alerted(ChatAddress chat, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALERTED)
                .bind("address", chat.toString())
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  @Override
  public long items() {
    return jdbi.withHandle(handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
  }

  @Override
  public List<KeptItem> changedAfter(long turn, long number, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CHANGED_AFTER)
                .bind("turn", turn)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list());
  }

  @Override
  public List<KeptItem> recordedBefore(long number, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RECORDED_BEFORE)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list());
  }

  @Override
  public List<KeptItem> numbered(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, KeptItem> found = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(NUMBERED)
                .bindList("numbers", numbers)
                .map((row, context) -> kept(row))
                .forEach(item -> found.put(item.number(), item)));
    return numbers.stream()
        .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
        .toList();
  }

  @Override
  public Set<Long> known(List<Long> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : jdbi.withHandle(
            handle ->
                handle.createQuery(KNOWN).bindList("numbers", numbers).mapTo(Long.class).set());
  }

  private static KeptItem kept(ResultSet row) throws SQLException {
    return new KeptItem(row.getLong("turn"), row.getLong("number"), Rows.item(row));
  }

  /** The items of a query, each with the matches that {@code reader} may see. */
  static List<Recorded> recorded(Handle handle, String reader, Query query) {
    return found(handle, reader, query).stream().map(Found::recorded).toList();
  }

  private static List<Found> found(Handle handle, String reader, Query query) {
    record Row(long number, boolean silent, Item item, String story, String summary) {}

    List<Row> rows =
        query
            .map(
                (row, context) ->
                    new Row(
                        row.getLong("number"),
                        row.getInt("silent") == 1,
                        Rows.item(row),
                        row.getString("story"),
                        row.getString("summary")))
            .list();
    Map<Long, List<Match>> matches =
        matches(handle, reader, rows.stream().map(Row::number).toList());
    return rows.stream()
        .map(
            row ->
                new Found(
                    row.number(),
                    row.silent(),
                    new Recorded(
                        row.item(),
                        row.story(),
                        row.summary(),
                        matches.getOrDefault(row.number(), List.of()))))
        .toList();
  }

  private static Map<Long, List<Match>> matches(Handle handle, String reader, List<Long> numbers) {
    Map<Long, List<Match>> matches = new HashMap<>();
    if (!numbers.isEmpty()) {
      handle
          .createQuery(MATCHES)
          .bind("reader", reader)
          .bindList("numbers", numbers)
          .map((row, context) -> Map.entry(row.getLong("number"), Rows.match(row)))
          .forEach(
              entry ->
                  matches
                      .computeIfAbsent(entry.getKey(), number -> new ArrayList<>())
                      .add(entry.getValue()));
    }
    matches.replaceAll((number, some) -> Match.withOthers(some));
    return matches;
  }
}
