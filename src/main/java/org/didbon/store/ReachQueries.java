package org.didbon.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Subject;
import org.didbon.rule.Reach;
import org.didbon.story.StoryFinder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts whom a rule reaches. Thread-safe. */
public final class ReachQueries implements Reach {

  private static final String STORIES =
      "select count(distinct story) from item where number in (<numbers>)";

  private static final String TRAFFIC =
      """
      select subject, count(*) as items, min(when_ms) as first_ms from match
      where kind = :kind and subject in (<ids>) and when_ms >= :since
      group by subject
      """;

  private static final String TOLD =
      """
      select subject, count(distinct story) as stories from match
      where kind = :kind and subject in (<ids>) and when_ms >= :since
      group by subject
      """;

  private static final String CALLED =
      """
      select subject, count(distinct story) as stories from misjudged
      where kind = :kind and subject in (<ids>) and at_ms >= :since
      group by subject
      """;

  private static final String HEARING =
      """
      select count(distinct address) from subscription
      where kind = :everything or (kind = :kind and subject = :subject)
      """;

  private static final String SUBSCRIBED =
      """
      select count(distinct address) from subscription
      where kind = :kind and subject = :subject
      """;

  private static final String MISJUDGED =
      "select count(*) from misjudged where kind = :kind and subject = :subject";

  /** A story that was joined to another is known by the other's id; presses do not move with it. */
  private static final String MARKED =
      """
      select item.number, item.story, marked.presses
      from (
        select coalesce(story_key.story, misjudged.story) as story,
          count(*) as presses, max(misjudged.at_ms) as last_ms
        from misjudged left join story_key on story_key.key = :sign || misjudged.story
        where misjudged.kind = :kind and misjudged.subject = :subject
        group by coalesce(story_key.story, misjudged.story)
        order by last_ms desc limit :stories) as marked
      join item on item.story = marked.story
      order by marked.last_ms desc, item.number limit :reports
      """;

  private static final String BEGUN =
      "select seen_ms from item where number = (select min(number) from item)";

  /**
   * Stories called not relevant that are looked at; who has more of them changes the rule first.
   */
  private static final int STORIES_MARKED = 500;

  private static final int REPORTS_MARKED = 5_000;

  private final Jdbi jdbi;

  ReachQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int stories(Collection<Long> items) {
    return items.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STORIES)
                    .bindList("numbers", List.copyOf(items))
                    .mapTo(Integer.class)
                    .one());
  }

  @Override
  public Map<Subject, SubjectTraffic> traffic(Collection<Subject> subjects, Instant since) {
    return subjects.stream()
        .map(Subject::kind)
        .findFirst()
        .map(
            kind ->
                jdbi.withHandle(
                    handle ->
                        traffic(handle, kind, subjects.stream().map(Subject::id).toList(), since)))
        .orElse(Map.of());
  }

  /** To tell stories apart takes four times as long as to count reports: only where it is asked. */
  private static Map<Subject, SubjectTraffic> traffic(
      Handle handle, Subject.Kind kind, List<String> ids, Instant since) {
    Map<String, Integer> called = stories(handle, CALLED, kind, ids, since);
    Map<String, Integer> told =
        called.isEmpty()
            ? Map.of()
            : stories(handle, TOLD, kind, List.copyOf(called.keySet()), since);
    Map<Subject, SubjectTraffic> traffic = new HashMap<>();
    traffic(handle, TRAFFIC, kind, ids, since)
        .map(
            (row, context) -> {
              String id = row.getString("subject");
              return traffic.put(
                  new Subject(kind, id),
                  new SubjectTraffic(
                      row.getInt("items"),
                      told.getOrDefault(id, 0),
                      called.getOrDefault(id, 0),
                      Instant.ofEpochMilli(row.getLong("first_ms"))));
            })
        .forEach(before -> {});
    return traffic;
  }

  private static Map<String, Integer> stories(
      Handle handle, String sql, Subject.Kind kind, List<String> ids, Instant since) {
    Map<String, Integer> stories = new HashMap<>();
    traffic(handle, sql, kind, ids, since)
        .map((row, context) -> stories.put(row.getString("subject"), row.getInt("stories")))
        .forEach(before -> {});
    return stories;
  }

  private static Query traffic(
      Handle handle, String sql, Subject.Kind kind, List<String> ids, Instant since) {
    return handle
        .createQuery(sql)
        .bind("kind", kind.word())
        .bindList("ids", SqlLists.filledUp(ids))
        .bind("since", since.toEpochMilli());
  }

  @Override
  public int hearing(Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HEARING)
                .bind("everything", Subject.Kind.EVERYTHING.word())
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public int subscribed(Subject subject) {
    return count(SUBSCRIBED, subject);
  }

  @Override
  public int misjudged(Subject subject) {
    return count(MISJUDGED, subject);
  }

  @Override
  public List<MarkedReport> marked(Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MARKED)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .bind("sign", StoryFinder.key(""))
                .bind("stories", STORIES_MARKED)
                .bind("reports", REPORTS_MARKED)
                .map(
                    (row, context) ->
                        new MarkedReport(
                            row.getLong("number"), row.getString("story"), row.getInt("presses")))
                .list());
  }

  @Override
  public Optional<Instant> begun() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(BEGUN).mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
  }

  private int count(String query, Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .mapTo(Integer.class)
                .one());
  }
}
