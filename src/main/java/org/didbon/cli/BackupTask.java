package org.didbon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.didbon.config.Settings;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the database. */
@Command(
    name = "backup",
    description = "Writes a consistent copy of the SQLite database, also while Didbon runs.",
    mixinStandardHelpOptions = true)
final class BackupTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.read().settings();
    Database.backup(
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path()),
        file);
    spec.commandLine().getOut().println("Copied to " + file);
    return ExitCode.DONE;
  }
}
