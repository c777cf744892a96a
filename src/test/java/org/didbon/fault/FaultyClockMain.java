package org.didbon.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.didbon.App;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.cli.Stop;
import org.didbon.config.ConfigFolder;

/** The service, with a clock that is off by as many seconds as a file in its folder says. */
final class FaultyClockMain {

  static final String OFFSET = "clock-offset";

  private FaultyClockMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    App app =
        new App(
            ConfigFolder.read(folder, System.getenv()),
            new ConsoleChat(System.out, false),
            new Faulty(folder.resolve(OFFSET)));
    Stop.with(app::close);
    app.start();
    new CountDownLatch(1).await();
  }

  private static final class Faulty extends Clock {

    private final Clock right = Clock.systemUTC();
    private final Path offset;

    Faulty(Path offset) {
      this.offset = offset;
    }

    @Override
    public Instant instant() {
      try {
        String seconds = Files.exists(offset) ? Files.readString(offset).strip() : "";
        return right.instant().plusSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds));
      } catch (IOException e) {
        throw new UncheckedIOException("no offset", e);
      }
    }

    @Override
    public ZoneId getZone() {
      return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
