package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.LogCapture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who tries to come into the console of a whole bot, behind a proxy with HTTPS, and should not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleAttackTest {

  private static final String EDITOR = "telegram:7";
  private static final Pattern LINK = Pattern.compile("/console/in/([\\w-]+)");
  private static final Pattern FORMS = Pattern.compile("data-forms=\"([0-9a-f]+)\"");

  /** As a proxy hands on what a browser sends. */
  private static final String PROXIED =
      """
      Host: didbon.example
      X-Forwarded-For: 203.0.113.5
      X-Forwarded-Proto: https
      """;

  private final LaterClock clock = new LaterClock();
  private BotInAFolder bot;
  private RawHttp http;
  private LogCapture log;

  /** The time of the machine, and some more. */
  private static final class LaterClock extends Clock {

    private volatile Duration later = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(later);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    bot =
        new BotInAFolder(folder)
            .toldOn(port)
            .servedAt("https://didbon.example", false)
            .by(clock)
            .start();
    http = new RawHttp(port);
    staff("/admin add " + EDITOR + " editor");
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @BeforeEach
  void listen() {
    log = new LogCapture("org.didbon.web", Level.WARN);
  }

  @AfterEach
  void nothingFailedAndNothingSecretIsLogged() {
    log.close();
    assertThat(log.containing("ERROR")).isEmpty();
    assertThat(log.lines()).noneMatch(line -> line.contains("/in/") || line.contains("203.0.113"));
  }

  @Test
  void whoWasAskedInComesInByACookieThatNoOtherSiteCanSet() {
    String in = enter(secret());

    assertThat(in)
        .startsWith("HTTP/1.1 303")
        .containsPattern("Set-Cookie: __Host-didbon=[\\w-]{43}; Path=/;")
        .contains("Secure", "HttpOnly", "SameSite=Lax");
    assertThat(get("/console", RawHttp.cookie(in))).startsWith("HTTP/1.1 200");
  }

  @Test
  void everyPageIsFramedByNobodyAndKeptByNobody() {
    String page = get("/console", RawHttp.cookie(enter(secret())));

    assertThat(page)
        .contains(
            "X-Frame-Options: DENY",
            "frame-ancestors 'none'",
            "script-src 'self'",
            "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            "Strict-Transport-Security: max-age=")
        .doesNotContain("Server:", "unsafe-inline");
  }

  @Test
  void aLinkOpensNothingTwiceNorTooLateNorForAStranger() {
    String used = secret();
    enter(used);
    String old = secret();

    assertThat(enter(used)).startsWith("HTTP/1.1 403").contains("used already or is too old");
    assertThat(enter("A".repeat(43))).startsWith("HTTP/1.1 403");
    assertThat(enter("")).startsWith("HTTP/1.1 403");
    after(Duration.ofMinutes(11), () -> assertThat(enter(old)).startsWith("HTTP/1.1 403"));

    assertThat(log.containing("a link that was used")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aSessionEndsAfterTwelveHours() {
    String cookie = RawHttp.cookie(enter(secret()));

    after(
        Duration.ofHours(11), () -> assertThat(get("/console", cookie)).startsWith("HTTP/1.1 200"));
    after(
        Duration.ofHours(13), () -> assertThat(get("/console", cookie)).startsWith("HTTP/1.1 401"));
  }

  @Test
  void aSessionThatIsEndedInTheChatIsOver() {
    String cookie = RawHttp.cookie(enter(secret()));
    assertThat(get("/console", cookie)).startsWith("HTTP/1.1 200");
    String sessions = says("/console sessions");
    Matcher id = Pattern.compile("\\b[0-9a-f]{10}\\b").matcher(sessions);
    assertThat(id.find()).as(sessions).isTrue();

    says("/console end " + id.group());

    assertThat(get("/console", cookie)).startsWith("HTTP/1.1 401");
  }

  @Test
  void whoseRoleEndedIsRefusedAtTheNextRequest() {
    String cookie = RawHttp.cookie(enter(secret()));
    String link = secret();

    staff("/admin remove " + EDITOR);
    try {
      assertThat(get("/console", cookie)).startsWith("HTTP/1.1 401");
      assertThat(enter(link)).startsWith("HTTP/1.1 403");
    } finally {
      staff("/admin add " + EDITOR + " editor");
    }
    // who is called back comes in by the door, not with what he had
    assertThat(get("/console", cookie)).startsWith("HTTP/1.1 401");
  }

  @Test
  void anEditorSeesNeitherSettingsNorTheDatabase() {
    String cookie = RawHttp.cookie(enter(secret()));
    String own = "Origin: https://didbon.example";

    assertThat(get("/console/settings", cookie)).startsWith("HTTP/1.1 403");
    assertThat(get("/console/settings/backup/file", cookie)).startsWith("HTTP/1.1 403");
    assertThat(post("/console/settings/backup", cookie, own, "_csrf=" + forms(cookie)))
        .startsWith("HTTP/1.1 403");

    staff("/admin add " + EDITOR + " admin");
    try {
      assertThat(get("/console/settings", cookie))
          .startsWith("HTTP/1.1 200")
          .doesNotContain("/settings/backup");
      assertThat(get("/console/settings/backup/file", cookie)).startsWith("HTTP/1.1 403");
    } finally {
      staff("/admin add " + EDITOR + " editor");
    }
  }

  @Test
  void forgedCookiesOpenNothing() {
    String cookie = RawHttp.cookie(enter(secret()));
    String value = cookie.substring(cookie.indexOf('=') + 1);

    for (String forged :
        List.of(
            "__Host-didbon=",
            "__Host-didbon=" + "A".repeat(43),
            "__Host-didbon=' or 1=1 --",
            "__Host-didbon=\"unended",
            "__Host-didbon=%00%ff",
            "didbon=" + value,
            "didbon-80=" + value,
            "__Host-didbon=" + value.toLowerCase(Locale.ROOT))) {
      assertThat(get("/console", forged)).as(forged).matches("(?s)HTTP/1.1 40[01].*");
    }
  }

  @Test
  void veryManyCookiesAreRefusedInAWord() {
    String some =
        IntStream.range(0, 300).mapToObj(i -> "c" + i + "=v").collect(Collectors.joining("; "));
    String many =
        IntStream.range(0, 3_000).mapToObj(i -> "c" + i + "=v").collect(Collectors.joining("; "));

    assertThat(get("/console", some)).startsWith("HTTP/1.1 401");
    assertThat(get("/console", many)).startsWith("HTTP/1.1 431").contains("too many cookies");
  }

  @Test
  void otherNamesAndPlainLinesAreNotServed() {
    for (String head :
        List.of(
            "Host: elsewhere.example\nX-Forwarded-Proto: https",
            "Host: didbon.example.evil.example\nX-Forwarded-Proto: https",
            "Host: 127.0.0.1\nX-Forwarded-Proto: https",
            "Host: localhost\nForwarded: for=203.0.113.5",
            "Host: 127.0.0.1\nVia: 1.1 somebody",
            "Host: localhost.evil.example")) {
      assertThat(http.says("GET /console HTTP/1.1\n" + head, ""))
          .as(head)
          .startsWith("HTTP/1.1 421");
    }
    assertThat(http.says("GET /console HTTP/1.1\nHost: didbon.example", ""))
        .startsWith("HTTP/1.1 403")
        .contains("HTTPS");
    assertThat(
            http.says("GET /console HTTP/1.1\nHost: didbon.example\nX-Forwarded-Proto: http", ""))
        .startsWith("HTTP/1.1 403");
    assertThat(http.says("GET http://evil.example/console HTTP/1.1\nHost: didbon.example", ""))
        .startsWith("HTTP/1.1 4");
    assertThat(http.says("GET /console HTTP/1.1\nHost: a\nHost: didbon.example", ""))
        .startsWith("HTTP/1.1 4");
  }

  @Test
  void whatAnotherSiteSendsChangesNothing() {
    String cookie = RawHttp.cookie(enter(secret()));
    String forms = forms(cookie);

    for (String from :
        List.of(
            "Origin: https://evil.example",
            "Origin: https://didbon.example.evil.example",
            "Origin: http://didbon.example:8080",
            "Origin: null",
            "Origin: ::not an address::",
            "Origin: https://didbon.example\nSec-Fetch-Site: cross-site",
            "Origin: https://evil.example\nSec-Fetch-Site: same-origin",
            "Sec-Fetch-Site: same-site")) {
      assertThat(post("/console/out", cookie, from, "_csrf=" + forms))
          .as(from)
          .startsWith("HTTP/1.1 403")
          .contains("Nothing was changed");
      assertThat(post("/console/in", "", from, "secret=" + secret())).startsWith("HTTP/1.1 403");
    }
    assertThat(get("/console", cookie)).startsWith("HTTP/1.1 200");

    String own = "Origin: https://didbon.example\nSec-Fetch-Site: same-origin";
    assertThat(post("/console/out", cookie, own, "")).startsWith("HTTP/1.1 403");
    assertThat(post("/console/out", cookie, own, "_csrf=" + "0".repeat(32)))
        .startsWith("HTTP/1.1 403");
    String others = forms(RawHttp.cookie(enter(secret())));
    assertThat(post("/console/out", cookie, own, "_csrf=" + others)).startsWith("HTTP/1.1 403");
    assertThat(post("/console/out", cookie, own, "_csrf=" + forms)).startsWith("HTTP/1.1 200");
    assertThat(log.containing("a form that no page")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void whoSignsInAnewHasAnotherSessionAndNotTheOldOne() {
    String first = RawHttp.cookie(enter(secret()));
    String second =
        RawHttp.cookie(
            post("/console/in", first, "Origin: https://didbon.example", "secret=" + secret()));

    assertThat(second).isNotEqualTo(first);
    assertThat(get("/console", second)).startsWith("HTTP/1.1 200");
    assertThat(get("/console", first)).startsWith("HTTP/1.1 401");
  }

  @Test
  void pathsThatClimbLeadNowhere() {
    String cookie = RawHttp.cookie(enter(secret()));
    for (String path :
        List.of(
            "/console/../console/nothing",
            "/console/assets/x/..%2f..%2fconsole.css",
            "/console/assets/x/%2e%2e/%2e%2e/etc/passwd",
            "/console/assets/../../../../etc/passwd",
            "/console/assets/x/console.css%00",
            "/console/assets/x/..;/console.css",
            "/console/%c0%ae%c0%ae/",
            "/console//etc/passwd",
            "/console/nothing%zz",
            "/consoles")) {
      assertThat(get(path, cookie)).as(path).matches("(?s)HTTP/1.1 40[04].*");
    }
  }

  @Test
  void otherMethodsAreRefusedAndHeadTellsNothing() {
    for (String method : List.of("OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE")) {
      assertThat(http.says(method + " /console HTTP/1.1\n" + PROXIED, ""))
          .as(method)
          .matches("(?s)HTTP/1.1 (40[0145]|501).*")
          .doesNotContain("Access-Control-Allow");
    }
    assertThat(http.says("HEAD /console HTTP/1.1\n" + PROXIED, "")).endsWith("\r\n\r\n");
    assertThat(http.says("GET /console/out HTTP/1.1\n" + PROXIED, "")).startsWith("HTTP/1.1 405");
  }

  @Test
  void whatNoBrowserSendsIsRefusedInAWord() {
    String cookie = RawHttp.cookie(enter(secret()));
    String own = "Origin: https://didbon.example";

    assertThat(get("/console?q=%zz&=&&%=%", cookie)).matches("(?s)HTTP/1.1 [24]00.*");
    assertThat(
            http.says(
                "GET /console HTTP/1.1\n" + PROXIED + "Accept-Language: %%_../\\x;q=a, {0}", ""))
        .startsWith("HTTP/1.1 401");
    assertThat(get("/console?q=%ff%fe", cookie)).matches("(?s)HTTP/1.1 [24]00.*");
    assertThat(post("/console/out", cookie, own, "_csrf=%zz&%=%")).startsWith("HTTP/1.1 40");
    assertThat(
            http.says(
                "POST /console/out HTTP/1.1\n"
                    + PROXIED
                    + own
                    + "\nCookie: "
                    + cookie
                    + "\nContent-Type: application/x-www-form-urlencoded; charset=nonsense",
                "_csrf=1"))
        .startsWith("HTTP/1.1 40");
    assertThat(
            http.says(
                "POST /console/out HTTP/1.1\n"
                    + PROXIED
                    + own
                    + "\nCookie: "
                    + cookie
                    + "\nContent-Type: multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: nonsense\r\n\r\n1"))
        .startsWith("HTTP/1.1 40");
    assertThat(get("/console", cookie)).startsWith("HTTP/1.1 200");
  }

  @Test
  void aHugeUploadIsRefusedAtOnce() {
    String head =
        "POST /console/out HTTP/1.1\r\n"
            + PROXIED.replace("\n", "\r\n")
            + "Content-Type: application/x-www-form-urlencoded\r\n";

    // nothing of it is sent, and nothing of it is waited for
    assertThat(http.says(head + "Content-Length: 100000000\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("too large");
    String chunk = "186a0\r\n" + "x".repeat(100_000) + "\r\n";
    assertThat(http.says(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(30)))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void whoSendsSlowlyKeepsNobodyWaiting() throws IOException {
    String cookie = RawHttp.cookie(enter(secret()));
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        String head =
            "POST /console/out HTTP/1.1\n"
                + PROXIED.replace("203.0.113.5", "198.51.100." + i)
                + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 1000\n\n";
        slow.add(http.begins(head.replace("\n", "\r\n") + "_csrf="));
      }
      long before = System.nanoTime();

      assertThat(get("/console", cookie)).startsWith("HTTP/1.1 200");

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void oneAddressAsksSoOftenAndNoMore() {
    List<String> answers =
        IntStream.range(0, 80)
            .mapToObj(
                i ->
                    http.says(
                        "POST /console/in HTTP/1.1\n"
                            + PROXIED.replace("203.0.113.5", "1.2.3.4, 203.0.113.99")
                            + "Content-Type: application/x-www-form-urlencoded",
                        "secret=x"))
            .toList();

    assertThat(answers.get(0)).startsWith("HTTP/1.1 403");
    assertThat(answers.get(79)).startsWith("HTTP/1.1 429").contains("Retry-After", "wait a little");
    // others are not kept out by him, and he is not let in as somebody else
    assertThat(enter(secret())).startsWith("HTTP/1.1 303");
    assertThat(log.containing("too many requests of an address")).hasSize(1);
  }

  @Test
  void oneSessionAsksSoOftenAndNoMore() {
    String cookie = RawHttp.cookie(enter(secret()));

    List<String> answers =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(
                i ->
                    http.says(
                        "GET /console HTTP/1.1\n"
                            + PROXIED.replace("203.0.113.5", "198.51.100." + i % 200)
                            + "Cookie: "
                            + cookie,
                        ""))
            .map(answer -> answer.substring(9, 12))
            .toList();

    assertThat(answers).contains("200", "429");
  }

  private String secret() {
    Matcher link = LINK.matcher(says("/console"));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** What the editor hears in his private chat. */
  private String says(String text) {
    return to(EDITOR, text).map(reply -> reply.body().text().plain()).orElse("");
  }

  private Optional<Reply> to(String person, String text) {
    return bot.answers()
        .to(new IncomingText(ChatAddress.of(person), person, false, "en", text, false));
  }

  /** Has the owner change the staff, and say yes to what he is asked. */
  private void staff(String command) {
    Reply question = to(BotInAFolder.OWNER, command).orElseThrow();
    Button yes = question.body().buttons().get(0).get(0);
    assertThat(to(BotInAFolder.OWNER, yes.command())).isPresent();
  }

  private String enter(String secret) {
    return post("/console/in", "", "Origin: https://didbon.example", "secret=" + secret);
  }

  private String forms(String cookie) {
    Matcher forms = FORMS.matcher(get("/console", cookie));
    assertThat(forms.find()).isTrue();
    return forms.group(1);
  }

  private String get(String path, String cookie) {
    return http.says("GET " + path + " HTTP/1.1\n" + PROXIED + "Cookie: " + cookie, "");
  }

  private String post(String path, String cookie, String head, String body) {
    return http.says(
        "POST "
            + path
            + " HTTP/1.1\n"
            + PROXIED
            + head
            + (cookie.isEmpty() ? "" : "\nCookie: " + cookie)
            + "\nContent-Type: application/x-www-form-urlencoded",
        body);
  }

  private void after(Duration span, Runnable look) {
    clock.later = span;
    try {
      look.run();
    } finally {
      clock.later = Duration.ZERO;
    }
  }
}
