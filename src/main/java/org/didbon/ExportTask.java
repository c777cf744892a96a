package org.didbon;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.didbon.config.ConfigWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes out what is watched. */
@Command(
    name = "export",
    description = "Writes all that is watched as the YAML files it is read from. No secrets.",
    mixinStandardHelpOptions = true)
final class ExportTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Parameters(paramLabel = "DIR", description = "Folder to write into; made if missing.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ConfigWriter.write(config.read(), folder);
    spec.commandLine().getOut().println("Written to " + folder);
    return Main.DONE;
  }
}
