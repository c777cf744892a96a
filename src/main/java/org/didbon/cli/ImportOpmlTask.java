package org.didbon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.didbon.config.OpmlImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over the feeds of another reader. */
@Command(
    name = "import-opml",
    description = "Adds the feeds of an OPML file, as feed readers export it, to feeds.yaml.",
    mixinStandardHelpOptions = true)
final class ImportOpmlTask implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "config",
      description = "Folder whose feeds.yaml is added to. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Parameters(paramLabel = "FILE", description = "The OPML file.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    OpmlImport.Result result = OpmlImport.run(file, folder);
    PrintWriter errors = spec.commandLine().getErr();
    result.unusable().forEach(errors::println);
    spec.commandLine()
        .getOut()
        .println(
            "%s added, %d known already, %d left out."
                .formatted(
                    Plural.of(result.added().size(), "feed"),
                    result.known(),
                    result.unusable().size()));
    return result.unusable().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
