package org.didbon.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which program each process on the database is, and what it works by. Thread-safe. */
public final class ProgramTable {

  private static final String NOTE =
      """
      insert into program (process, version, files) values (:process, :version, :files)
      on conflict (process) do update set version = excluded.version, files = excluded.files
      """;

  private static final String FORGET =
      "delete from program where process <> :process and process not in (select id from process)";

  private static final String OTHERS =
      """
      select process.host, process.pid, program.version, program.files
      from program join process on process.id = program.process
      where program.process <> :process order by process.id
      """;

  private final Jdbi jdbi;
  private final Holder holder;

  ProgramTable(Jdbi jdbi, Holder holder) {
    this.jdbi = jdbi;
    this.holder = holder;
  }

  /**
   * A program.
   *
   * @param files of its configuration, by name, each with what tells it from one that says
   *     something else: no blanks
   */
  public record Program(String version, Map<String, String> files) {

    public Program {
      files = Map.copyOf(files);
    }
  }

  /** A process on some machine. */
  public record OtherProgram(String host, long pid, Program program) {}

  /** Notes which one this process is; the others on the database, none where none can be. */
  public List<OtherProgram> note(Program ours) {
    if (holder.alone()) {
      return List.of();
    }
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(NOTE)
              .bind("process", holder.id())
              .bind("version", ours.version())
              .bind("files", written(ours.files()))
              .execute();
          handle.createUpdate(FORGET).bind("process", holder.id()).execute();
          return others(handle);
        });
  }

  private List<OtherProgram> others(Handle handle) {
    return handle
        .createQuery(OTHERS)
        .bind("process", holder.id())
        .map(
            (row, context) ->
                new OtherProgram(
                    row.getString("host"),
                    row.getLong("pid"),
                    new Program(row.getString("version"), read(row.getString("files")))))
        .list();
  }

  private static String written(Map<String, String> files) {
    return new TreeMap<>(files)
        .entrySet().stream()
            .map(file -> file.getKey() + "=" + file.getValue())
            .collect(Collectors.joining(" "));
  }

  private static Map<String, String> read(String files) {
    Map<String, String> marks = new TreeMap<>();
    for (String file : files.split(" ", -1)) {
      int sign = file.indexOf('=');
      if (sign > 0) {
        marks.put(file.substring(0, sign), file.substring(sign + 1));
      }
    }
    return marks;
  }
}
