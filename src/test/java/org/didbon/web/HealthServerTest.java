package org.didbon.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.didbon.command.PostedUpdates;
import org.didbon.domain.BadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

  private static final String HEADER = "X-Secret-Token";
  private static final String SECRET = "only-we-two-know";
  private static final int MANY = 300;
  private static final int PATIENCE_MS = 30_000;

  private final List<String> troubles = new ArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch handled = new CountDownLatch(1);
  private boolean ready;
  private boolean slow;
  private HealthServer server;

  @BeforeEach
  void start() {
    server =
        HealthServer.start(
            true,
            0,
            new SetCondition(),
            List.of(new NotedPosts()),
            Optional.empty(),
            Duration.ofSeconds(3));
  }

  @AfterEach
  void stop() {
    handled.countDown();
    server.close();
  }

  @Test
  void whatIsWellSaysOkAndWhatIsNotALineATrouble() throws IOException {
    assertThat(get("/health")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nok\n");

    troubles.add("database away");
    troubles.add("disk nearly full");

    assertThat(get("/health"))
        .startsWith("HTTP/1.1 503")
        .endsWith("\r\n\r\ndatabase away\ndisk nearly full\n");
  }

  @Test
  void itIsReadyOnceTheFirstRoundMayStart() throws IOException {
    assertThat(get("/ready")).startsWith("HTTP/1.1 503");
    ready = true;
    assertThat(get("/ready")).startsWith("HTTP/1.1 200");
  }

  @Test
  void otherMethodsAndPathsAreRefusedInOrder() throws IOException {
    assertThat(say("HEAD /health HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-Length: 3")
        .endsWith("\r\n\r\n");
    assertThat(say("POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, HEAD");
    assertThat(get("/posted")).startsWith("HTTP/1.1 405").contains("Allow: POST");
    assertThat(get("/")).startsWith("HTTP/1.1 404");
    assertThat(get("/health/more")).startsWith("HTTP/1.1 404");
    assertThat(get("/metrics")).startsWith("HTTP/1.1 200").endsWith("counts\n");
  }

  @Test
  void nothingTellsWhichServerItIs() throws IOException {
    String broken = say("NONSENSE\r\n\r\n");

    assertThat(broken).startsWith("HTTP/1.1 400");
    assertThat((get("/health") + get("/nothing") + broken).toLowerCase(Locale.ROOT))
        .doesNotContain("jetty", "server:", "x-powered-by");
  }

  @Test
  void whatIsPostedWithTheSecretIsHandedOn() throws IOException {
    assertThat(post(SECRET, "{\"a\":\"я\"}")).startsWith("HTTP/1.1 200");
    assertThat(heard).containsExactly("{\"a\":\"я\"}");
  }

  @Test
  void withoutTheSecretTheBodyIsNotWaitedFor() throws IOException {
    String refused =
        say("POST /posted HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\nonly the beginning");

    assertThat(refused).startsWith("HTTP/1.1 403");
    assertThat(heard).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    assertThat(
            say(
                "POST /posted HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Length: 9000000\r\n\r\n"
                    .formatted(HEADER, SECRET)))
        .startsWith("HTTP/1.1 413");
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    assertThat(
            say(
                "POST /posted HTTP/1.1\r\nHost: x\r\n%s: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(HEADER, SECRET)
                    + chunk.repeat(20)
                    + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
    assertThat(heard).isEmpty();
  }

  @Test
  void manyWhoDawdleKeepNobodyWaitingAndAreSentAway() throws IOException {
    List<Socket> dawdling = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Socket socket = connect();
      dawdling.add(socket);
      String begun =
          i % 2 == 0
              ? "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "
              : "POST /posted HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Length: 100\r\n\r\nslow"
                  .formatted(HEADER, SECRET);
      socket.getOutputStream().write(begun.getBytes(US_ASCII));
    }

    assertThat(get("/health")).startsWith("HTTP/1.1 200");

    for (Socket socket : dawdling) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getInputStream().readAllBytes(); // ends
      socket.close();
    }
  }

  @Test
  void updatesThatTakeTheirTimeKeepNobodyWaiting() throws IOException {
    slow = true;
    List<Socket> posting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Socket socket = connect();
      posting.add(socket);
      socket.getOutputStream().write(posted(SECRET, "{}").getBytes(UTF_8));
    }

    assertThat(get("/health")).startsWith("HTTP/1.1 200");

    handled.countDown();
    for (Socket socket : posting) {
      socket.close();
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    assertThatThrownBy(() -> HealthServer.start(true, server.port(), new SetCondition(), List.of()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("PORT");
  }

  private String get(String path) throws IOException {
    return say("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
  }

  private String post(String secret, String body) throws IOException {
    return say(posted(secret, body));
  }

  private static String posted(String secret, String body) {
    return "POST /posted HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(HEADER, secret, body.getBytes(UTF_8).length, body);
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  /** The whole answer; the server ends the connection. */
  private String say(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private final class SetCondition implements Condition {

    @Override
    public List<String> troubles() {
      return troubles;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public String metrics() {
      return "counts\n";
    }
  }

  private final class NotedPosts implements PostedUpdates {

    @Override
    public String path() {
      return "/posted";
    }

    @Override
    public String secretHeader() {
      return HEADER;
    }

    @Override
    public boolean isKnown(@Nullable String secret) {
      return SECRET.equals(secret);
    }

    @Override
    public int accept(@Nullable String secret, String body) {
      try {
        if (slow) {
          handled.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      heard.add(body);
      return 200;
    }
  }
}
