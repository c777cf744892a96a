package org.didbon.chat.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.config.Config;
import org.didbon.config.ConfigFaults;
import org.didbon.config.ConfigFolder;
import org.didbon.config.ConfigWriter;
import org.didbon.config.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section of the file. */
class WebhookOptionsTest {

  private static final Map<String, String> SET =
      Map.of(
          "WEBHOOK_SECRET",
          "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "PHONE_URL",
          "https://push.example/s3cret-topic");

  @TempDir private Path folder;

  @Test
  void addressesAreReadByNameAndExportedWithoutTheirSecrets() throws IOException {
    Config read =
        read(
            """
            urls: {ops: 'https://h.example/a?b=1,2#it''s', phone: "${PHONE_URL}"}
              timeout: 5s
            """,
            SET);
    Path copy = folder.resolve("copy");
    ConfigWriter.write(read, copy);

    WebhookOptions options = read.settings().networks().of(new WebhookNetwork());
    assertThat(options.urls())
        .isEqualTo(Map.of("ops", "https://h.example/a?b=1,2#it's", "phone", "${PHONE_URL}"));
    assertThat(ConfigFolder.read(copy, SET).settings()).isEqualTo(read.settings());
    assertThat(Files.readString(copy.resolve("didbon.yaml")) + read)
        .doesNotContain("s3cret", "MfKQ9r8");
  }

  @Test
  void addressesMayStandOneALine() throws IOException {
    Config read = read("urls:\n    ops: https://h.example/a\n    mail: https://m.example\n", SET);

    assertThat(read.settings().networks().of(new WebhookNetwork()).urls())
        .containsOnlyKeys("ops", "mail");
  }

  @Test
  void withoutItsSecretNothingIsPosted() {
    assertThat(faults("urls: {ops: 'https://h.example/a'}", Map.of()))
        .contains("environment variable WEBHOOK_SECRET: webhook is set up in didbon.yaml");
    assertThat(faults("urls: {ops: 'https://h.example/a'}", Map.of("WEBHOOK_SECRET", "s3cret")))
        .contains("environment variable WEBHOOK_SECRET", "openssl")
        .doesNotContain("is not there")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "urls: {ops: 'http://h.example/a'}            | write https:// before it",
        "urls: {ops: 'http://8.8.8.8/a'}              | write https:// before it",
        "urls: {ops: 'ftp://h.example/a'}             | no web address",
        "urls: {ops: 'https://me:s3cret@h.example/'}  | no user name or password",
        "urls: {ops: 'https://h.example/${NOWHERE}'}  | NOWHERE is not set",
        "urls: {Ops: 'https://h.example/'}            | no name",
        "urls: {ops: {url: 'https://h.example/'}}     | text is wanted here",
        "urls: https://h.example/                     | write key: value",
        "url: https://h.example/                      | write urls"
      })
  void whatCannotBePostedToIsRefusedOnItsLine(String written, String fault) {
    assertThat(faults(written, SET)).contains("didbon.yaml:2:", fault).doesNotContain("s3cret");
  }

  @Test
  void everyFaultIsToldAtOnceAndWhereItStands() {
    String urls =
        """
        urls:
            ops: http://h.example/a
            mail: https://m.example/
            Big: https://b.example/
            list: [https://l.example/]
            none:
            phone: ftp://p.example/\
        """;

    assertThat(faults(urls, SET).lines())
        .satisfiesExactly(
            fault -> assertThat(fault).contains("didbon.yaml:3: urls \"ops\": ", "https://"),
            fault -> assertThat(fault).contains("didbon.yaml:5: urls \"Big\": ", "no name"),
            fault -> assertThat(fault).contains("didbon.yaml:6: list: text is wanted here"),
            fault -> assertThat(fault).contains("didbon.yaml:7: urls \"none\": ", "no web address"),
            fault ->
                assertThat(fault).contains("didbon.yaml:8: urls \"phone\": ", "no web address"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/a",
    "http://mail-gateway:8080/",
    "http://10.1.2.3/",
    "http://[::1]/"
  })
  void onPrivateNetworksNothingIsReadOnItsWay(String url) throws IOException {
    Config read = read("urls: {ops: '" + url + "'}", SET);

    assertThat(read.settings().networks().of(new WebhookNetwork()).urls()).containsValue(url);
  }

  private Config read(String section, Map<String, String> variables) throws IOException {
    Files.writeString(folder.resolve("didbon.yaml"), "webhook:\n  " + section + "\n");
    return ConfigFolder.read(folder, variables);
  }

  private String faults(String section, Map<String, String> variables) {
    ConfigFaults faults = catchThrowableOfType(ConfigFaults.class, () -> read(section, variables));
    return faults.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
  }
}
