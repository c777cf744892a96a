package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.didbon.command.Coverage;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What the matches say when they are counted. Each question is answered out of the indices {@code
 * match_subject} and {@code match_story} alone; only the few stories shown are read. Thread-safe.
 */
public final class CoverageTable implements Coverage {

  private static final String PER_DAY =
      """
      select (when_ms - :from) / :day as day, count(*) as reports from match
      where kind = :kind and subject = :subject and when_ms >= :from and when_ms < :to
      group by 1
      """;

  private static final String REPORTS =
      """
      select subject as name, count(*) as reports from match
      where kind = :kind and subject in (<ids>) and when_ms >= :from
      group by subject
      """;

  private static final String LAST_BEFORE =
      """
      select max(when_ms) as when_ms from match
      where kind = :kind and subject = :subject and when_ms < :end
      """;

  private static final String FIRST_FROM =
      """
      select min(when_ms) as when_ms from match
      where kind = :kind and subject = :subject and when_ms >= :start
      """;

  private static final String SOURCES =
      """
      select feed as name, count(*) as reports from (
        select feed from match where kind = :kind and subject = :subject and when_ms >= :from
        order by when_ms desc limit :most) as recent
      group by feed order by reports desc, feed limit :limit
      """;

  // cross join: SQLite keeps its order, and so does not read all that is said of actors first
  private static final String ALONGSIDE =
      """
      select other.subject as name, count(*) as reports from (
        select number from match where kind = :kind and subject = :subject and when_ms >= :from
        order by when_ms desc limit :most) as recent
      cross join match as other
      where other.number = recent.number and other.kind = 'actor' and not (other.kind = :kind and other.subject = :subject)
      group by other.subject order by reports desc, other.subject limit :limit
      """;

  private static final String LATEST =
      """
      select story, when_ms from (
        select id as story, last_ms as when_ms from story where id not like 'own--%'
        order by last_ms desc, id desc limit :most) as house
      """;

  private static final String OWN_FEEDS =
      """
      select subject from subscription
      where address = :reader and kind = 'feed' and subject like 'own--%'
      order by since_ms desc, subject limit 400
      """;

  private static final String LATEST_FIRST = "order by when_ms desc, story desc limit :most";

  private static final String ABOUT =
      """
      select story, when_ms from match where kind = :kind and subject = :subject
      order by when_ms desc, number desc limit :most
      """;

  private static final String TOGETHER =
      """
      select story, when_ms from match where kind = :kind and subject = :subject
        and exists (select 1 from match as other where other.story = match.story
          and other.kind = :otherKind and other.subject = :otherSubject)
      order by when_ms desc, number desc limit :most
      """;

  private static final String FREQUENCY =
      """
      select count(*) from (
        select 1 from match where kind = :kind and subject = :subject limit :most) as few
      """;

  private static final String BETWEEN =
      """
      select story, min(when_ms) as when_ms from match
      where kind = :kind and subject = :subject and when_ms >= :from and when_ms < :to
      group by story order by 2 desc, story limit :most
      """;

  private static final String TOLD =
      """
      select story.id, item.title, item.feed, item.link,
        (select count(*) from item as report where report.story = story.id) as reports
      from story join item on item.number = (
        select report.number from item as report where report.story = story.id
        order by report.when_ms, report.number limit 1)
      where story.id in (<ids>)
      """;

  private static final String STORIES_OF =
      "select number, story from item where number in (<numbers>)";

  private static final String FEEDS_OF =
      """
      select feed from item where story = :story order by when_ms, number limit 200
      """;

  private static final String NEWEST_OF =
      """
      select number from item where story = :story order by when_ms desc, number desc limit :limit
      """;

  private static final long DAY = Duration.ofDays(1).toMillis();

  /** Of what is named oftener, the latest so many count. */
  private static final int MOST_COUNTED = 20_000;

  /** So many reports are looked through for one list of stories. */
  private static final int MOST_READ = 50_000;

  private static final int REPORTS_A_STORY = 4;

  private final Jdbi jdbi;

  CoverageTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Integer> perDay(Subject subject, Instant from, int days) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(days, 0));
    jdbi.useHandle(
        handle ->
            about(handle, PER_DAY, subject)
                .bind("from", from.toEpochMilli())
                .bind("to", from.toEpochMilli() + days * DAY)
                .bind("day", DAY)
                .map((row, context) -> Map.entry(row.getInt("day"), row.getInt("reports")))
                .forEach(day -> counts.set(day.getKey(), day.getValue())));
    return List.copyOf(counts);
  }

  @Override
  public Map<String, Integer> reports(Subject.Kind kind, Collection<String> ids, Instant from) {
    Map<String, Integer> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(REPORTS)
                  .bind("kind", kind.word())
                  .bindList("ids", List.copyOf(ids))
                  .bind("from", from.toEpochMilli())
                  .map((row, context) -> Map.entry(row.getString("name"), row.getInt("reports")))
                  .forEach(count -> counts.put(count.getKey(), count.getValue())));
    }
    return counts;
  }

  @Override
  public Optional<Instant> watchedSince(Subject subject) {
    return jdbi.withHandle(handle -> WatchedTable.since(handle, subject));
  }

  @Override
  public Optional<Instant> lastBefore(Subject subject, Instant end) {
    return moment(subject, LAST_BEFORE, "end", end);
  }

  @Override
  public Optional<Instant> firstFrom(Subject subject, Instant start) {
    return moment(subject, FIRST_FROM, "start", start);
  }

  @Override
  public Map<String, Integer> sources(Subject subject, Instant from, int limit) {
    return counted(SOURCES, subject, from, limit);
  }

  @Override
  public Map<String, Integer> alongside(Subject subject, Instant from, int limit) {
    return counted(ALONGSIDE, subject, from, limit);
  }

  @Override
  public List<StoryLine> latest(ChatAddress reader, Slice part) {
    return jdbi.withHandle(
        handle -> {
          List<String> own =
              handle
                  .createQuery(OWN_FEEDS)
                  .bind("reader", reader.toString())
                  .mapTo(String.class)
                  .list();
          return stories(handle, part, most -> latest(handle, own).bind("most", most));
        });
  }

  /** One part a feed, each by the index {@code item_feed}; SQLite takes 500 parts. */
  private static String ofOwnFeed(int number) {
    return String.format(
        Locale.ROOT,
        """
        union all select story, when_ms from (
          select story, when_ms from item where feed = :feed%1$d and story <> ''
          order by when_ms desc, number desc limit :most) as own%1$d
        """,
        number);
  }

  private static Query latest(Handle handle, List<String> own) {
    StringBuilder sql = new StringBuilder(LATEST);
    for (int i = 0; i < own.size(); i++) {
      sql.append(ofOwnFeed(i));
    }
    Query query = handle.createQuery(sql.append(LATEST_FIRST).toString());
    for (int i = 0; i < own.size(); i++) {
      query.bind("feed" + i, own.get(i));
    }
    return query;
  }

  @Override
  public List<StoryLine> about(Subject subject, Slice part) {
    return jdbi.withHandle(
        handle -> stories(handle, part, most -> about(handle, ABOUT, subject).bind("most", most)));
  }

  @Override
  public List<StoryLine> together(Subject one, Subject other, Slice part) {
    return jdbi.withHandle(
        handle -> {
          boolean rarer = frequency(handle, one) <= frequency(handle, other);
          Subject read = rarer ? one : other;
          Subject sought = rarer ? other : one;
          return stories(
              handle,
              part,
              most ->
                  about(handle, TOGETHER, read)
                      .bind("otherKind", sought.kind().word())
                      .bind("otherSubject", sought.id())
                      .bind("most", most));
        });
  }

  @Override
  public List<StoryLine> between(Subject subject, Instant from, Instant to, Slice part) {
    return jdbi.withHandle(
        handle ->
            stories(
                handle,
                part,
                most ->
                    about(handle, BETWEEN, subject)
                        .bind("from", from.toEpochMilli())
                        .bind("to", to.toEpochMilli())
                        .bind("most", most)));
  }

  @Override
  public Map<Long, String> storiesOf(List<Long> numbers) {
    Map<Long, String> stories = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(STORIES_OF)
                  .bindList("numbers", numbers)
                  .map((row, context) -> Map.entry(row.getLong("number"), row.getString("story")))
                  .forEach(found -> stories.put(found.getKey(), found.getValue())));
    }
    return stories;
  }

  @Override
  public Map<String, StoryParts> parts(List<String> stories, int newest) {
    return jdbi.withHandle(
        handle -> {
          Map<String, StoryParts> parts = new HashMap<>();
          for (String story : stories) {
            List<String> feeds =
                handle.createQuery(FEEDS_OF).bind("story", story).mapTo(String.class).list();
            List<Long> numbers =
                handle
                    .createQuery(NEWEST_OF)
                    .bind("story", story)
                    .bind("limit", newest)
                    .mapTo(Long.class)
                    .list();
            if (!numbers.isEmpty()) {
              parts.put(story, new StoryParts(feeds.stream().distinct().toList(), numbers));
            }
          }
          return parts;
        });
  }

  private static Query about(Handle handle, String query, Subject subject) {
    return handle
        .createQuery(query)
        .bind("kind", subject.kind().word())
        .bind("subject", subject.id());
  }

  private Optional<Instant> moment(Subject subject, String query, String name, Instant bound) {
    return jdbi.withHandle(
        handle ->
            about(handle, query, subject)
                .bind(name, bound.toEpochMilli())
                .map((row, context) -> Optional.ofNullable(Rows.moment(row, "when_ms")))
                .one());
  }

  private Map<String, Integer> counted(String query, Subject subject, Instant from, int limit) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            about(handle, query, subject)
                .bind("from", from.toEpochMilli())
                .bind("most", MOST_COUNTED)
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getString("name"), row.getInt("reports")))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
    return counts;
  }

  private static int frequency(Handle handle, Subject subject) {
    return about(handle, FREQUENCY, subject).bind("most", MOST_READ).mapTo(Integer.class).one();
  }

  /**
   * The stories of reports that come in the order of the list: as many reports are read as it takes
   * to have enough stories.
   */
  private static List<StoryLine> stories(Handle handle, Slice part, IntFunction<Query> reports) {
    int wanted = part.skip() + part.limit();
    Map<String, Instant> places = new LinkedHashMap<>();
    int read = 0;
    int most = 0;
    while (read == most && places.size() < wanted && most < MOST_READ) {
      most = most == 0 ? REPORTS_A_STORY * wanted : Math.min(MOST_READ, REPORTS_A_STORY * most);
      List<Map.Entry<String, Instant>> found =
          reports
              .apply(most)
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString("story"), Instant.ofEpochMilli(row.getLong("when_ms"))))
              .list();
      read = found.size();
      found.forEach(report -> places.putIfAbsent(report.getKey(), report.getValue()));
    }
    return storyLines(
        handle, places.entrySet().stream().skip(part.skip()).limit(part.limit()).toList());
  }

  private static List<StoryLine> storyLines(
      Handle handle, List<Map.Entry<String, Instant>> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    Map<String, Instant> whens = new LinkedHashMap<>();
    places.forEach(place -> whens.put(place.getKey(), place.getValue()));
    Map<String, StoryLine> told = new HashMap<>();
    handle
        .createQuery(TOLD)
        .bindList("ids", List.copyOf(whens.keySet()))
        .map(
            (row, context) ->
                new StoryLine(
                    row.getString("id"),
                    row.getString("title"),
                    row.getString("feed"),
                    row.getString("link"),
                    whens.getOrDefault(row.getString("id"), Instant.EPOCH),
                    row.getInt("reports")))
        .forEach(story -> told.put(story.id(), story));
    return whens.keySet().stream()
        .flatMap(id -> Optional.ofNullable(told.get(id)).stream())
        .toList();
  }
}
