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
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.NewsStore.Edited;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The items with their marks and matches. Thread-safe. */
public final class ItemTable implements PastNews, PastItems {

  private static final String KNOWN_MARKS =
      "select mark from item_mark where feed = :feed and mark in (<marks>)";

  private static final String KNOWN_IDS =
      "select id from item where feed = :feed and id in (<ids>)";

  private static final String EDITIONS =
      """
      select item.id as item_id, item.edition, story.* from item join story on story.id = item.story
      where item.feed = :feed and item.id in (<ids>)
      """;

  private static final String COUNT = "select count(*) from item";

  private static final String ABOUT =
      """
      select item.* from match join item on item.number = match.number
      where match.kind = :kind and match.subject = :subject
      order by match.when_ms desc, match.number desc limit :limit
      """;

  private static final String OF_STORY =
      "select * from item where story = :story order by when_ms, number";

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

  private static final String CHANGED_AFTER =
      """
      select * from item where (turn, number) > (:turn, :number)
      order by turn, number limit :limit
      """;

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
            recorded(handle, reader.toString(), handle.createQuery(OF_STORY).bind("story", id)));
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
  public long items() {
    return jdbi.withHandle(handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
  }

  @Override
  public List<Kept> changedAfter(long turn, long number, int limit) {
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
  public List<Kept> numbered(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, Kept> found = new HashMap<>();
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

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getLong("turn"), row.getLong("number"), Rows.item(row));
  }

  /** Those of one feed's {@code items} that no mark and no id is known of. */
  static List<Item> unseen(Handle handle, List<Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    String feed = items.get(0).feed();
    List<String> marks =
        items.stream().flatMap(item -> item.knownBy().stream()).distinct().toList();
    List<String> ids = items.stream().map(Item::id).distinct().toList();
    Set<String> knownMarks = known(handle, KNOWN_MARKS, feed, "marks", marks);
    Set<String> knownIds = known(handle, KNOWN_IDS, feed, "ids", ids);
    return items.stream()
        .filter(item -> !knownIds.contains(item.id()))
        .filter(item -> item.knownBy().stream().noneMatch(knownMarks::contains))
        .toList();
  }

  /** Those of one feed's {@code items} that are known by their id and have another edition. */
  static List<Edited> edited(Handle handle, List<Item> items) {
    record Known(String edition, Story story) {}

    if (items.isEmpty()) {
      return List.of();
    }
    Map<String, Known> known = new HashMap<>();
    handle
        .createQuery(EDITIONS)
        .bind("feed", items.get(0).feed())
        .bindList("ids", items.stream().map(Item::id).distinct().toList())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("item_id"), new Known(row.getString("edition"), Rows.story(row))))
        .forEach(found -> known.put(found.getKey(), found.getValue()));
    List<Edited> edited = new ArrayList<>();
    for (Item item : items) {
      Known before = known.get(item.id());
      if (before != null && !before.edition().equals(item.edition())) {
        edited.add(new Edited(item, before.story()));
      }
    }
    return edited;
  }

  private static Set<String> known(
      Handle handle, String query, String feed, String name, List<String> values) {
    return values.isEmpty()
        ? Set.of()
        : handle
            .createQuery(query)
            .bind("feed", feed)
            .bindList(name, values)
            .mapTo(String.class)
            .set();
  }

  /** The items of a query, each with the matches that {@code reader} may see. */
  private static List<Recorded> recorded(Handle handle, String reader, Query query) {
    record Row(long number, Item item, String story, String summary) {}

    List<Row> rows =
        query
            .map(
                (row, context) ->
                    new Row(
                        row.getLong("number"),
                        Rows.item(row),
                        row.getString("story"),
                        row.getString("summary")))
            .list();
    Map<Long, List<Match>> matches =
        matches(handle, reader, rows.stream().map(Row::number).toList());
    return rows.stream()
        .map(
            row ->
                new Recorded(
                    row.item(),
                    row.story(),
                    row.summary(),
                    matches.getOrDefault(row.number(), List.of())))
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
    return matches;
  }
}
