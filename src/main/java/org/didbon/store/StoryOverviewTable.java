package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.StoryOverview;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Subject;
import org.didbon.domain.VerdictReason;
import org.didbon.story.JoinReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Stories in lists. Each list is read along an index in small steps; of what was read only the
 * stories that are shown are looked at more closely. Thread-safe.
 */
public final class StoryOverviewTable implements StoryOverview {

  private static final String NEWEST =
      """
      select id as story, last_ms as when_ms, id as tie from story
      where (last_ms, id) < (:moment, :tie) and id not like 'own--%'
      order by last_ms desc, id desc limit :limit
      """;

  private static final String ABOUT =
      """
      select story, when_ms, number as tie from match
      where kind = :kind and subject = :subject and (when_ms, number) < (:moment, :tie)
      order by when_ms desc, number desc limit :limit
      """;

  private static final String ABOUT_BEFORE =
      """
      select distinct story from match
      where story in (<stories>) and kind = :kind and subject = :subject
        and (when_ms, number) >= (:moment, :tie)
      """;

  private static final String OF_FEED =
      """
      select story, when_ms, number as tie from item
      where feed = :feed and (when_ms, number) < (:moment, :tie)
      order by when_ms desc, number desc limit :limit
      """;

  private static final String OF_FEED_BEFORE =
      """
      select distinct story from item
      where story in (<stories>) and feed = :feed and (when_ms, number) >= (:moment, :tie)
      """;

  private static final String STORIES = "select * from story where id in (<stories>)";

  private static final String OUTLETS =
      """
      select story, feed, language, count(*) as reports from item
      where story in (<stories>) and feed not like 'own--%'
      group by story, feed, language
      """;

  private static final String SUBJECTS =
      """
      select story, kind, subject, count(*) as reports from match
      where story in (<stories>) and kind in ('actor', 'rule')
      group by story, kind, subject
      """;

  private static final String REPORTS =
      "select item.* from item where story = :story and "
          + ItemTable.READABLE
          + " order by when_ms, number limit :limit offset :skip";

  private static final String LINES =
      """
      select item.feed, item.id, item.title, joining.ground, joining.report, joining.score,
        joining.features, (select count(*) from joined_report
          where joined_report.number = item.number) as by_hand
      from item left join joining on joining.number = item.number
      where item.story = :story and\
      """
          + ' '
          + ItemTable.READABLE
          + " order by item.when_ms, item.number limit :limit";

  private static final String RELATED =
      """
      select joining.related as story, joining.follows from item
      join joining on joining.number = item.number and joining.related <> ''
      where item.story = :story
      union
      select item.story, 0 from joining join item on item.number = joining.number
      where joining.related = :story
      """;

  private static final String VERDICTS =
      "select reason, count(*) as times from verdict where story = :story group by reason";

  /** Rows that are read for a list. */
  private static final int MOST_READ = 1_500;

  /** In one step at most. */
  private static final int STEP = 400;

  /** After every id: ids are in ASCII. */
  private static final String LAST_ID = "~";

  private final Jdbi jdbi;

  StoryOverviewTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A row of a list that is read. */
  private record ListRow(String story, ListPlace place) {}

  @Override
  public OverviewPage newest(Wanted wanted, ListPlace after, int limit) {
    return jdbi.withHandle(
        handle -> {
          List<OverviewStory> found = new ArrayList<>();
          Set<String> seen = new HashSet<>();
          ListPlace place = after;
          int step = limit + 1;
          for (int rows = 0; rows < MOST_READ; rows += step, step = Math.min(STEP, 3 * step)) {
            List<ListRow> read = read(handle, wanted, place, step);
            List<String> fresh = new ArrayList<>();
            read.stream().map(ListRow::story).filter(seen::add).forEach(fresh::add);
            fresh.removeAll(before(handle, wanted, after, fresh));
            Map<String, OverviewStory> told = new HashMap<>();
            of(handle, fresh, wanted).forEach(one -> told.put(one.id(), one));
            for (ListRow one : read) {
              place = one.place();
              OverviewStory story = told.remove(one.story());
              if (story != null) {
                found.add(story);
              }
              if (found.size() == limit) {
                return new OverviewPage(found, Optional.of(place));
              }
            }
            if (read.size() < step) {
              return new OverviewPage(found, Optional.empty());
            }
          }
          return new OverviewPage(found, Optional.of(place));
        });
  }

