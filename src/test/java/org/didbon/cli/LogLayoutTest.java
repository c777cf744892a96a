package org.didbon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The log as logback.xml lays it out, of texts that strangers wrote. */
class LogLayoutTest {

  private static final String FORGED =
      "x\n2026-02-03T00:00:00.000Z INFO  App nothing happened\u001b[2K\u202e";

  @Test
  void noTextForgesALineOrSteersATerminal() throws Exception {
    String written = logged(FORGED, new IllegalStateException(FORGED, new Error(FORGED)));

    assertThat(written).contains("WARN  feeds feed failing reason=x 2026-02-03T00:00:00.000Z INFO");
    assertThat(written).doesNotContain("\u001b", "\u202e");
    assertThat(written.lines().skip(1)).allMatch(line -> line.startsWith("\t"));
    assertThat(written)
        .contains("\tCaused by: java.lang.Error: x\n", "\tat org.didbon.cli.LogLayoutTest");
  }

  private static String logged(String reason, Exception fault) throws Exception {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(LogLayoutTest.class.getResource("/logback.xml")));
    Logger logger = context.getLogger("org.didbon.feeds");
    LoggingEvent event =
        new LoggingEvent(
            "", logger, Level.WARN, "feed failing reason={}", fault, new Object[] {reason});
    var stderr = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr");
    try {
      return new String(stderr.getEncoder().encode(event), UTF_8);
    } finally {
      context.stop();
    }
  }
}
