package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.Item;
import org.jdbi.v3.core.Handle;

/** How many reports of a story each outlet has, and each language. Not thread-safe. */
final class OutletCounts {

  private static final String OUTLETS =
      """
      select story, feed, language, count(*) as reports from item
      where story in (<stories>) and feed not like 'own--%'
      group by story, feed, language
      """;

  private final Map<String, Integer> feeds = new HashMap<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private int reports;

  /** How many reports of a story a feed has in a language. */
  private record OutletCount(String story, String feed, String language, int reports) {}

  /** Those of some stories, by the ids of these; a story that nobody reports has none. */
  static Map<String, OutletCounts> of(Handle handle, List<String> stories) {
    Map<String, OutletCounts> outlets = new HashMap<>();
    handle
        .createQuery(OUTLETS)
        .bindList("stories", SqlLists.filledUp(stories))
        .map((row, context) -> count(row))
        .forEach(one -> outlets.computeIfAbsent(one.story(), id -> new OutletCounts()).add(one));
    return outlets;
  }

  private static OutletCount count(ResultSet row) throws SQLException {
    return new OutletCount(
        row.getString("story"),
        row.getString("feed"),
        row.getString("language"),
        row.getInt("reports"));
  }

  private void add(OutletCount one) {
    feeds.merge(one.feed(), one.reports(), Integer::sum);
    if (!one.language().equals(Item.UNKNOWN_LANGUAGE)) {
      languages.merge(one.language(), one.reports(), Integer::sum);
    }
    reports += one.reports();
  }

  /** Whether the story is wanted as far as its outlets go. */
  boolean fit(Wanted wanted) {
    return feeds.size() >= wanted.sources()
        && (wanted.language().isEmpty() || languages.containsKey(wanted.language()))
        && (wanted.feed().isEmpty() || feeds.containsKey(wanted.feed()));
  }

  /** How many reports each feed has. */
  Map<String, Integer> feeds() {
    return feeds;
  }

  /** How many reports there are in each language that is known. */
  Map<String, Integer> languages() {
    return languages;
  }

  int reports() {
    return reports;
  }
}
