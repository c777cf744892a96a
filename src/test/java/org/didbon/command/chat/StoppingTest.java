package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a chat stops what it hears of, for good or for a while, and takes that back. */
class StoppingTest {

  private static final AtomicInteger CHATS = new AtomicInteger(100);
  private static final TestClock CLOCK = new TestClock(SEEN);

  @TempDir private static Path folder;
  private static BotFixture room;

  /** Each test has a chat of its own with the one bot. */
  private final ChatAddress chat = ChatAddress.of("fake:" + CHATS.incrementAndGet());

  @BeforeAll
  static void open() {
    room = new BotFixture(folder, CLOCK, List.of("asiaplus", "tass"), rules());
  }

  @AfterAll
  static void close() throws Exception {
    room.close();
  }

  @BeforeEach
  void subscribe() {
    CLOCK.set(SEEN);
    say("/subscribe migrants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Да!", "ага", "ҳа", "ооба", "mayli"})
  void aTypedYesDoesAsWellAsThePressedOne(String yes) {
    say("/unsubscribe all");

    assertThat(say(yes)).startsWith("Stopped. You hear no more of:");
    assertThat(say("/subscriptions")).startsWith("Nothing yet");
  }

  @Test
  void aNoAndAnythingElseLeaveAllAsItIs() {
    say("/unsubscribe all");
    assertThat(say("нет")).isEqualTo("Stopped; nothing was changed.");
    assertThat(say("да")).doesNotStartWith("Stopped");

    say("/unsubscribe all");
    say("/latest");
    assertThat(say("yes")).doesNotStartWith("Stopped");
    assertThat(say("/subscriptions")).contains("Migrants");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/unsubscribe everything",
        "/unsubscribe всё",
        "/стоп всё",
        "/unsubscribe ҳама",
        "/unsubscribe hammasi",
        "/unsubscribe баары",
        "/unsubscribe бәрі",
        "/unsubscribe от всего",
        "отпишись от всего",
        "/stop *"
      })
  void everythingStopsAfterAYesAndNotBefore(String line) {
    say("/subscribe border");
    say("/spike border");

    assertThat(say(line))
        .isEqualTo(
            """
            You would hear no more of anything:
            • Border
            • Migrants
            • spikes of Border\
            """);
    assertThat(buttons(line)).containsExactly("/unsubscribe all yes");
    assertThat(say("/subscriptions")).contains("Migrants", "Border");

    assertThat(say("/unsubscribe all yes"))
        .isEqualTo(
            """
            Stopped. You hear no more of:
            • Border
            • Migrants
            • spikes of Border\
            """);
    assertThat(say("/subscriptions")).startsWith("Nothing yet");
    assertThat(say("/spike")).startsWith("You are told of no spikes");
    assertThat(say(line)).startsWith("Nothing yet");
  }

  @Test
  void whatWasStoppedComesBackOnItsTerms() {
    say("/subscribe border");
    say("/spike border");
    say("/only border ru");
    say("/digest migrants daily 13:00");
    String before = say("/subscriptions");
    String undo = buttons("/unsubscribe all yes").get(0);

    assertThat(say(undo)).contains("Migrants", "Border").endsWith(" again.");

    assertThat(lines(say("/subscriptions"))).hasSameElementsAs(lines(before));
    assertThat(say("/spike")).contains("Border");
    assertThat(say(undo)).startsWith("That can be taken back for an hour");
  }

  @Test
  void theDailyWordOfWhatMatteredStopsAndComesBackToo() {
    say("/unsubscribe migrants");
    say("/digest best 8:00");

    assertThat(say("/unsubscribe all")).endsWith("\n• what mattered, daily at 08:00 (UTC)");
    String undo = buttons("/unsubscribe all yes").get(0);
    assertThat(say("/digest best off")).startsWith("It did not come");

    assertThat(say(undo)).isEqualTo("It comes again.");
    assertThat(say("/digest best")).contains("08:00");
  }

  @Test
  void oneThingThatWasStoppedComesBackToo() {
    say("/only migrants ru");
    String undo = buttons("/unsubscribe migrants").get(0);

    assertThat(say(undo)).isEqualTo("You hear of Migrants again.");

    assertThat(say("/subscriptions")).contains("in Russian");
  }

  @Test
  void aStopIsTakenBackForAnHourAndNotAfterAllIsForgotten() {
    String late = buttons("/unsubscribe migrants").get(0);
    CLOCK.set(SEEN.plus(Duration.ofMinutes(61)));
    assertThat(say(late)).startsWith("That can be taken back for an hour");

    say("/subscribe migrants");
    String forgotten = buttons("/unsubscribe migrants").get(0);
    say("/forgetme yes");
    assertThat(say(forgotten)).startsWith("That can be taken back for an hour");
    assertThat(say("/subscriptions")).startsWith("Nothing yet");
  }

  @Test
  void whoHearsOfEverythingAndMoreMayStopEverythingAlone() {
    say("/subscribe everything");

    assertThat(buttons("/unsubscribe всё"))
        .containsExactly("/unsubscribe all yes", "/unsubscribe all alone");
    assertThat(say("/unsubscribe all alone")).isEqualTo("You hear no more of everything.");
    assertThat(say("/subscriptions")).contains("Migrants").doesNotContain("everything");
  }

  @Test
  void whoHearsOfEverythingIsOfferedToMuteOneThing() {
    say("/subscribe everything");

    assertThat(buttons("/unsubscribe border")).containsExactly("/mute #border", "/unsubscribe all");
  }

  @Test
  void whatIsSubscribedIsOfferedToBeStopped() {
    say("/subscribe border");

    assertThat(buttons("/unsubscribe"))
        .containsExactly("/unsubscribe #border", "/unsubscribe #migrants", "/unsubscribe all");
  }

  @Test
  void whatIsMutedIsUnmutedByAButton() {
    String unmute = buttons("/mute 2h").get(0);
    say("/mute migrants 3d");
    say("/mute tass");

    assertThat(say("/unmute")).contains("everything", "Migrants", "Feed tass");
    assertThat(buttons("/unmute"))
        .containsExactly("/unmute *", "/unmute #migrants", "/unmute tass", "/unmute all");

    assertThat(say(unmute)).isEqualTo("You hear of everything again.");
    assertThat(say("/mute")).contains("Migrants", "Feed tass").doesNotContain("everything");
    assertThat(buttons("/unmute #migrants")).containsExactly("/unmute tass");
    say("/mute border 1h");
    assertThat(say("/unmute всё")).isEqualTo("You hear of Border, Feed tass again.");
    assertThat(say("/mute")).startsWith("Nothing is muted");
  }

  @Test
  void todayEndsAtMidnightWhereTheChatIs() {
    say("/zone Dushanbe");

    assertThat(say("/mute сегодня"))
        .startsWith("Muted until 9 Apr 2024, 00:00 (Dushanbe): everything.");
    assertThat(say("/mute migrants today"))
        .startsWith("Muted until 9 Apr 2024, 00:00 (Dushanbe): Migrants.");
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1)).toList();
  }

  private String say(String line) {
    return room.say(chat, line);
  }

  private List<String> buttons(String line) {
    return room.buttons(chat, line);
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()),
        new Rule("border", "Border", "граница", Rule.Severity.URGENT, List.of(), List.of()));
  }
}
