package org.didbon.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.config.CheckReport;
import org.didbon.config.Config;
import org.didbon.domain.BadInput;
import org.didbon.rule.EffectiveRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Validates the configuration. */
@Command(
    name = "check",
    description = {
      "Validates all configuration, and runs the examples of each rule.",
      "Prints every fault on one line: file:line: what is wrong; what to write instead.",
      "With --online it tries each feed too, and says what each answered.",
      "With a database it also says what chat edits hide of the files, and which words of lists "
          + "no past item has."
    },
    mixinStandardHelpOptions = true)
final class CheckTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Option(
      names = "--online",
      description =
          "Visit each feed once, as the service would, a few at a time, and say how many items it "
              + "has and how new they are, or what is wrong; of a page that is no feed, which "
              + "feeds it names. Exits with 1 if a feed brought nothing. A feed that moved, or "
              + "has nothing new in 30 days, is a warning.")
  private boolean online;

  @Option(
      names = "--minutes",
      defaultValue = "10",
      description = "For all feeds together, with --online. Default: ${DEFAULT-VALUE}.")
  private int minutes;

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
    Optional<EffectiveRules> edited = EditedConfig.of(read);
    List<String> warnings = new ArrayList<>(edited.map(EditedConfig::warnings).orElse(List.of()));
    Config watched = edited.map(effective -> EditedConfig.with(read, effective)).orElse(read);
    warnings.addAll(UnheardCheck.of(watched));
    warnings.forEach(warning -> out.println("warning: " + warning));
    if (read.actors().isEmpty() && read.rules().isEmpty()) {
      out.println("warning: " + App.NOTHING_WATCHED);
    }
    String lists =
        read.lists().isEmpty() ? "" : ", " + Plural.of(read.lists().size(), "list") + " of words";
    out.println(
        "In order: %s, %s%s, %s."
            .formatted(
                Plural.of(read.actors().size(), "actor"),
                Plural.of(read.rules().size(), "rule"),
                lists,
                Plural.of(read.feeds().size(), "feed")));
    return online ? tried(watched, out, err) : ExitCode.DONE;
  }

  /** The feeds that the bot visits: those that people edited are among them. */
  private int tried(Config watched, PrintWriter out, PrintWriter err) {
    if (minutes < 1) {
      throw new BadInput("--minutes is 1 or more");
    }
    int failed = new OnlineCheck(watched, App.clock(), out, err).run(Duration.ofMinutes(minutes));
    return failed == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
