package org.didbon.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.config.CheckReport;
import org.didbon.config.Config;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Validates the configuration. */
@Command(
    name = "check",
    description = {
      "Validates all configuration, and runs the examples of each rule.",
      "Prints every fault on one line: file:line: what is wrong; what to write instead."
    },
    mixinStandardHelpOptions = true)
final class CheckTask implements Callable<Integer> {

  @Mixin private ConfigOption config;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CheckReport report = config.check(App.clock().instant());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    report.warnings().forEach(warning -> out.println("warning: " + warning));
    report.faults().forEach(err::println);
    if (!report.faults().isEmpty()) {
      err.println(Plural.of(report.faults().size(), "fault") + ".");
      return ExitCode.WRONG_USE;
    }
    Config read = report.config();
    EditedConfig.of(read)
        .ifPresent(
            effective ->
                EditedConfig.warnings(effective)
                    .forEach(warning -> out.println("warning: " + warning)));
    if (read.actors().isEmpty() && read.rules().isEmpty()) {
      out.println("warning: " + App.NOTHING_WATCHED);
    }
    out.println(
        "In order: %s, %s, %s."
            .formatted(
                Plural.of(read.actors().size(), "actor"),
                Plural.of(read.rules().size(), "rule"),
                Plural.of(read.feeds().size(), "feed")));
    return ExitCode.DONE;
  }
}
