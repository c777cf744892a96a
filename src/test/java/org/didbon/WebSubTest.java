package org.didbon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A feed whose hub tells of what is new, and hubs that lie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebSubTest {

  private static final String SITE = "https://bot.example";

  private final HttpClient client = HttpClient.newHttpClient();
  private final FeedServer outlet = new FeedServer();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private BotInAFolder bot;
  private URI own;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    own = URI.create("http://127.0.0.1:" + port);
    outlet.on(
        "/hub",
        exchange -> {
          asked.add(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          FeedServer.answer(exchange, 202, "");
        });
    outlet.serve("/news", document("Погода на завтра"));
    bot = new BotInAFolder(folder).toldOn(port).servedAt(SITE, false).start();
    bot.says("/feed add " + outlet.url("/news"));
    bot.says("/save 1");
    await().atMost(Duration.ofSeconds(30)).until(() -> !asked.isEmpty());
  }

  @AfterAll
  void close() {
    bot.close();
    outlet.close();
  }

  @Test
  @Order(1)
  void theHubThatAFeedNamesIsAskedWithASecretPath() {
    Map<String, String> form = asked.get(0);

    assertThat(form)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", outlet.url("/news").toString())
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(form.get("hub.callback")).matches(SITE + "/hub/[\\w-]{43}");
    assertThat(form.get("hub.secret")).hasSizeGreaterThan(40);
  }

  @Test
  @Order(2)
  void onlyWhatWasAskedForIsVerified() {
    String topic = asked.get(0).get("hub.topic");

    assertThat(verify(path(), topic + "x", "86400").statusCode()).isEqualTo(404);
    assertThat(verify("/hub/abc", topic, "86400").statusCode()).isEqualTo(404);
    assertThat(get(path() + "?hub.mode=unsubscribe&hub.challenge=c&hub.topic=" + encoded(topic)))
        .isEqualTo(404);

    HttpResponse<String> yes = verify(path(), topic, "86400");
    assertThat(yes.statusCode()).isEqualTo(200);
    assertThat(yes.body()).isEqualTo("<challenge>");
    assertThat(yes.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
  }

  @Test
  @Order(3)
  void whatTheHubSendsIsThereWithinASecond() {
    String body = document("Николай Патрушев: первое");

    long began = System.nanoTime();
    assertThat(push(path(), body, signature("HmacSHA256", "sha256=", body))).isEqualTo(202);

    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(10))
        .until(() -> bot.says("/latest").contains("Николай Патрушев: первое"));
    System.out.println("pushed, readable after ms " + (System.nanoTime() - began) / 1_000_000);
  }

  @Test
  @Order(4)
  void whatIsNotSignedOrOfAnotherTopicIsAnsweredAndIgnored() {
    String body = document("Николай Патрушев: подделка");
    String other = body.replace("/news", "/other");

    assertThat(push(path(), body, "")).isEqualTo(202);
    assertThat(push(path(), body, "sha256=00")).isEqualTo(202);
    assertThat(push(path(), body, "md5=00")).isEqualTo(202);
    assertThat(push(path(), body, signature("HmacSHA1", "sha256=", body))).isEqualTo(202);
    assertThat(push(path(), other, signature("HmacSHA512", "sha512=", other))).isEqualTo(202);
    assertThat(push("/hub/abc", body, "")).isEqualTo(410);
    String good = document("Николай Патрушев: второе");
    assertThat(push(path(), good, signature("HmacSHA1", "sha1=", good))).isEqualTo(202);

    await().until(() -> bot.says("/latest").contains("Николай Патрушев: второе"));
    assertThat(bot.says("/latest")).doesNotContain("подделка");
    assertThat(ConsoleInAFolder.signedIn(bot).get("/console/feeds/of/news").body())
        .contains("127.0.0.1 tells of what is new", "Sent in its name and ignored: 5");
    assertThat(metrics())
        .contains(
            "didbon_websub_calls_total{outcome=\"forged\"} 4.0",
            "didbon_websub_calls_total{outcome=\"foreign\"} 1.0");
  }

  @Test
  @Order(5)
  void aHundredMegabytesAreRefused() {
    HttpResponse<String> refused =
        send(
            HttpRequest.newBuilder(own.resolve(path()))
                .POST(BodyPublishers.ofByteArray(new byte[11_000_000]))
                .build());

    assertThat(refused.statusCode()).isEqualTo(413);
  }

  @Test
  @Order(6)
  void aHubThatWillNotIsVisitedAroundAndWhatItSendsThenIsIgnored() {
    String topic = asked.get(0).get("hub.topic");
    String late = document("Николай Патрушев: поздно");

    assertThat(get(path() + "?hub.mode=denied&hub.topic=" + encoded(topic))).isEqualTo(200);
    assertThat(push(path(), late, signature("HmacSHA256", "sha256=", late))).isEqualTo(202);

    assertThat(metrics()).contains("didbon_websub_calls_total{outcome=\"foreign\"} 2.0");
  }

  private String path() {
    return asked.get(0).get("hub.callback").substring(SITE.length());
  }

  private String document(String title) {
    return """
    <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>News</title>
    <link>http://x.example/</link><description>d</description>
    <a:link rel='hub' href="%s"/><a:link href="%s" rel="self" type="application/rss+xml"/>
    <item><guid>%s</guid><title>%s</title></item></channel></rss>
    """
        .formatted(outlet.url("/hub"), outlet.url("/news"), title.hashCode(), title);
  }

  private HttpResponse<String> verify(String path, String topic, String lease) {
    String query =
        "?hub.mode=subscribe&hub.challenge=%s&hub.lease_seconds=%s&hub.topic=%s"
            .formatted(encoded("<challenge>"), lease, encoded(topic));
    return send(HttpRequest.newBuilder(own.resolve(path + query)).build());
  }

  private int get(String path) {
    return send(HttpRequest.newBuilder(own.resolve(path)).build()).statusCode();
  }

  private String metrics() {
    return send(HttpRequest.newBuilder(own.resolve("/metrics")).build()).body();
  }

  private int push(String path, String body, String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(own.resolve(path))
            .header("Content-Type", "application/rss+xml; charset=utf-8")
            .POST(BodyPublishers.ofString(body));
    if (!signature.isEmpty()) {
      request.header("X-Hub-Signature", signature);
    }
    return send(request.build()).statusCode();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String signature(String method, String prefix, String body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(asked.get(0).get("hub.secret").getBytes(UTF_8), method));
      return prefix + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&", -1))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> URLDecoder.decode(field[0], UTF_8),
                field -> URLDecoder.decode(field[1], UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
