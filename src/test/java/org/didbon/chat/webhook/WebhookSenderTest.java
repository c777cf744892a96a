package org.didbon.chat.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.didbon.chat.NetworkEnvironment;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.ProxyRules;
import org.didbon.domain.RichText;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSenderTest {

  private static final ChatAddress OPS = ChatAddress.of("webhook:ops");
  private static final Instant NOW = Instant.parse("2024-04-08T09:05:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void anAlertIsPostedAsDocumentedAndSigned() throws IOException {
    SendResult result = sender(receiver.url("/hook?key=s3cret"), true).send(alert(""));

    assertThat(result).isEqualTo(SendResult.delivered("story-1 webhook:ops"));
    Receiver.ReceivedRequest request = receiver.heard().get(0);
    assertThat(request.path()).isEqualTo("/hook?key=s3cret");
    assertThat(request.type()).startsWith("application/json");
    assertThat(request.signed()).as("signature").isTrue();
    assertThat(request.id()).matches("msg_[0-9a-f]{32}");
    JsonNode json = new ObjectMapper().readTree(request.body());
    assertThat(json)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"version": 1, "kind": "alert", "key": "story-1 webhook:ops", "edits": "",
                     "answers": "", "chat": "ops", "story": "story-1", "urgent": true,
                     "title": "Ministers <meet> & talk",
                     "text": "Ministers <meet> & talk\\nAsia-Plus · 8 April\\nhttps://x.example/1?a=1&b=2",
                     "html": "<b>Ministers &lt;meet&gt; &amp; </b><mark>talk</mark><br>\\n<i>Asia-Plus · 8 April</i><br>\\n<a href=\\"https://x.example/1?a=1&amp;b=2\\">https://x.example/1?a=1&amp;b=2</a>",
                     "links": [{"text": "Ministers <meet> & talk", "url": "https://x.example/1?a=1&b=2"}],
                     "source": "Asia-Plus", "published": "8 April", "reason": "Migrants — «talk»",
                     "time": "2024-04-08T09:05:00Z"}
                    """));
  }

  @Test
  void anEditNamesTheMessageWhosePlaceItTakes() throws IOException {
    String first = sender(receiver.url("/"), true).send(alert("")).remoteId();
    sender(receiver.url("/"), true).send(alert(first));

    JsonNode edit = new ObjectMapper().readTree(receiver.heard().get(1).body());
    assertThat(edit.path("kind").asText()).isEqualTo("edit");
    assertThat(edit.path("edits").asText()).isEqualTo(first);
  }

  @Test
  void theSameMessageHasTheSameIdEachTimeItIsTried() {
    WebhookSender sender = sender(receiver.url("/"), true);
    sender.send(alert(""));
    sender.send(alert(""));

    assertThat(receiver.heard().get(0).id()).isEqualTo(receiver.heard().get(1).id());
  }

  @ParameterizedTest
  @CsvSource({
    "200, '', DELIVERED, 0",
    "204, '', DELIVERED, 0",
    "301, '', REJECTED, 0",
    "307, '', REJECTED, 0",
    "400, '', REJECTED, 0",
    "401, '', REJECTED, 0",
    "404, '', REJECTED, 0",
    "408, '', RETRY, 0",
    "410, '', CHAT_GONE, 0",
    "413, '', REJECTED, 0",
    "425, '', RETRY, 0",
    "429, '', RETRY, 0",
    "429, 45, RETRY, 45",
    "429, 'Mon, 08 Apr 2024 09:06:00 GMT', RETRY, 60",
    "429, 'Mon, 08 Apr 2024 09:04:00 GMT', RETRY, 0",
    "429, soon, RETRY, 0",
    "429, 999999999, RETRY, 3600",
    "500, '', RETRY, 0",
    "503, 120, RETRY, 120"
  })
  void eachAnswerSaysWhatToDoNext(int status, String after, SendOutcome outcome, long seconds) {
    Map<String, String> headers =
        after.isEmpty()
            ? Map.of("Location", receiver.url("/elsewhere"))
            : Map.of("Retry-After", after);
    receiver.answers(status, headers);

    SendResult result = sender(receiver.url("/hook"), true).send(alert(""));

    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(result.everyone()).as("other addresses are other servers").isFalse();
    assertThat(receiver.heard()).as("no redirect is followed, nothing sent twice").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://[::1]:PORT/"})
  void aPrivateAddressIsNotReachedUnlessItIsAllowed(String written) {
    String port = receiver.url("").replaceAll(".*:", "");

    SendResult result = sender(written.replace("PORT", port), false).send(alert(""));

    assertThat(result.outcome()).isEqualTo(SendOutcome.REJECTED);
    assertThat(result.reason()).contains("webhook.allowPrivateAddresses");
    assertThat(receiver.heard()).isEmpty();
  }

  @Test
  void aServerThatIsSilentOrNotThereIsTriedAgain() throws IOException {
    String there;
    try (ServerSocket silent = new ServerSocket(0)) {
      there = "http://127.0.0.1:" + silent.getLocalPort() + "/s3cret";
      SendResult result = sender(there, true).send(alert(""));
      assertThat(result).isEqualTo(SendResult.retry("no answer in time"));
    }
    SendResult result = sender(there, true).send(alert(""));
    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.reason()).startsWith("no connection").doesNotContain("s3cret");
  }

  @Test
  void anAddressThatTheFileNoLongerNamesWaitsForWhoeverTookItOut() {
    SendResult result =
        sender(receiver.url("/"), true)
            .send(Delivery.of(ChatAddress.of("webhook:gone"), Body.of(RichText.of("x"))));

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.pause()).isPositive();
    assertThat(result.reason()).contains("names no gone");
  }

  @Test
  void neitherSecretNorAddressStandInAnythingThatIsPrinted() {
    WebhookOptions options = options("https://h.example/s3cret", true);
    NetworkEnvironment environment = environment();

    assertThat(options + " " + environment + " " + environment.secrets().keySet())
        .doesNotContain("s3cret", Receiver.SECRET);
    receiver.answers(401, Map.of("X-Echo", "s3cret"));
    SendResult refused = sender(receiver.url("/s3cret"), true).send(alert(""));
    assertThat(refused.reason()).isEqualTo("HTTP 401");
    assertThat(receiver.heard().toString()).doesNotContain(Receiver.SECRET);
  }

  @Test
  void aVariableFillsTheAddress() {
    sender(receiver.url("/") + "${TOPIC}", true).send(alert(""));

    assertThat(receiver.heard().get(0).path()).isEqualTo("/my-topic");
  }

  private static WebhookSender sender(String url, boolean privateToo) {
    return new WebhookSender(
        options(url, privateToo), environment(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static WebhookOptions options(String url, boolean privateToo) {
    return new WebhookOptions(Map.of("ops", url), PATIENCE, privateToo, ProxyChoice.OF_ENVIRONMENT);
  }

  private static NetworkEnvironment environment() {
    return new NetworkEnvironment(
        Map.of("WEBHOOK_SECRET", Receiver.SECRET), ProxyRules.NONE, Map.of("TOPIC", "my-topic"));
  }

  private static Delivery alert(String edits) {
    String url = "https://x.example/1?a=1&b=2";
    RichText text =
        RichText.builder()
            .bold("Ministers <meet> & ")
            .mark("talk")
            .newLine()
            .italic("Asia-Plus · 8 April")
            .newLine()
            .link(url, url)
            .build();
    RichText brief =
        RichText.builder()
            .link("Ministers <meet> & talk", url)
            .newLine()
            .italic("Asia-Plus · 8 April · Migrants — «talk»")
            .build();
    Body body = new Body(text, List.of(), brief);
    Message message = Message.alert("story-1 webhook:ops", OPS, "story-1", Urgency.URGENT, body);
    return new Delivery(OPS, body, edits, "", List.of(message));
  }
}
