package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.didbon.domain.ProxyAddress;
import org.didbon.feed.ProxyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Telegram through proxies that are really there. */
class TelegramProxyTest {

  private static final BotToken TOKEN = new BotToken(FakeTelegram.TOKEN);

  @ParameterizedTest
  @CsvSource({"false, ''", "false, me:s3cret", "true, ''", "true, me:s3cret"})
  void aServerThatOnlyTheProxyKnowsIsReached(boolean socks, String login) {
    try (FakeTelegram telegram = FakeTelegram.start();
        ProxyServer server = new ProxyServer(socks, login, Map.of("bots.test", "127.0.0.1"))) {
      URI api = URI.create("http://bots.test:" + telegram.url().getPort());
      ProxyAddress proxy = ProxyAddress.read(server.address()).orElseThrow();
      try (TelegramApi through = TelegramApi.open(TelegramSettings.of(api, TOKEN, false, proxy))) {
        ApiReply reply = through.call(new GetMe());

        assertThat(reply.state()).isEqualTo(ApiReply.CallState.DONE);
        assertThat(server.asked()).isNotEmpty();
      }
    }
  }

  @Test
  void aProxyThatIsAwayIsATroubleWithoutTheToken() {
    ProxyAddress proxy = ProxyAddress.read("socks5://me:s3cret@127.0.0.1:9").orElseThrow();
    try (TelegramApi through =
        TelegramApi.open(
            TelegramSettings.of(URI.create("http://bots.test"), TOKEN, false, proxy))) {
      ApiReply reply = through.call(new GetMe());

      assertThat(reply.state()).isNotEqualTo(ApiReply.CallState.DONE);
      assertThat(reply.toString()).doesNotContain("s3cret", FakeTelegram.TOKEN);
    }
  }
}
