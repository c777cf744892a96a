package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentReaderTest {

  @TempDir Path path;

  @Test
  void everyVariableIsRead() {
    Environment environment =
        read(
            Map.of(
                "TELEGRAM_BOT_TOKEN", "123:abc",
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1",
                "DIDBON_OWNERS", "telegram:12345, slack:U0123",
                "DATABASE_URL", "postgres://me:secret@db/news",
                "PORT", "8080"));

    assertThat(environment.secrets())
        .isEqualTo(
            Map.of(
                "TELEGRAM_BOT_TOKEN", "123:abc",
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1"));
    assertThat(environment.owners())
        .containsExactly(ChatAddress.of("telegram:12345"), ChatAddress.of("slack:U0123"));
    assertThat(environment.databaseUrl()).isEqualTo("postgres://me:secret@db/news");
    assertThat(environment.port()).isEqualTo(8080);
  }

  @Test
  void noValueOfItIsEverPrinted() {
    Environment environment =
        read(
            Map.of(
                "TELEGRAM_BOT_TOKEN", "123:abc",
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1",
                "DIDBON_OWNERS", "telegram:12345",
                "DATABASE_URL", "postgres://me:secret@db/news",
                "PORT", "8080"));

    assertThat(Settings.defaults(environment).toString())
        .endsWith(
            "Environment[set=[SLACK_APP_TOKEN, SLACK_BOT_TOKEN, TELEGRAM_BOT_TOKEN], owners=1,"
                + " databaseUrl=true, port=true]]")
        .doesNotContain("abc", "secret", "xoxb", "xapp", "12345", "8080");
  }

  @Test
  void whatIsEmptyIsNotSet() {
    assertThat(read(Map.of("TELEGRAM_BOT_TOKEN", " ", "PORT", ""))).isEqualTo(Environment.NONE);
  }

  @Test
  void everyFaultIsListedWithoutTheSecret() {
    ConfigFaults faults =
        catchThrowableOfType(
            ConfigFaults.class,
            () ->
                read(
                    Map.of(
                        "TELEGRAM_BOT_TOKEN", "hunter2",
                        "SLACK_BOT_TOKEN", "xapp-hunter2",
                        "DIDBON_OWNERS", "telegram:me",
                        "DATABASE_URL", "mysql://me:hunter2@db/news",
                        "PORT", "http")));

    assertThat(faults.faults().stream().map(Fault::toString))
        .containsExactly(
            "environment variable TELEGRAM_BOT_TOKEN: this is not how such a secret is written; copy"
                + " it whole from @BotFather: digits, a colon, letters",
            "environment variable SLACK_BOT_TOKEN: this is not how such a secret is written; take the"
                + " one that begins with xoxb-",
            "environment variable SLACK_APP_TOKEN: it goes with SLACK_BOT_TOKEN, which is set; set"
                + " this one too, or neither",
            "environment variable DIDBON_OWNERS: \"telegram:me\" is no person on a network; write"
                + " telegram:12345,slack:U0123 with the numbers those networks give people",
            "environment variable DATABASE_URL: this is no address of a database; write"
                + " postgres://user:password@host:5432/name, or jdbc:…",
            "environment variable PORT: \"http\" is no port; write a number from 1 to 65535");
  }

  private Environment read(Map<String, String> variables) {
    return ConfigFolder.read(path, variables).settings().environment();
  }
}
