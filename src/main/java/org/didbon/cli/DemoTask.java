package org.didbon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.didbon.App;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;
import org.didbon.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The service on sample feeds, with nothing to configure and nothing left behind. */
@Command(
    name = "demo",
    description = {
      "Shows what Didbon does, offline, on sample feeds in six languages.",
      "Prints what alerts in these feeds of April 2024, then answers commands such as "
          + "/actor Patrushev. Nothing is kept."
    },
    mixinStandardHelpOptions = true)
final class DemoTask implements Callable<Integer> {

  /** The evening of the last day that the sample feeds write of. */
  private static final Instant EVENING = Instant.parse("2024-04-08T15:00:00Z");

  private static final String TO_TRY =
      "Try: /actor Patrushev   /search мигрант AND таджик   /why   /console (in a browser)"
          + "    (all commands: /help; to leave: /quit)";

  @Option(names = "--once", description = "Exit after the alerts.")
  private boolean once;

  @Option(
      names = "--rehearse",
      description =
          "Load also what only a service needs, for an archive of classes "
              + "(java -XX:ArchiveClassesAtExit=FILE).")
  private boolean rehearse;

  @Override
  public Integer call() throws InterruptedException {
    LogThreshold.set("WARN");
    Progress progress = new Progress(System.err);
    progress.say("learning names and words, then reading six sample feeds …");
    Path folder = temporaryFolder();
    SampleServer samples = SampleServer.start();
    ConsoleSession console = new ConsoleSession();
    App app = new App(config(samples, folder), console.chat(), App.clockFrom(EVENING));
    Stop stop =
        Stop.with(
            () -> {
              console.close();
              app.close();
              samples.close();
              delete(folder);
            });
    progress.done();
    try {
      boolean whole = app.once().isWhole();
      console.chat().say(app.summary());
      console.chat().say("The bot's clock stands at 8 April 2024, the day of the last report.");
      console.chat().say(TO_TRY);
      app.start();
      if (rehearse) {
        Rehearsal.of(app);
      }
      if (!once) {
        console.answerWaiting(app);
      }
      return whole ? ExitCode.DONE : ExitCode.SOME_FAILED;
    } finally {
      stop.now();
    }
  }

  /** The curated actors and rules on the sample feeds, which come from loopback. */
  private static Config config(SampleServer samples, Path folder) {
    Config curated = ConfigFolder.bundled(Map.of());
    Settings settings = curated.settings();
    return new Config(
        settings.forDemo(folder.resolve("demo.db")),
        curated.actors(),
        curated.words(),
        curated.rules(),
        curated.lists(),
        samples.feeds());
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("didbon-demo");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's database could not be removed: " + folder, e);
    }
  }
}