  private static List<ListRow> read(Handle handle, Wanted wanted, ListPlace after, int limit) {
    Subject subject = wanted.subject();
    Query query;
    if (subject != null) {
      query = subject(numbered(handle.createQuery(ABOUT), after), subject);
    } else if (!wanted.feed().isEmpty()) {
      query = numbered(handle.createQuery(OF_FEED), after).bind("feed", wanted.feed());
    } else {
      String id = after.equals(ListPlace.NEWEST) ? LAST_ID : after.tie();
      query = handle.createQuery(NEWEST).bind("moment", after.moment()).bind("tie", id);
    }
    return query
        .bind("limit", limit)
        .map(
            (row, context) ->
                new ListRow(
                    row.getString("story"),
                    new ListPlace(row.getLong("when_ms"), row.getString("tie"))))
        .list();
  }

  /** Which of these stories stand on a page before. */
  private static Set<String> before(
      Handle handle, Wanted wanted, ListPlace after, List<String> stories) {
    Subject subject = wanted.subject();
    if (after.equals(ListPlace.NEWEST)
        || stories.isEmpty()
        || (subject == null && wanted.feed().isEmpty())) {
      return Set.of();
    }
    Query query =
        subject == null
            ? handle.createQuery(OF_FEED_BEFORE).bind("feed", wanted.feed())
            : subject(handle.createQuery(ABOUT_BEFORE), subject);
    return numbered(query, after)
        .bindList("stories", SqlLists.filledUp(stories))
        .mapTo(String.class)
        .set();
  }

  private static Query subject(Query query, Subject subject) {
    return query.bind("kind", subject.kind().word()).bind("subject", subject.id());
  }

  private static Query numbered(Query query, ListPlace after) {
    long number = after.tie().matches("\\d{1,18}") ? Long.parseLong(after.tie()) : Long.MAX_VALUE;
    return query.bind("moment", after.moment()).bind("tie", number);
  }

  @Override
  public List<OverviewStory> of(List<String> stories, Wanted wanted) {
    return jdbi.withHandle(handle -> of(handle, stories, wanted));
  }

  private static List<OverviewStory> of(Handle handle, List<String> stories, Wanted wanted) {
    if (stories.isEmpty()) {
      return List.of();
    }
    List<String> ids = SqlLists.filledUp(stories);
    Map<String, StoryOutlets> outlets = new HashMap<>();
    handle
        .createQuery(OUTLETS)
        .bindList("stories", ids)
        .map((row, context) -> outlet(row))
        .forEach(one -> outlets.computeIfAbsent(one.story(), id -> new StoryOutlets()).add(one));
    List<String> left =
        stories.stream()
            .distinct()
            .filter(id -> outlets.containsKey(id) && outlets.get(id).fit(wanted))
            .toList();
    if (left.isEmpty()) {
      return List.of();
    }
    Map<String, Map<Subject, Integer>> subjects = subjects(handle, left);
    Map<String, OverviewStory> told = new HashMap<>();
    handle
        .createQuery(STORIES)
        .bindList("stories", SqlLists.filledUp(left))
        .map((row, context) -> told(row, outlets, subjects))
        .forEach(one -> told.put(one.id(), one));
    return left.stream()
        .flatMap(id -> Optional.ofNullable(told.get(id)).stream())
        .filter(one -> wanted.subject() == null || one.subjects().contains(wanted.subject()))
        .toList();
  }

  /** How many reports of a story a feed has in a language. */
  private record OutletShare(String story, String feed, String language, int reports) {}

  private static OutletShare outlet(ResultSet row) throws SQLException {
    return new OutletShare(
        row.getString("story"),
        row.getString("feed"),
        row.getString("language"),
        row.getInt("reports"));
  }

  /** Those of one story. Not thread-safe. */
  private static final class StoryOutlets {

    private final Map<String, Integer> feeds = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private int reports;

    private void add(OutletShare one) {
      feeds.merge(one.feed(), one.reports(), Integer::sum);
      if (!one.language().equals(Item.UNKNOWN_LANGUAGE)) {
        languages.merge(one.language(), one.reports(), Integer::sum);
      }
      reports += one.reports();
    }

