package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.jdbi.v3.core.Handle;

/**
 * The latest reports of stories, as new ones are compared with them: those of stories that were
 * asked for lately are kept. Not thread-safe, see {@link KeptStories}.
 */
final class RecentReports {

  private static final String COLUMNS =
      "select item.number, item.when_ms, item.story, " + KnownItems.COMPARED;

  private static final String LATEST =
      COLUMNS
          + """
          from item where item.number in (
            select number from (
              select number, row_number() over (
                partition by story order by when_ms desc, number desc) as place
              from item where story in (<stories>)) as latest
            where place <= 40)
          """;

  /** So many of a story, the latest. */
  private static final int OF_A_STORY = 40;

  private static final String THESE = COLUMNS + "from item where item.number in (<numbers>)";

  private static final Comparator<StoredReport> LATEST_FIRST =
      Comparator.comparingLong(StoredReport::when)
          .thenComparingLong(StoredReport::number)
          .reversed();

  private static final Comparator<StoredReport> AS_WRITTEN =
      Comparator.comparingLong(StoredReport::number).reversed();

  private record StoredReport(long number, long when, String story, Item item) {}

  private final int most;

  /** By story, the least recently asked for first; each in the order of {@link #AS_WRITTEN}. */
  private final LinkedHashMap<String, List<StoredReport>> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  /** How many reports are kept. */
  private int size;

  /**
   * @param most reports that are kept
   */
  RecentReports(int most) {
    this.most = most;
  }

  /** The latest reports of each of {@code stories}, the one written last first. */
  Map<String, List<Item>> of(Handle handle, Collection<String> stories) {
    Map<String, List<StoredReport>> reports = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (String story : Set.copyOf(stories)) {
      List<StoredReport> known = kept.get(story);
      if (known == null) {
        others.add(story);
      } else {
        reports.put(story, known);
      }
    }
    if (!others.isEmpty()) {
      Map<String, List<StoredReport>> read = read(handle, LATEST, "stories", others);
      reports.putAll(read);
      read.forEach(this::keep);
    }
    Map<String, List<Item>> items = new HashMap<>();
    reports.forEach(
        (story, some) -> items.put(story, some.stream().map(StoredReport::item).toList()));
    return items;
  }

  private static Map<String, List<StoredReport>> read(
      Handle handle, String sql, String name, Collection<?> values) {
    return handle
        .createQuery(sql)
        .bindList(name, SqlLists.filledUp(values))
        .map((row, context) -> report(row))
        .stream()
        .sorted(AS_WRITTEN)
        .collect(Collectors.groupingBy(StoredReport::story));
  }

  private static StoredReport report(ResultSet row) throws SQLException {
    return new StoredReport(
        row.getLong("number"), row.getLong("when_ms"), row.getString("story"), Rows.item(row));
  }

  private void keep(String story, List<StoredReport> reports) {
    forget(story);
    kept.put(story, reports);
    size += reports.size();
    while (size > most && kept.size() > 1) {
      forget(kept.keySet().iterator().next());
    }
  }

  /** What is kept of a story does not hold any more. */
  void forget(String story) {
    List<StoredReport> gone = kept.remove(story);
    size -= gone == null ? 0 : gone.size();
  }

  void clear() {
    kept.clear();
    size = 0;
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Adds reports that came into their stories, as far as those are kept. */
  void add(Handle handle, List<ReportRow> fresh) {
    List<Long> numbers =
        fresh.stream()
            .filter(row -> kept.containsKey(row.story()))
            .map(ReportRow::number)
            .distinct()
            .toList();
    if (!numbers.isEmpty()) {
      read(handle, THESE, "numbers", numbers).forEach(this::add);
    }
  }

  private void add(String story, List<StoredReport> fresh) {
    List<StoredReport> known = kept.get(story);
    if (known != null) {
      // what was read after its turn is asked for again with the next
      Map<Long, StoredReport> all = new HashMap<>();
      known.forEach(one -> all.put(one.number(), one));
      fresh.forEach(one -> all.put(one.number(), one));
      keep(
          story,
          all.values().stream().sorted(LATEST_FIRST).limit(OF_A_STORY).sorted(AS_WRITTEN).toList());
    }
  }
}
