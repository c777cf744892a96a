package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.story.evidence.Alteration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What outlets changed in the reports that are kept as evidence. */
final class AlterationTable {

  /** Some outlets change the headline of one page all day. */
  private static final int MOST = 200;

  private static final String ADD =
      """
      insert into alteration (number, place, kind, at_ms, was, became)
      select evidence.number,
        (select coalesce(max(place), 0) + 1 from alteration known
          where known.number = evidence.number),
        :kind, :at, :was, :became
      from evidence where feed = :feed and item = :item
        and :most > (select count(*) from alteration known where known.number = evidence.number)
      """;

  private static final String OF_STORIES =
      """
      select item.story, item.feed, item.id, alteration.*
      from item join alteration on alteration.number = item.number
      where item.story in (<stories>)
      order by alteration.at_ms, alteration.number, alteration.place
      """;

  private static final String BACK =
      "delete from alteration where number = :number and kind = 'removed'";

  private AlterationTable() {}

  static void add(Handle handle, List<Alteration> alterations) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    for (Alteration alteration : alterations) {
      batch
          .bind("kind", alteration.kind().word())
          .bind("at", alteration.at().toEpochMilli())
          .bind("was", alteration.before())
          .bind("became", alteration.after())
          .bind("feed", alteration.feed())
          .bind("item", alteration.item())
          .bind("most", MOST)
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Takes back that a report was removed. */
  static void back(Handle handle, long number) {
    handle.createUpdate(BACK).bind("number", number).execute();
  }

  /** Those of each of {@code stories} in which there is any, the earliest first. */
  static Map<String, List<Alteration>> of(Handle handle, List<String> stories) {
    Map<String, List<Alteration>> found = new HashMap<>();
    handle
        .createQuery(OF_STORIES)
        .bindList("stories", SqlLists.filledUp(stories))
        .map((row, context) -> Map.entry(row.getString("story"), alteration(row)))
        .forEach(
            one -> found.computeIfAbsent(one.getKey(), s -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  private static Alteration alteration(ResultSet row) throws SQLException {
    return new Alteration(
        row.getString("feed"),
        row.getString("id"),
        Alteration.Kind.of(row.getString("kind")),
        Instant.ofEpochMilli(row.getLong("at_ms")),
        row.getString("was"),
        row.getString("became"));
  }
}