    private boolean fit(Wanted wanted) {
      return feeds.size() >= wanted.sources()
          && (wanted.language().isEmpty() || languages.containsKey(wanted.language()))
          && (wanted.feed().isEmpty() || feeds.containsKey(wanted.feed()));
    }
  }

  private static Map<String, Map<Subject, Integer>> subjects(Handle handle, List<String> stories) {
    record Row(String story, Subject subject, int reports) {}

    Map<String, Map<Subject, Integer>> subjects = new HashMap<>();
    handle
        .createQuery(SUBJECTS)
        .bindList("stories", SqlLists.filledUp(stories))
        .map(
            (row, context) ->
                new Row(
                    row.getString("story"),
                    new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject")),
                    row.getInt("reports")))
        .forEach(
            row ->
                subjects
                    .computeIfAbsent(row.story(), id -> new LinkedHashMap<>())
                    .put(row.subject(), row.reports()));
    return subjects;
  }

  private static OverviewStory told(
      ResultSet row, Map<String, StoryOutlets> outlets, Map<String, Map<Subject, Integer>> subjects)
      throws SQLException {
    String id = row.getString("id");
    StoryOutlets some = outlets.getOrDefault(id, new StoryOutlets());
    return new OverviewStory(
        id,
        row.getString("title"),
        Instant.ofEpochMilli(row.getLong("first_ms")),
        Instant.ofEpochMilli(row.getLong("last_ms")),
        some.reports,
        mostFirst(some.feeds),
        mostFirst(some.languages),
        mostFirst(subjects.getOrDefault(id, Map.of())));
  }

  private static <T> List<T> mostFirst(Map<T, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<T, Integer>comparingByValue()
                .reversed()
                .thenComparing(one -> one.getKey().toString()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<Recorded> reports(String story, ChatAddress reader, int skip, int limit) {
    return jdbi.withHandle(
        handle ->
            ItemTable.recorded(
                handle,
                reader.toString(),
                handle
                    .createQuery(REPORTS)
                    .bind("story", story)
                    .bind("reader", reader.toString())
                    .bind("skip", skip)
                    .bind("limit", limit)));
  }

  @Override
  public List<ReportLine> lines(String story, ChatAddress reader, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LINES)
                .bind("story", story)
                .bind("reader", reader.toString())
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
  }

  private static ReportLine line(ResultSet row) throws SQLException {
    String feed = row.getString("feed");
    return new ReportLine(
        Item.keyOf(feed, row.getString("id")),
        feed,
        row.getString("title"),
        Optional.ofNullable(reason(row)),
        row.getInt("by_hand") > 0);
  }

  private static @Nullable JoinReason reason(ResultSet row) throws SQLException {
    String ground = row.getString("ground");
    return ground == null
        ? null
        : new JoinReason(
            JoinReason.By.valueOf(ground.toUpperCase(Locale.ROOT)),
            row.getString("report"),
            JoiningTable.score(row.getInt("score")),
            JoiningTable.features(row.getString("features")));
  }

  @Override
  public List<Related> related(String story, int limit) {
    return jdbi.withHandle(
        handle -> {
          Map<String, Boolean> found = new LinkedHashMap<>();
          handle
              .createQuery(RELATED)
              .bind("story", story)
              .map((row, context) -> Map.entry(row.getString("story"), row.getInt("follows") == 1))
              .list()
              .forEach(one -> found.merge(one.getKey(), one.getValue(), Boolean::logicalOr));
          found.remove(story);
          return of(handle, latest(found.keySet(), limit), Wanted.ALL).stream()
              .map(one -> new Related(one, found.getOrDefault(one.id(), false)))
              .sorted((one, other) -> other.story().last().compareTo(one.story().last()))
              .limit(limit)
              .toList();
        });
  }

  /** Some of them: what many are related to is a survey. */
  private static List<String> latest(Collection<String> stories, int limit) {
    List<String> all = new ArrayList<>(stories);
    return all.subList(Math.max(0, all.size() - 4 * limit), all.size());
  }

  @Override
  public Map<VerdictReason, Integer> verdicts(String story) {
    Map<VerdictReason, Integer> counts = new EnumMap<>(VerdictReason.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(VERDICTS)
                .bind("story", story)
                .map(
                    (row, context) ->
                        Map.entry(VerdictReason.of(row.getString("reason")), row.getInt("times")))
                .forEach(one -> counts.put(one.getKey(), one.getValue())));
    return counts;
  }
}
