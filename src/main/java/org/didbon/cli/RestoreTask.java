package org.didbon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.config.Settings;
import org.didbon.store.CopyReport;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.DatabaseTransfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(
    name = "restore",
    description = {
      "Puts what a backup holds into the database, which must be empty, and compares each row.",
      "The database is the SQLite file, or that of DATABASE_URL; backups of earlier versions will"
          + " do."
    },
    mixinStandardHelpOptions = true)
final class RestoreTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Parameters(paramLabel = "FILE", description = "What backup wrote; stays as it is.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.read().settings();
    CopyProgress progress = new CopyProgress();
    CopyReport report =
        DatabaseTransfer.restore(
            file,
            new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path()),
            App.clock().instant(),
            progress);
    progress.done();
    spec.commandLine()
        .getOut()
        .println(
            "Restored %,d rows of %d tables from %s; start Didbon now"
                .formatted(report.rows(), report.tables(), file));
    return ExitCode.DONE;
  }
}
