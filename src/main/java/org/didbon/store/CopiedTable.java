package org.didbon.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that two databases have.
 *
 * @param columns all of them, those of the key first
 * @param texts which of them hold texts
 * @param keys how many columns the key has, 1 or more
 */
record CopiedTable(String name, List<String> columns, Set<String> texts, int keys) {

  /** What belongs to one database, its processes and its past alone. */
  private static final Set<String> NOT_COPIED =
      Set.of("flyway_schema_history", "process", "program", "copying", "size_of_day");

  /** Quartz's, which say what its processes are to do next. */
  private static final String OF_JOBS = "job_";

  /** Has rows from the beginning. */
  static final String TURN = "turn";

  CopiedTable {
    columns = List.copyOf(columns);
    texts = Set.copyOf(texts);
  }

  /** All that both have, each after those that its rows refer to. */
  static List<CopiedTable> of(Connection one, Connection other) throws SQLException {
    Set<String> names = new TreeSet<>(names(one));
    names.retainAll(names(other));
    names.removeAll(NOT_COPIED);
    names.removeIf(name -> name.startsWith(OF_JOBS));
    Map<String, Set<String>> parents = new TreeMap<>();
    for (String name : names) {
      parents.put(name, parents(one, name));
    }
    List<CopiedTable> tables = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (done.size() < names.size()) {
      String next =
          names.stream()
              .filter(name -> !done.contains(name))
              .filter(name -> done.containsAll(parents.getOrDefault(name, Set.of())))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables refer in a circle: " + names));
      done.add(next);
      tables.add(read(one, next));
    }
    return tables;
  }

  private static Set<String> names(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.removeIf(name -> name.startsWith("sqlite_"));
    return names;
  }

  private static Set<String> parents(Connection connection, String name) throws SQLException {
    Set<String> parents = new HashSet<>();
    try (ResultSet keys =
        connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
      while (keys.next()) {
        parents.add(keys.getString("PKTABLE_NAME"));
      }
    }
    parents.remove(name);
    return parents;
  }

  private static CopiedTable read(Connection connection, String name) throws SQLException {
    DatabaseMetaData known = connection.getMetaData();
    Map<String, Integer> types = new LinkedHashMap<>();
    try (ResultSet columns = known.getColumns(null, connection.getSchema(), name, "%")) {
      while (columns.next()) {
        types.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
      }
    }
    Map<Integer, String> keys = new HashMap<>();
    try (ResultSet columns = known.getPrimaryKeys(null, connection.getSchema(), name)) {
      while (columns.next()) {
        keys.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
      }
    }
    List<String> key = new TreeMap<>(keys).values().stream().toList();
    if (key.isEmpty()) {
      throw new IllegalStateException("no key in table " + name);
    }
    List<String> all =
        Stream.concat(key.stream(), types.keySet().stream().filter(one -> !key.contains(one)))
            .toList();
    Set<String> texts =
        types.entrySet().stream()
            .filter(type -> type.getValue() == Types.VARCHAR)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new CopiedTable(name, all, texts, key.size());
  }

  List<String> key() {
    return columns.subList(0, keys);
  }

  /** All rows in the order of their keys, which is the same in every database. */
  String select(boolean postgres) {
    String order =
        key().stream()
            .map(one -> quoted(one) + (postgres && texts.contains(one) ? " collate \"C\"" : ""))
            .collect(Collectors.joining(", "));
    return "select %s from %s order by %s".formatted(list(columns), quoted(name), order);
  }

  /** Puts a row in the place of that with its key. */
  String put() {
    List<String> others = columns.subList(keys, columns.size());
    String change =
        others.isEmpty()
            ? "nothing"
            : "update set "
                + others.stream()
                    .map(one -> quoted(one) + " = excluded." + quoted(one))
                    .collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s) on conflict (%s) do %s"
        .formatted(
            quoted(name),
            list(columns),
            columns.stream().map(one -> "?").collect(Collectors.joining(", ")),
            list(key()),
            change);
  }

  /** Deletes the row with a key. */
  String delete() {
    return "delete from %s where %s"
        .formatted(
            quoted(name),
            key().stream().map(one -> quoted(one) + " = ?").collect(Collectors.joining(" and ")));
  }

  /** Whether there is any row. */
  String any() {
    return "select 1 from %s limit 1".formatted(quoted(name));
  }

  private static String list(List<String> names) {
    return names.stream().map(CopiedTable::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
