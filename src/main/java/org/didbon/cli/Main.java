package org.didbon.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.stream.Collectors;
import org.didbon.HeadStart;
import org.didbon.Version;
import org.didbon.chat.SecretVariable;
import org.didbon.config.ChatNetworks;
import org.didbon.domain.BadInput;
import org.didbon.domain.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line. Exit codes: 0 done, 1 some source failed, 2 wrong usage or configuration. */
@Command(
    name = "didbon",
    description = {
      "Watches news feeds for named officials and Central Asian migrants,",
      "and tells the chats that asked, with the reason for each alert.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunTask.class,
      DemoTask.class,
      ScanTask.class,
      CheckTask.class,
      RuleTask.class,
      WhyTask.class,
      ImportOpmlTask.class,
      ExportTask.class,
      BackupTask.class,
      RestoreTask.class,
      CopyDatabaseTask.class,
      HelpTask.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some source or item failed, the rest was done",
      "2:wrong usage or configuration, nothing was done"
    })
public final class Main {

  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(RunTask.NAME)) {
      HeadStart.begin(); // beside the log and the command line, which take their time
    }
    // people's texts are in many alphabets, whatever the machine's locale says
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    logAllInOnePlace();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> log.error("thread died name={}", thread.getName(), fault));
    System.exit(
        Utf8Arguments.of(arguments).map(Main::run).orElseGet(() -> refuse(Utf8Arguments.REMEDY)));
  }

  /** What libraries log by means of the JDK, as Lucene does, is logged as all else is. */
  static void logAllInOnePlace() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** What cannot be read for the locale's sake is no wrong use. */
  private static int refuse(CommandLine.ParameterException fault, String[] arguments) {
    // picocli keeps no cause
    if (Utf8Arguments.isLocaleOther()
        && String.valueOf(fault.getMessage()).contains("InvalidPathException")) {
      return refuse(Utf8Arguments.REMEDY);
    }
    CommandLine line = fault.getCommandLine();
    if (fault instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !line.getSubcommands().isEmpty()) {
      line.getErr().println(HelpTask.noCommand(line, unmatched.getUnmatched().get(0)));
      CommandLine.UnmatchedArgumentException.printSuggestions(fault, line.getErr());
      return line.getCommandSpec().exitCodeOnInvalidInput();
    }
    line.getErr().println(line.getColorScheme().errorText(fault.getMessage()));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, line.getErr())) {
      line.usage(line.getErr());
    }
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int refuse(String why) {
    System.err.println(why);
    return ExitCode.WRONG_USE;
  }

  static int run(String... arguments) {
    boolean colours = Terminal.hasColours();
    CommandLine line = new CommandLine(new Main());
    line.getCommandSpec().usageMessage().footer(footer());
    return line.setOut(new PrintWriter(new HarmlessWriter(System.out, colours), true))
        .setErr(new PrintWriter(new HarmlessWriter(System.err, colours), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::refuse)
        .setExecutionExceptionHandler(Main::explain)
        .execute(arguments);
  }

  private static String[] footer() {
    String secrets =
        ChatNetworks.secrets().stream().map(SecretVariable::name).collect(Collectors.joining(", "));
    return new String[] {
      "",
      "From the environment come "
          + secrets
          + ", DIDBON_OWNERS, DATABASE_URL, PORT, TRANSLATE_KEY, HTTPS_PROXY, HTTP_PROXY,"
          + " ALL_PROXY and NO_PROXY; the didbon.yaml that "
          + "export writes says what each is for. All else is set there.",
      "",
      "First steps: java -jar didbon.jar demo"
    };
  }

  /** A fault of what was given is told in its own words; the rest is a bug, told with its trace. */
  private static int explain(Exception fault, CommandLine line, CommandLine.ParseResult arguments) {
    if (fault instanceof BadInput || fault instanceof DatabaseAway) {
      line.getErr().println(fault.getMessage());
      return ExitCode.WRONG_USE;
    }
    if (fault instanceof InvalidPathException && Utf8Arguments.isLocaleOther()) {
      line.getErr().println(Utf8Arguments.REMEDY);
      return ExitCode.WRONG_USE;
    }
    if (fault instanceof UncheckedIOException disk) {
      line.getErr().println(disk.getMessage() + ": " + disk.getCause());
      return ExitCode.WRONG_USE;
    }
    log.error("stopped by a bug command={}", line.getCommandName(), fault);
    return ExitCode.SOME_FAILED;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
