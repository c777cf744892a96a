package org.didbon.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history that the tables of this version have, as Flyway writes it down. A database that has
 * it, to the last checksum, needs nothing of Flyway, which takes long to start; any other is
 * Flyway's to judge.
 */
final class KnownSchema {

  private static final Logger log = LoggerFactory.getLogger(KnownSchema.class);

  /** A line for each file: where it is, its version, its checksum. */
  static final String FILE = "/db/known.txt";

  private static final String HISTORY = "select version, checksum, success from " + Schema.HISTORY;

  private KnownSchema() {}

  /** Whether the tables are those of this version, as far as their history says. */
  static boolean isThere(DatabaseSettings settings, DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HISTORY)) {
      List<String> there = new ArrayList<>();
      while (rows.next()) {
        if (!rows.getBoolean("success")) {
          return false;
        }
        there.add(rows.getString("version") + " " + rows.getString("checksum"));
      }
      Collections.sort(there);
      return there.equals(known(settings));
    } catch (SQLException e) {
      log.debug("no history of tables yet", e);
      return false;
    }
  }

  private static List<String> known(DatabaseSettings settings) {
    Set<String> locations =
        Arrays.stream(Schema.locations(settings))
            .map(location -> location.substring(location.indexOf(':') + 1) + " ")
            .collect(Collectors.toSet());
    return text()
        .lines()
        .flatMap(
            line ->
                locations.stream().filter(line::startsWith).map(at -> line.substring(at.length())))
        .sorted()
        .toList();
  }

  private static String text() {
    try (InputStream in = KnownSchema.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
