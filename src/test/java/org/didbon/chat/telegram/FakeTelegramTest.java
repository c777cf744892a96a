package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that tests rely on keeps Telegram's rules itself. */
class FakeTelegramTest {

  private static final long SECOND = 1_000_000_000;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<b>x",
        "x</b>",
        "<b>x</i>",
        "1 < 2",
        "<a href=x>y</a>",
        "<p>x</p>",
        "<b><i>x</b></i>"
      })
  void htmlThatTelegramDoesNotKnowIsRefused(String html) {
    assertThat(send("1", html)).contains("400", "can't parse entities");
  }

  @ParameterizedTest
  @CsvSource({
    "<b>x</b>,x",
    "<a href=\"http://x.tj\">y</a>,y",
    "1 &lt; 2 &amp; 3,1 < 2 & 3",
    "&nbsp;&#1088;,&nbsp;р",
    "<b><u>x</u></b>,x"
  })
  void htmlThatTelegramKnowsIsSeenAsItsWords(String html, String seen) {
    send("1", html);

    assertThat(telegram.sentTo("1").get(0).text()).isEqualTo(seen);
  }

  @Test
  void aMessageThatIsTooLongOrEmptyIsRefused() {
    assertThat(send("1", "x".repeat(4097))).contains("message is too long");
    assertThat(send("1", "<b> </b>")).contains("message text is empty");
    assertThat(send("1", "<b>" + "x".repeat(4096) + "</b>")).contains("\"ok\":true");
  }

  @Test
  void withoutLimitsAsManyAsYouLike() {
    for (int i = 0; i < 100; i++) {
      send("1", "x");
    }

    assertThat(telegram.count()).isEqualTo(100);
    assertThat(telegram.tooMany()).isZero();
  }

  @Test
  void aChatTakesAShortBurstAndThenOneASecond() {
    telegram.enforceLimits();
    for (int i = 0; i < 3; i++) {
      send("1", "x");
    }

    assertThat(send("1", "x")).contains("429", "\"retry_after\":1");
    assertThat(telegram.count()).isEqualTo(3);
    assertThat(telegram.tooMany()).isEqualTo(1);
  }

  @Test
  void allChatsTogetherTakeThirtyASecond() {
    telegram.enforceLimits();

    long before = System.nanoTime();
    for (int i = 0; i < 60; i++) {
      send(Integer.toString(i), "x");
    }
    long seconds = 1 + (System.nanoTime() - before) / 1_000_000_000;

    assertThat(telegram.count()).isBetween(30L, 30 * seconds);
    assertThat(telegram.count() + telegram.tooMany()).isEqualTo(60);
  }

  @Test
  void aGroupTakesTwentyAMinute() {
    AtomicLong now = new AtomicLong();
    FakeLimiter pace = new FakeLimiter(now::get);
    for (int i = 0; i < 20; i++) {
      assertThat(pace.take("-1")).isZero();
      now.addAndGet(SECOND);
    }

    assertThat(pace.take("-1")).isEqualTo(40);
    now.addAndGet(39 * SECOND);
    assertThat(pace.take("-1")).isEqualTo(1);
    now.addAndGet(SECOND);
    assertThat(pace.take("-1")).isZero();
    assertThat(pace.take("1")).isZero();
  }

  @Test
  void ofTwoPollersTheOlderOneFails() {
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":5}"));
    while (telegram.calls("getUpdates").isEmpty()) {
      Thread.onSpinWait();
    }

    String second = call("getUpdates", "{\"timeout\":0}");

    assertThat(first.join()).contains("409", "terminated by other getUpdates request");
    assertThat(second).contains("\"ok\":true");
  }

  @Test
  void anOffsetConfirmsAllBeforeIt() {
    telegram.says(1, "one");
    long second = telegram.says(1, "two");

    assertThat(call("getUpdates", "{}")).contains("one", "two");
    assertThat(call("getUpdates", "{\"offset\":" + second + "}"))
        .contains("two")
        .doesNotContain("one");
    assertThat(telegram.unconfirmed()).isEqualTo(1);
  }

  private String send(String chat, String html) {
    String text = html.replace("\\", "\\\\").replace("\"", "\\\"");
    return call(
        "sendMessage",
        "{\"chat_id\":\"%s\",\"parse_mode\":\"HTML\",\"text\":\"%s\"}".formatted(chat, text));
  }

  private String call(String method, String body) {
    URI address = URI.create(telegram.url() + "/bot" + FakeTelegram.TOKEN + "/" + method);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
