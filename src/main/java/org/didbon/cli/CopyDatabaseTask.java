package org.didbon.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.didbon.App;
import org.didbon.domain.BadInput;
import org.didbon.store.CopyReport;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.DatabaseTransfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries an installation over to another database. */
@Command(
    name = "copy-database",
    description = {
      "Copies all that is kept into another database, row by row, and compares each row in the"
          + " end.",
      "Didbon may run on the first one. What was broken off goes on when it is begun",
      "once more, and a copy on which nobody worked yet takes over what came since:",
      "copy while Didbon runs, stop it, copy once more, start it with DATABASE_URL."
    },
    mixinStandardHelpOptions = true)
final class CopyDatabaseTask implements Callable<Integer> {

  private static final Pattern ADDRESS = Pattern.compile("(postgres(ql)?|jdbc):.*");

  /** What looks like an address is no path: it may hold a password, which no folder shall show. */
  private static final Pattern OTHER_ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private static final String VARIABLE = "env:";

  @Parameters(
      paramLabel = "FROM",
      description = {
        "Path of an SQLite file, or postgres://user:password@host:5432/name;",
        "env:NAME takes it from the environment, where no other user of the machine reads it."
      })
  private String from;

  @Parameters(
      paramLabel = "TO",
      description = "Likewise: empty, or a file that is not there, or a copy to go on with.")
  private String to;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CopyProgress progress = new CopyProgress();
    CopyReport report =
        DatabaseTransfer.copy(
            database(from, System.getenv()),
            database(to, System.getenv()),
            App.clock().instant(),
            progress);
    progress.done();
    spec.commandLine()
        .getOut()
        .println(
            "%,d rows of %d tables are the same in both; %,d had to be written"
                .formatted(report.rows(), report.tables(), report.written()));
    return ExitCode.DONE;
  }

  static DatabaseSettings database(String written, Map<String, String> environment) {
    if (written.startsWith(VARIABLE)) {
      String name = written.substring(VARIABLE.length());
      String value = environment.getOrDefault(name, "");
      if (value.isEmpty()) {
        throw new BadInput(
            "environment variable %s is not set; set it to the address of a database"
                .formatted(name));
      }
      return database(value, Map.of());
    }
    if (OTHER_ADDRESS.matcher(written).matches() && !ADDRESS.matcher(written).matches()) {
      throw new BadInput(
          "this is no address of a database that Didbon knows; write"
              + " postgres://user:password@host:5432/name, or the path of an SQLite file");
    }
    return ADDRESS.matcher(written).matches()
        ? new DatabaseSettings(written, Path.of(""))
        : DatabaseSettings.sqlite(Path.of(written));
  }
}
