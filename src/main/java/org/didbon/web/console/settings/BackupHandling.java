package org.didbon.web.console.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.didbon.command.Right;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.settings.BackupDesk.BackupState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an owner asks of the {@link BackupDesk}. */
final class BackupHandling {

  private static final Logger log = LoggerFactory.getLogger(BackupHandling.class);
  private static final long BYTES_A_MEGABYTE = 1_000_000;

  private final BackupDesk desk;
  private final Clock clock;

  BackupHandling(BackupDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Names its pages.
   *
   * @param path of the page that shows how the copy stands
   */
  void open(ConsoleRoutes routes, String path) {
    routes.get(path + "/backup", Right.OWNER, this::look);
    routes.post(path + "/backup", Right.OWNER, ask -> begin(ask, path));
    routes.post(path + "/backup/drop", Right.OWNER, ask -> drop(ask, path));
    routes.get(path + "/backup/file", Right.OWNER, this::handOver);
  }

  private void look(Ask ask) {
    ask.part("settings-backup", view(ask));
  }

  private void begin(Ask ask, String path) {
    if (!desk.begin()) {
      throw new BadInput(ask.say("console.settings.backup.busy"));
    }
    log.info("backup asked for person={}", ask.caller().key().person());
    ask.goTo(path + "#backup");
  }

  private void drop(Ask ask, String path) {
    if (!desk.drop()) {
      throw new BadInput(ask.say("console.settings.backup.busy"));
    }
    ask.goTo(path, "removed");
  }

  private void handOver(Ask ask) {
    Path file = desk.take();
    if (file == null) {
      throw new BadInput(ask.say("console.settings.backup.none"));
    }
    boolean whole = false;
    try (InputStream copy = Files.newInputStream(file)) {
      ask.unhurried();
      OutputStream out = ask.file(name(), "application/vnd.sqlite3", Files.size(file));
      copy.transferTo(out);
      out.flush();
      whole = true;
      log.info("backup handed over person={}", ask.caller().key().person());
    } catch (IOException e) {
      // a line that broke; the copy waits for another try
      log.debug("backup not handed over as a whole", e);
    } finally {
      desk.giveBack(whole);
    }
  }

  private String name() {
    return "didbon-"
        + DateTimeFormatter.ISO_LOCAL_DATE.format(clock.instant().atOffset(ZoneOffset.UTC))
        + ".db";
  }

  BackupView view(Ask ask) {
    BackupState state = desk.state();
    boolean isFault = !state.fault().isEmpty();
    return new BackupView(
        state.stage(),
        isFault
            ? ask.localizer().say("console.settings.backup.failed", Map.of("why", state.fault()))
            : text(state, ask.localizer()),
        isFault,
        ask.caller().forms());
  }

  /** In whole minutes: nobody counts seconds of an hour. */
  private static Duration left(Duration since) {
    return Duration.ofMinutes(Math.max(1, BackupDesk.KEPT.minus(since).toMinutes()));
  }

  private String text(BackupState state, Localizer localizer) {
    Duration span = Duration.between(state.since(), clock.instant());
    return switch (state.stage()) {
      case NONE -> "";
      case MAKING ->
          localizer.say("console.settings.backup.making", Map.of("span", localizer.span(span)));
      case READY ->
          localizer.say(
              "console.settings.backup.ready",
              Map.of(
                  "size", Math.max(1, Math.round((double) state.bytes() / BYTES_A_MEGABYTE)),
                  "span", localizer.span(left(span))));
    };
  }
}
