package org.didbon.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.didbon.App;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.config.CheckReport;
import org.didbon.outbox.OutboxDrain;
import org.didbon.pipeline.SingleRound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The service. */
@Command(
    name = RunTask.NAME,
    description = {
      "Watches the feeds, alerts the chats, answers commands, until SIGTERM or Ctrl-C.",
      "Keeps everything in data/didbon.db, or where DATABASE_URL says."
    },
    mixinStandardHelpOptions = true)
final class RunTask implements Callable<Integer> {

  static final String NAME = "run";

  @Mixin private ConfigOption config;

  @Option(
      names = "--once",
      description = "Visit every feed once, send what is due, and exit: for cron.")
  private boolean once;

  private static App opened(CheckReport checked, ConsoleChat console, Progress progress) {
    try {
      return new App(checked.config(), checked.watchlist(), console, App.clock());
    } finally {
      progress.done();
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    CheckReport read = config.checked(App.clock().instant());
    LogThreshold.set(read.config().settings().log());
    ConsoleSession console = new ConsoleSession();
    Progress progress = new Progress(System.err);
    progress.say("opening the database, learning names and words …");
    ServiceManager manager = ServiceManager.of(System.getenv());
    // a signal may come while it opens, which takes minutes where tables are brought up to date
    AtomicReference<@Nullable App> running = new AtomicReference<>();
    Stop stop =
        Stop.with(
            () -> {
              manager.stopping();
              console.close();
              App app = running.get();
              if (app != null) {
                app.close();
              }
            });
    try {
      App app = opened(read, console.chat(), progress);
      running.set(app);
      if (once) {
        return exitCode(app.once());
      }
      app.start();
      manager.ready();
      if (!app.onConsole()) {
        new CountDownLatch(1).await();
      }
      if (!console.converse(app)) {
        // the input ended, as under a service manager: the watch goes on
        new CountDownLatch(1).await();
      }
      return ExitCode.DONE;
    } finally {
      stop.now();
    }
  }

  /** What was left undone, on standard error: whoever runs it by cron reads it in a mail. */
  private static int exitCode(SingleRound.Outcome round) {
    OutboxDrain.Undelivered left = round.left();
    if (left.messages() > 0) {
      System.err.printf(
          "messages that could not be sent yet: %d; the next try is due at %s%n",
          left.messages(), left.next());
    }
    return round.isWhole() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
