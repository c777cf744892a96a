package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.didbon.domain.ProxyAddress;
import org.didbon.feed.ProxyServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack through proxies that are really there: the calls and the connection that is kept. */
class SlackProxyTest {

  @ParameterizedTest
  @CsvSource({"false, ''", "false, me:s3cret", "true, ''", "true, me:s3cret"})
  void everythingGoesThroughTheProxy(boolean socks, String login) {
    List<JsonObject> heard = new CopyOnWriteArrayList<>();
    try (FakeSlack slack = FakeSlack.start();
        ProxyServer server = new ProxyServer(socks, login, Map.of())) {
      SlackSettings plain = slack.settings();
      ProxyAddress proxy = ProxyAddress.read(server.address()).orElseThrow();
      SlackSettings through =
          new SlackSettings(
              plain.apiUrl(), plain.botToken(), plain.appToken(), Duration.ofSeconds(10), proxy);
      try (SlackClient client = new SlackClient(through);
          SocketLink link = new SocketLink(client, heard::add)) {
        link.start();
        await().until(link::isConnected);

        slack.person().slash(FakeSlack.CHANNEL, "/actor", "Иванова");

        await().until(() -> heard.stream().anyMatch(m -> m.toString().contains("Иванова")));
      }
      assertThat(server.asked()).anyMatch(asked -> asked.startsWith(socks ? "SOCKS " : "CONNECT "));
      assertThat(slack.socket().opened()).isPositive();
      assertThat(server.asked().size()).isGreaterThanOrEqualTo(2);
    }
  }
}
