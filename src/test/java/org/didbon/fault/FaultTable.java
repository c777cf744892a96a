package org.didbon.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/** What all faults cost, a line each, kept beside the classes so that one can be tried alone. */
final class FaultTable {

  private static final Path FILE = Path.of("target", "faults.md");
  private static final String ROW = "| %-44s | %-22s | %5s | %5s | %4s | %10s | %9s | %4s | %5s |";
  private static final int HEAD = 2;

  private FaultTable() {}

  /**
   * Writes a line, in the place of one for the same fault.
   *
   * @param recovery until something new was told
   */
  static void add(String fault, String setting, FaultRun.Counts counts, Recovery recovery)
      throws IOException {
    TreeMap<String, String> rows = new TreeMap<>();
    if (Files.exists(FILE)) {
      Files.readAllLines(FILE).stream().skip(HEAD).forEach(row -> rows.put(key(row), row));
    }
    String row =
        String.format(
            Locale.ROOT,
            ROW,
            fault,
            setting,
            counts.lost() + "",
            counts.twice() + "",
            counts.most() + "",
            String.format(Locale.ROOT, "%.1f", recovery.net()),
            String.format(Locale.ROOT, "%.1f", recovery.started()),
            counts.died() + "",
            counts.warnings() + "");
    rows.put(key(row), row);
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, head() + String.join("\n", rows.values()) + "\n");
    System.out.println(row);
  }

  static void print() throws IOException {
    if (Files.exists(FILE)) {
      System.out.println(Files.readString(FILE));
    }
  }

  private static String key(String row) {
    return row.substring(0, row.indexOf('|', row.indexOf('|', 1) + 1));
  }

  private static String head() {
    String names =
        String.format(
            Locale.ROOT,
            ROW,
            "fault",
            "processes",
            "lost",
            "twice",
            "most",
            "on after s",
            "+ start s",
            "died",
            "warn");
    return names + "\n" + names.replaceAll("[^|]", "-") + "\n";
  }
}
