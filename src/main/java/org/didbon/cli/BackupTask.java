package org.didbon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.config.Settings;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.DatabaseTransfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the database. */
@Command(
    name = "backup",
    description = {
      "Writes a consistent copy of the database into an SQLite file, also while Didbon runs.",
      "Of PostgreSQL it is read row by row; restore puts it back into either database."
    },
    mixinStandardHelpOptions = true)
final class BackupTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.read().settings();
    CopyProgress progress = new CopyProgress();
    DatabaseTransfer.backup(
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path()),
        file,
        App.clock().instant(),
        progress);
    progress.done();
    spec.commandLine().getOut().println("Copied to " + file);
    return ExitCode.DONE;
  }
}
