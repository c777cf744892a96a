package org.didbon.store;

import java.time.Instant;
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
import org.didbon.pipeline.Decision.Report;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The items with their marks and matches. Thread-safe. */
public final class ItemTable implements PastNews, PastItems {

  private static final String ADD =
      """
      insert into item (number, feed, id, story, link, own_link, title, text, summary, language,
        published_ms, seen_ms, when_ms)
      values (:number, :feed, :id, :story, :link, :ownLink, :title, :text, :summary, :language,
        :published, :seen, :when)
      """;

  private static final String ADD_MARK =
      """
      insert into item_mark (feed, mark, number) values (:feed, :mark, :number)
      on conflict (feed, mark) do nothing
      """;

  private static final String ADD_MATCH =
      """
      insert into match (number, kind, subject, ground, when_ms, spans)
      values (:number, :kind, :subject, :ground, :when, :spans)
      """;

  private static final String KNOWN_MARKS =
      "select mark from item_mark where feed = :feed and mark in (<marks>)";

  private static final String KNOWN_IDS =
      "select id from item where feed = :feed and id in (<ids>)";

  private static final String LAST = "select coalesce(max(number), 0) from item";

  private static final String COUNT = "select count(*) from item";

  private static final String LATEST =
      "select * from item order by when_ms desc, number desc limit :limit";

  private static final String ABOUT =
      """
      select item.* from match join item on item.number = match.number
      where match.kind = :kind and match.subject = :subject
      order by match.when_ms desc, item.number desc limit :limit
      """;

  private static final String OF_STORY =
      "select * from item where story = :story order by when_ms, number";

  private static final String MATCHES =
      "select * from match where number in (<numbers>) order by number, kind, subject";

  private static final String LAST_ALERTED =
      """
      select story from message where address = :address and story <> ''
      order by number desc limit 1
      """;

  private static final String AFTER =
      "select * from item where number > :number order by number limit :limit";

  private static final String NUMBERED = "select * from item where number in (<numbers>)";

  private final Jdbi jdbi;

  ItemTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Recorded> latest(int limit) {
    return jdbi.withHandle(
        handle -> recorded(handle, handle.createQuery(LATEST).bind("limit", limit)));
  }

  @Override
  public List<Recorded> about(Subject subject, int limit) {
    return jdbi.withHandle(
        handle ->
            recorded(
                handle,
                handle
                    .createQuery(ABOUT)
                    .bind("kind", subject.kind().word())
                    .bind("subject", subject.id())
                    .bind("limit", limit)));
  }

  @Override
  public List<Recorded> story(String id) {
    return jdbi.withHandle(
        handle -> recorded(handle, handle.createQuery(OF_STORY).bind("story", id)));
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
  public List<Numbered> after(long number, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AFTER)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getLong("number"), Rows.item(row)))
                .list());
  }

  @Override
  public List<Numbered> numbered(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, Numbered> found = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(NUMBERED)
                .bindList("numbers", numbers)
                .map((row, context) -> new Numbered(row.getLong("number"), Rows.item(row)))
                .forEach(item -> found.put(item.number(), item)));
    return numbers.stream()
        .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
        .toList();
  }

  @Override
  public long last() {
    return jdbi.withHandle(ItemTable::last);
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

  static long last(Handle handle) {
    return handle.createQuery(LAST).mapTo(Long.class).one();
  }

  static void add(Handle handle, List<Report> reports) {
    long number = last(handle);
    PreparedBatch items = handle.prepareBatch(ADD);
    PreparedBatch marks = handle.prepareBatch(ADD_MARK);
    PreparedBatch matches = handle.prepareBatch(ADD_MATCH);
    for (Report report : reports) {
      number++;
      bind(items, report, number).add();
      for (String mark : report.item().marks()) {
        marks.bind("feed", report.item().feed()).bind("mark", mark).bind("number", number).add();
      }
      for (Match match : report.matches()) {
        bind(matches, match, number, report.item().when()).add();
      }
    }
    for (PreparedBatch batch : List.of(items, marks, matches)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, Report report, long number) {
    Item item = report.item();
    return batch
        .bind("number", number)
        .bind("feed", item.feed())
        .bind("id", item.id())
        .bind("story", report.placement().story().id())
        .bind("link", item.link())
        .bind("ownLink", item.ownLink() ? 1 : 0)
        .bind("title", item.title())
        .bind("text", item.text())
        .bind("summary", report.summary())
        .bind("language", item.language())
        .bind("published", Rows.ms(item.published()))
        .bind("seen", item.seen().toEpochMilli())
        .bind("when", item.when().toEpochMilli());
  }

  private static PreparedBatch bind(PreparedBatch batch, Match match, long number, Instant when) {
    return batch
        .bind("number", number)
        .bind("kind", match.subject().kind().word())
        .bind("subject", match.subject().id())
        .bind("ground", match.ground().word())
        .bind("when", when.toEpochMilli())
        .bind("spans", Rows.spans(match.spans()));
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

  /** The items of a query, each with its matches. */
  private static List<Recorded> recorded(Handle handle, Query query) {
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
    Map<Long, List<Match>> matches = matches(handle, rows.stream().map(Row::number).toList());
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

  private static Map<Long, List<Match>> matches(Handle handle, List<Long> numbers) {
    Map<Long, List<Match>> matches = new HashMap<>();
    if (!numbers.isEmpty()) {
      handle
          .createQuery(MATCHES)
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
