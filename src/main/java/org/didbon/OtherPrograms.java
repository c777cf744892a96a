package org.didbon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.didbon.command.Health;
import org.didbon.config.Config;
import org.didbon.config.ConfigWriter;
import org.didbon.store.Database;
import org.didbon.store.ProgramTable;
import org.didbon.store.ProgramTable.OtherProgram;
import org.didbon.store.ProgramTable.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other processes on the database that are not what this one is: of another version, or with
 * other files. Each is told in the log once, when it is met. Thread-safe.
 */
final class OtherPrograms {

  private static final Logger log = LoggerFactory.getLogger(OtherPrograms.class);

  private final ProgramTable table;
  private final Program ours;
  private Map<OtherProgram, Health.OtherProcess> told = Map.of();
  private volatile List<Health.OtherProcess> others = List.of();
  private final Object lock = new Object();

  /** Notes that this process is there, and looks who else is. */
  static OtherPrograms of(Database database, Config config) {
    Map<String, String> files = database.isOurs() ? Map.of() : ConfigWriter.marks(config);
    OtherPrograms otherPrograms =
        new OtherPrograms(database.programs(), new Program(Version.number(), files));
    otherPrograms.look();
    return otherPrograms;
  }

  OtherPrograms(ProgramTable table, Program ours) {
    this.table = table;
    this.ours = ours;
  }

  /** Looks who is there. */
  void look() {
    synchronized (lock) {
      Map<OtherProgram, Health.OtherProcess> now = new HashMap<>();
      for (OtherProgram other : table.note(ours)) {
        Health.OtherProcess difference = difference(other.program());
        if (!difference.isNone()) {
          now.put(other, difference);
        }
      }
      now.forEach(
          (other, difference) -> {
            if (!told.containsKey(other)) {
              tell(other, difference);
            }
          });
      told = now;
      others = List.copyOf(now.values());
    }
  }

  private void tell(OtherProgram other, Health.OtherProcess difference) {
    if (!difference.version().isEmpty()) {
      log.warn(
          "another process on this database is of another version host={} pid={} version={}"
              + " ours={}",
          other.host(),
          other.pid(),
          difference.version(),
          ours.version());
    }
    if (!difference.files().isEmpty()) {
      log.warn(
          "another process on this database has another configuration, what is told depends on"
              + " which of them reads it host={} pid={} files={}",
          other.host(),
          other.pid(),
          difference.files());
    }
  }

  private Health.OtherProcess difference(Program other) {
    TreeSet<String> names = new TreeSet<>(ours.files().keySet());
    names.addAll(other.files().keySet());
    List<String> files = new ArrayList<>();
    for (String name : names) {
      String mark = ours.files().getOrDefault(name, "");
      if (!mark.equals(other.files().getOrDefault(name, ""))) {
        files.add(name);
      }
    }
    String version = other.version().equals(ours.version()) ? "" : other.version();
    return new Health.OtherProcess(version, files);
  }

  /** Those that were there at the last look. */
  List<Health.OtherProcess> others() {
    return others;
  }
}
