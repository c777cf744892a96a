package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.NewsStore.Rested;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.story.evidence.Alteration;
import org.jdbi.v3.core.Handle;

/**
 * What became of stories: who reported what of them, and which chats were told. What was told to
 * nobody takes no part: to those who read, it is new.
 */
final class PastTable {

  private static final String SUBJECTS =
      """
      select distinct match.story, match.kind, match.subject
      from match join item on item.number = match.number
      where match.story in (<stories>) and item.silent = 0
      """;

  private static final String TOLD =
      """
      select message.key, message.story, message.address, message.created_ms, message.body,
        message.sound, body.json
      from message join body on body.hash = message.body
      where message.story in (<stories>) and message.edits = ''
        and message.outcome in ('waiting', 'delivered')
      order by message.number
      """;

  private static final String RESTED =
      """
      select verdict.story, item.title, min(verdict.at_ms) as at_ms from verdict
      join item on item.feed = verdict.feed and item.id = verdict.item
      where verdict.reason = 'resting' and verdict.story in (<stories>)
      group by verdict.story, item.title order by min(verdict.at_ms), min(item.number)
      """;

  private static final String DIGESTED =
      "select story, address from gathered where story in (<stories>) and told_ms is not null";

  private PastTable() {}

  /** The pasts of those of {@code stories} that anybody reported. */
  static Map<String, Past> of(Handle handle, KeptStories kept, List<String> stories) {
    Map<String, Set<Subject>> subjects = new HashMap<>();
    read(
        handle,
        SUBJECTS,
        stories,
        (story, row) -> subjects.computeIfAbsent(story, s -> new HashSet<>()).add(subject(row)));
    Map<String, Set<ChatAddress>> digested = new HashMap<>();
    read(
        handle,
        DIGESTED,
        stories,
        (story, row) -> digested.computeIfAbsent(story, s -> new HashSet<>()).add(chat(row)));
    Map<String, List<Rested>> rested = new HashMap<>();
    read(
        handle,
        RESTED,
        stories,
        (story, row) -> rested.computeIfAbsent(story, s -> new ArrayList<>()).add(rested(row)));
    Map<String, Map<ChatAddress, SentAlerts>> told = sentAlerts(handle, stories);
    Map<String, List<Alteration>> altered = AlterationTable.of(handle, stories);
    Map<String, Past> pasts = new HashMap<>();
    kept.reported(
        handle,
        stories,
        (story, known) ->
            pasts.put(
                story,
                new Past(
                    known.feeds(),
                    known.headlines(),
                    subjects.getOrDefault(story, Set.of()),
                    Instant.ofEpochMilli(known.last()),
                    told.getOrDefault(story, Map.of()),
                    digested.getOrDefault(story, Set.of()),
                    altered.getOrDefault(story, List.of()),
                    known.languages(),
                    rested.getOrDefault(story, List.of()))));
    return pasts;
  }

  /** Thousands of chats may have one body: it is read once. */
  private static Map<String, Map<ChatAddress, SentAlerts>> sentAlerts(
      Handle handle, List<String> stories) {
    Map<String, Body> bodies = new HashMap<>();
    Map<String, Map<ChatAddress, SentAlerts>> told = new HashMap<>();
    read(
        handle,
        TOLD,
        stories,
        (story, row) -> {
          String hash = row.getString("body");
          Body body = bodies.get(hash);
          if (body == null) {
            body = Rows.body(row.getString("json"));
            bodies.put(hash, body);
          }
          String key = row.getString("key");
          Instant at = Instant.ofEpochMilli(row.getLong("created_ms"));
          Sound sound = Rows.sound(row);
          told.computeIfAbsent(story, s -> new HashMap<>())
              .merge(
                  chat(row),
                  new SentAlerts(1, key, key, body, at, sound),
                  (first, now) ->
                      new SentAlerts(
                          first.count() + 1,
                          first.first(),
                          now.last(),
                          now.body(),
                          now.at(),
                          now.sound()));
        });
    return told;
  }

  private interface RowReader {
    void read(String story, ResultSet row) throws SQLException;
  }

  private static void read(Handle handle, String sql, List<String> stories, RowReader reader) {
    handle
        .createQuery(sql)
        .bindList("stories", SqlLists.filledUp(stories))
        .map(
            (row, context) -> {
              String story = row.getString("story");
              reader.read(story, row);
              return story;
            })
        .forEach(story -> {});
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject"));
  }

  private static Rested rested(ResultSet row) throws SQLException {
    return new Rested(row.getString("title"), Instant.ofEpochMilli(row.getLong("at_ms")));
  }

  private static ChatAddress chat(ResultSet row) throws SQLException {
    return ChatAddress.of(row.getString("address"));
  }
}
