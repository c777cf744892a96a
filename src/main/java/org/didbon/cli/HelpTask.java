package org.didbon.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code --help} of a command says, asked the other way round; also of one within another. */
@Command(
    name = "help",
    description = "Says what a command does and takes: help scan, help rule test.",
    helpCommand = true)
final class HelpTask implements Callable<Integer> {

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "None for all of them.")
  private List<String> names = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = spec.parent().commandLine();
    for (String name : names) {
      CommandLine inner = command.getSubcommands().get(name);
      if (inner == null) {
        throw new ParameterException(spec.commandLine(), noCommand(command, name));
      }
      command = inner;
    }
    command.usage(spec.commandLine().getOut(), spec.commandLine().getColorScheme());
    return ExitCode.DONE;
  }

  /** What is said to who names a command that is not there. */
  static String noCommand(CommandLine command, String name) {
    return "%s has no command %s; it has %s"
        .formatted(
            command.getCommandName(),
            name,
            command.getSubcommands().isEmpty()
                ? "none"
                : String.join(", ", command.getSubcommands().keySet()));
  }
}
