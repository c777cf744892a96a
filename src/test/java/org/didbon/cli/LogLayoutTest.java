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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.function.Consumer;
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

  @Test
  void asJsonALineIsOneObjectWithWhatItSaysAndTheFault() throws Exception {
    String written =
        json(FORGED, new IllegalStateException(FORGED, new Error("the disk \"sda\" is full")));

    JsonNode line = new ObjectMapper().readTree(written);
    assertThat(written.lines()).hasSize(1);
    assertThat(written).endsWith("}\n").doesNotContain("\u001b", "\u202e");
    assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("logger").asText()).isEqualTo("org.didbon.feeds");
    assertThat(line.path("phrase").asText()).isEqualTo("feed failing");
    assertThat(line.path("fields").path("reason").asText())
        .isEqualTo("x 2026-02-03T00:00:00.000Z INFO  App nothing happened[2K");
    assertThat(line.path("exception").asText())
        .startsWith("java.lang.IllegalStateException: x 2026");
    assertThat(line.path("trace").toString())
        .contains("at org.didbon.cli.LogLayoutTest", "\"Caused by: java.lang.Error: the disk");
  }

  /** No line of ours has one; a library's fault may quote the address that it asked. */
  @Test
  void noSecretIsWrittenInEitherForm() throws Exception {
    String token = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
    String reason = "https://api.example/bot" + token + "/send";
    Exception fault = new IllegalStateException(reason, new Error(reason));

    assertThat(logged(reason, fault) + json(reason, fault))
        .doesNotContain(token)
        .contains("https://api.example/bot…/send");
  }

  @Test
  void noPasswordOfAnAddressIsWritten() throws Exception {
    String reason = "cannot connect to postgres://didbon:secret@db/x";

    assertThat(logged(reason, new Error(reason)) + json(reason, new Error(reason)))
        .doesNotContain("secret")
        .contains("postgres://…@db/x");
  }

  private static String logged(String reason, Throwable fault) throws Exception {
    return logged(reason, fault, context -> {});
  }

  private static String json(String reason, Throwable fault) throws Exception {
    return logged(reason, fault, LogThreshold::json);
  }

  private static String logged(String reason, Throwable fault, Consumer<LoggerContext> set)
      throws Exception {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(LogLayoutTest.class.getResource("/logback.xml")));
    set.accept(context);
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
