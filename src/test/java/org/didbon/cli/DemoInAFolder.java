package org.didbon.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.didbon.App;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;

/** What {@code demo} shows, over and for as long as a test wants it. */
public final class DemoInAFolder implements AutoCloseable {

  private final SampleServer samples;
  private final App app;

  private DemoInAFolder(SampleServer samples, App app) {
    this.samples = samples;
    this.app = app;
  }

  /** Reads the sample feeds once. */
  public static DemoInAFolder read(Path folder) throws IOException, InterruptedException {
    SampleServer samples = SampleServer.start();
    Config curated = ConfigFolder.bundled(Map.of());
    Config config =
        new Config(
            curated.settings().forDemo(folder.resolve("demo.db")),
            curated.actors(),
            curated.words(),
            curated.rules(),
            curated.lists(),
            samples.feeds());
    ConsoleChat console = new ConsoleChat(silent(), false);
    App app = new App(config, console, App.clockFrom(Instant.parse("2024-04-08T12:00:00Z")));
    DemoInAFolder demo = new DemoInAFolder(samples, app);
    app.once();
    app.start();
    return demo;
  }

  /** What the console chat says to a line. */
  public String says(String line) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    new ConsoleChat(out, false)
        .answerWaiting(new BufferedReader(new StringReader(line)), app.answers());
    return written.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream silent() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    app.close();
    samples.close();
  }
}
