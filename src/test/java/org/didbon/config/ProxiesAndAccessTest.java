package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.chat.slack.SlackNetwork;
import org.didbon.chat.slack.SlackOptions;
import org.didbon.chat.telegram.TelegramNetwork;
import org.didbon.chat.telegram.TelegramOptions;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.setting.ProxyChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds want beyond a plain request, and which proxies are taken. */
class ProxiesAndAccessTest {

  private static final Map<String, String> SET =
      Map.of("PAPER_LOGIN", "me:s3cret", "PAPER_KEY", "k-99", "WAY", "socks5://me:s3cret@h.test:1");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("actors.yaml"), "actors: []\n");
    Files.writeString(folder.resolve("rules.yaml"), "rules: []\n");
  }

  @Test
  void aFeedKeepsTheNamesOfItsSecretsAndNotTheSecrets() throws IOException {
    feed(
        "headers: {X-Key: \"${PAPER_KEY}\", User-Agent: R 1}, login: \"${PAPER_LOGIN}\", proxy:"
            + " \"${WAY}\"");

    Config read = ConfigFolder.read(folder, SET);
    Path copy = folder.resolve("copy");
    ConfigWriter.write(read, copy);

    FeedAccess access =
        new FeedAccess(
            Map.of("X-Key", "${PAPER_KEY}", "User-Agent", "R 1"), "${PAPER_LOGIN}", "${WAY}");
    assertThat(read.feeds()).extracting(Feed::access).containsExactly(access);
    assertThat(ConfigFolder.read(copy, SET).feeds()).isEqualTo(read.feeds());
    assertThat(Files.readString(copy.resolve("feeds.yaml"))).doesNotContain("s3cret", "k-99");
    assertThat(read.toString()).doesNotContain("s3cret", "k-99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headers: {X-Key: \"${NOWHERE}\"}",
        "login: \"${NOWHERE}\"",
        "proxy: \"socks5://${NOWHERE}\""
      })
  void aVariableThatIsNotSetIsNamedWithItsPlace(String wants) throws IOException {
    feed(wants);

    assertThat(faults(SET)).contains("feeds.yaml:2:", "NOWHERE is not set");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login: \"${PAPER_KEY}\"          | user:password",
        "login: justme                    | user:password",
        "proxy: \"ftp://h.test:1\"        | socks5://host:port",
        "proxy: \"${PAPER_LOGIN}\"        | socks5://host:port",
        "headers: {\"X Key\": v}          | no name of a header",
        "headers: {Host: v.test}          | not for a feed to set",
        "headers: {X-Key: ключ}           | cannot be sent",
        "headers: [one]                   | headers"
      })
  void whatCannotBeSentIsRefusedAndNotShown(String wants, String fault) throws IOException {
    feed(wants);

    assertThat(faults(SET)).contains("feeds.yaml:2:", fault).doesNotContain("s3cret", "k-99");
  }

  @Test
  void aHeaderCalledAsSecretsAreMayNameAVariableAndHoldNoSecret() throws IOException {
    feed("headers: {Api-Key: \"${PAPER_KEY}\"}");
    assertThat(ConfigFolder.read(folder, SET).feeds()).hasSize(1);

    feed("headers: {Api-Key: written}");
    assertThat(faults(SET)).contains("a secret does not belong in a file");
  }

  @ParameterizedTest
  @CsvSource({
    "feed://news.test/rss, http://news.test/rss",
    "feed:https://news.test/rss, https://news.test/rss",
    "FEED:http://news.test/rss, http://news.test/rss"
  })
  void anAddressForReadersOfFeedsIsTaken(String written, String address) throws IOException {
    Files.writeString(
        folder.resolve("feeds.yaml"), "feeds:\n  - {id: a, url: \"" + written + "\"}\n");

    assertThat(ConfigFolder.read(folder, Map.of()).feeds())
        .extracting(feed -> feed.url().toString())
        .containsExactly(address);
  }

  @Test
  void theSettingsProxyComesBeforeTheEnvironments() throws IOException {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://env.test:3128", "no_proxy", "slack.com", "WAY", "http://a:1");
    Files.writeString(
        folder.resolve("didbon.yaml"), "feed:\n  proxy: \"${WAY}\"\ntelegram:\n  proxy: direct\n");

    Settings settings = ConfigFolder.read(folder, environment).settings();

    assertThat(settings.feedProxies().of("http", "x.test", 80)).contains(proxy("http://a:1"));
    assertThat(telegramProxy(settings)).isEmpty();
    assertThat(slackProxy(settings)).as("NO_PROXY").isEmpty();
    Files.delete(folder.resolve("didbon.yaml"));
    settings = ConfigFolder.read(folder, environment).settings();
    assertThat(telegramProxy(settings)).contains(proxy("http://env.test:3128"));
    assertThat(settings.feedProxies().of("http", "x.test", 80)).isEmpty();
    assertThat(settings.feedProxies().of("https", "x.test", 443)).isNotEmpty();
    assertThat(settings.feedProxies().of("https", "localhost", 443)).isEmpty();
  }

  @Test
  void aProxyOfTheEnvironmentThatCannotBeReadIsAFaultWithoutItsPassword() {
    assertThat(faults(Map.of("ALL_PROXY", "https://me:s3cret@h.test")))
        .contains("environment variable ALL_PROXY", "socks5://host:port")
        .doesNotContain("s3cret");
  }

  @Test
  void proxiesAreExportedAsTheyWereWritten() throws IOException {
    Files.writeString(
        folder.resolve("didbon.yaml"),
        "feed:\n  proxy: \"${WAY}\"\ntelegram:\n  proxy: socks5://127.0.0.1:1080\n");
    Config read = ConfigFolder.read(folder, SET);
    Path copy = folder.resolve("copy");

    ConfigWriter.write(read, copy);

    Settings again = ConfigFolder.read(copy, SET).settings();
    assertThat(again.feed().proxy()).isEqualTo(new ProxyChoice("${WAY}"));
    assertThat(again.networks().of(new TelegramNetwork()).proxy())
        .isEqualTo(new ProxyChoice("socks5://127.0.0.1:1080"));
    assertThat(again.networks().of(new SlackNetwork()).proxy())
        .isEqualTo(ProxyChoice.OF_ENVIRONMENT);
    assertThat(Files.readString(copy.resolve("didbon.yaml"))).doesNotContain("s3cret");
  }

  private static Optional<ProxyAddress> telegramProxy(Settings settings) {
    TelegramOptions options = settings.networks().of(new TelegramNetwork());
    return settings.environment().ofNetworks().proxy(options.proxy(), options.api());
  }

  private static Optional<ProxyAddress> slackProxy(Settings settings) {
    SlackOptions options = settings.networks().of(new SlackNetwork());
    return settings.environment().ofNetworks().proxy(options.proxy(), options.api());
  }

  private static ProxyAddress proxy(String written) {
    return ProxyAddress.read(written).orElseThrow();
  }

  private void feed(String wants) throws IOException {
    Files.writeString(
        folder.resolve("feeds.yaml"),
        "feeds:\n  - {id: paper, url: \"https://paper.test/rss\", " + wants + "}\n");
  }

  private String faults(Map<String, String> environment) {
    ConfigFaults faults =
        catchThrowableOfType(ConfigFaults.class, () -> ConfigFolder.read(folder, environment));
    return faults.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
  }
}
