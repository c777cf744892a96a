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
import org.didbon.store.WantedRows.PlacedStory;
import org.didbon.story.JoinReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Stories in lists. Each list is read along an index in small steps; of what was read only the
 * stories that are shown are looked at more closely. Thread-safe.
 */
public final class StoryOverviewTable implements StoryOverview {

  private static final String STORIES = "select * from story where id in (<stories>)";

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

  private final Jdbi jdbi;

  StoryOverviewTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OverviewPage newest(Wanted wanted, ListPlace after, int limit) {
    return jdbi.withHandle(
        handle -> {
          WantedRows rows = new WantedRows(handle, wanted, after);
          List<OverviewStory> found = new ArrayList<>();
          Set<String> seen = new HashSet<>();
          ListPlace place = after;
          int step = limit + 1;
          for (int all = 0; all < MOST_READ; all += step, step = Math.min(STEP, 3 * step)) {
            List<PlacedStory> read = rows.next(place, step);
            List<String> fresh = new ArrayList<>();
            read.stream().map(PlacedStory::story).filter(seen::add).forEach(fresh::add);
            fresh.removeAll(rows.onPagesBefore(fresh));
            Map<String, OverviewStory> told = new HashMap<>();
            of(handle, fresh, wanted).forEach(one -> told.put(one.id(), one));
            for (PlacedStory one : read) {
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

  @Override
  public List<OverviewStory> of(List<String> stories, Wanted wanted) {
    return jdbi.withHandle(handle -> of(handle, stories, wanted));
  }

  private static List<OverviewStory> of(Handle handle, List<String> stories, Wanted wanted) {
    if (stories.isEmpty()) {
      return List.of();
    }
    Map<String, OutletCounts> outlets = OutletCounts.of(handle, stories);
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
      ResultSet row, Map<String, OutletCounts> outlets, Map<String, Map<Subject, Integer>> subjects)
      throws SQLException {
    String id = row.getString("id");
    OutletCounts some = outlets.getOrDefault(id, new OutletCounts());
    return new OverviewStory(
        id,
        row.getString("title"),
        Instant.ofEpochMilli(row.getLong("first_ms")),
        Instant.ofEpochMilli(row.getLong("last_ms")),
        some.reports(),
        mostFirst(some.feeds()),
        mostFirst(some.languages()),
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
