package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.LogCapture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a token opens, whose it is and for how long. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiAccessTest {

  private static final String EDITOR = "telegram:7";
  private static final String ADMIN = "telegram:8";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final AheadClock clock = new AheadClock();
  private BotInAFolder bot;

  /** The time of the machine, and some more. */
  private static final class AheadClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
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
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).by(clock).start();
    staff("/admin add " + EDITOR + " editor");
    staff("/admin add " + ADMIN + " admin");
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void aTokenDoesWhatItsOwnerMayAndNoMore() {
    ApiInAFolder editor = of(EDITOR, "write");
    ApiInAFolder admin = of(ADMIN, "write");

    assertThat(editor.post("/rules", "{\"id\":\"theirs\",\"query\":\"слово\"}").status())
        .isEqualTo(201);
    assertThat(editor.get("/outbox").status()).isEqualTo(403);
    assertThat(editor.patch("/feeds/local", "*", "{\"on\":false}").status()).isEqualTo(403);
    assertThat(admin.get("/outbox").status()).isEqualTo(200);
    assertThat(editor.get("/rules/theirs/history").at("/changes/0/person")).isEqualTo(EDITOR);
    assertThat(
            editor
                .post("/actors", "{\"id\":\"theirs\",\"names\":{\"ru\":[\"Далер Юсупов\"]}}")
                .status())
        .isEqualTo(201);
    assertThat(editor.get("/actors/theirs/history").at("/changes/0/person")).isEqualTo(EDITOR);
  }

  @Test
  void aTokenOfWhoseRoleEndedIsRefusedAtTheNextRequest() {
    String person = "telegram:9001";
    staff("/admin add " + person + " admin");
    ApiInAFolder program = of(person, "write");
    assertThat(program.get("/status").status()).isEqualTo(200);
    LogCapture log = new LogCapture("org.didbon.web", Level.WARN);

    staff("/admin remove " + person);

    assertThat(program.get("/status").status()).isIn(401, 403);
    assertThat(program.post("/rules", "{\"id\":\"late\",\"query\":\"слово\"}").status())
        .isIn(401, 403);
    assertThat(
            program
                .post("/actors", "{\"id\":\"late\",\"names\":{\"ru\":[\"Саид Каримов\"]}}")
                .status())
        .isIn(401, 403);
    assertThat(
            program.post("/stories/0a1b2c3d4e5f/split", "{\"report\":\"0a1b2c3d4e5f\"}").status())
        .isIn(401, 403);
    assertThat(of(EDITOR, "read").get("/rules/late").status()).isEqualTo(404);
    assertThat(of(EDITOR, "read").get("/actors/late").status()).isEqualTo(404);
    assertThat(log.containing("a token")).hasSizeLessThanOrEqualTo(1);
    log.close();
  }

  @Test
  void aTokenEndsAfterAYear() {
    ApiInAFolder program = of(ADMIN, "read");
    try {
      clock.ahead = Duration.ofDays(364);
      assertThat(program.get("/actors").status()).isEqualTo(200);
      clock.ahead = Duration.ofDays(366);
      assertThat(program.get("/actors").status()).isEqualTo(401);
    } finally {
      clock.ahead = Duration.ZERO;
    }
  }

  @Test
  void aChangeOfAGuardedRuleWaitsForASecondAdmin() {
    ApiInAFolder editor = of(EDITOR, "write");
    editor.post("/rules", "{\"id\":\"kept\",\"query\":\"слово\",\"guarded\":true}");

    ApiInAFolder.ApiAnswered asked = editor.patch("/rules/kept", "*", "{\"query\":\"другое\"}");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.at("/detail")).contains("second admin");
    assertThat(editor.get("/rules/kept").at("/query")).isEqualTo("слово");
    String told = to(ADMIN, "/pending").orElseThrow().body().text().plain();
    assertThat(told).contains("#kept");
    assertThat(editor.delete("/rules/kept", "*").status()).isEqualTo(202);
  }

  @Test
  void whatAChatAskedForOnItsOwnIsNotShown() {
    bot.publish();
    ApiInAFolder program = of(ADMIN, "read");
    String feed = bot.unwatched().toString();
    Reply offered = to("telegram:77", "/subscribe " + feed).orElseThrow();
    offered.body().buttons().stream()
        .findFirst()
        .ifPresent(row -> to("telegram:77", row.get(0).command()));
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                to("telegram:77", "/latest")
                    .map(reply -> reply.body().text().plain())
                    .orElse("")
                    .contains("Погода"));

    assertThat(program.get("/stories").response().body()).doesNotContain("Погода");
    assertThat(program.get("/feeds").response().body()).doesNotContain("own--");
    IntStream.rangeClosed(1, 5)
        .mapToObj(number -> program.get("/items/" + number).response().body())
        .forEach(item -> assertThat(item).doesNotContain("Погода"));
    assertThat(program.get("/why?link=" + feed).response().body()).doesNotContain("Погода");
  }

  @Test
  void whoAsksTooOftenIsToldToWait() {
    ApiInAFolder program = of(ADMIN, "read");
    ApiInAFolder other = of(ADMIN, "read");

    ApiInAFolder.ApiAnswered last = program.get("/actors");
    for (int asked = 0; asked < 300 && last.status() == 200; asked++) {
      last = program.get("/actors");
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isNotEmpty();
    assertThat(other.get("/actors").status()).isEqualTo(200);
  }

  @Test
  void anotherNameOrAPlainLineFromElsewhereIsRefusedAsAProblem() {
    ApiInAFolder program = of(ADMIN, "read");

    ApiInAFolder.ApiAnswered proxied =
        program.send("GET", "/status", null, Map.of("X-Forwarded-For", "203.0.113.5"));

    assertThat(proxied.status()).isEqualTo(421);
    assertThat(proxied.at("/type")).endsWith(":misdirected");
  }

  private ApiInAFolder of(String person, String scope) {
    String said =
        to(person, "/console token " + scope + " test").orElseThrow().body().text().plain();
    Matcher made = TOKEN.matcher(said);
    assertThat(made.find()).as(said).isTrue();
    return ApiInAFolder.with(bot, made.group());
  }

  private void staff(String command) {
    Reply question = to(BotInAFolder.OWNER, command).orElseThrow();
    Button yes = question.body().buttons().get(0).get(0);
    assertThat(to(BotInAFolder.OWNER, yes.command())).isPresent();
  }

  private Optional<Reply> to(String person, String text) {
    return bot.answers()
        .to(new IncomingText(ChatAddress.of(person), person, false, "en", text, false));
  }
}
