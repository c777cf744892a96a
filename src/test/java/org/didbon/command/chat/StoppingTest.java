package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a chat stops what it hears of, for good or for a while, and takes that back. */
class StoppingTest {

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() {
    room = new BotFixture(folder, clock, List.of("asiaplus", "tass"), rules());
    room.say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Да!", "ага", "ҳа", "ооба", "mayli"})
  void aTypedYesDoesAsWellAsThePressedOne(String yes) {
    room.say("/unsubscribe all");

    assertThat(room.say(yes)).startsWith("Stopped. You hear no more of:");
    assertThat(room.say("/subscriptions")).startsWith("Nothing yet");
  }

  @Test
  void aNoAndAnythingElseLeaveAllAsItIs() {
    room.say("/unsubscribe all");
    assertThat(room.say("нет")).isEqualTo("Stopped; nothing was changed.");
    assertThat(room.say("да")).doesNotStartWith("Stopped");

    room.say("/unsubscribe all");
    room.say("/latest");
    assertThat(room.say("yes")).doesNotStartWith("Stopped");
    assertThat(room.say("/subscriptions")).contains("Migrants");
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
    room.say("/subscribe border");
    room.say("/spike border");

    assertThat(room.say(line))
        .isEqualTo(
            """
            You would hear no more of anything:
            • Border
            • Migrants
            • spikes of Border\
            """);
    assertThat(room.buttons(line)).containsExactly("/unsubscribe all yes");
    assertThat(room.say("/subscriptions")).contains("Migrants", "Border");

    assertThat(room.say("/unsubscribe all yes"))
        .isEqualTo(
            """
            Stopped. You hear no more of:
            • Border
            • Migrants
            • spikes of Border\
            """);
    assertThat(room.say("/subscriptions")).startsWith("Nothing yet");
    assertThat(room.say("/spike")).startsWith("You are told of no spikes");
    assertThat(room.say(line)).startsWith("Nothing yet");
  }

  @Test
  void whatWasStoppedComesBackOnItsTerms() {
    room.say("/subscribe border");
    room.say("/spike border");
    room.say("/only border ru");
    room.say("/digest migrants daily 13:00");
    String before = room.say("/subscriptions");
    String undo = room.buttons("/unsubscribe all yes").get(0);

    assertThat(room.say(undo)).contains("Migrants", "Border").endsWith(" again.");

    assertThat(lines(room.say("/subscriptions"))).hasSameElementsAs(lines(before));
    assertThat(room.say("/spike")).contains("Border");
    assertThat(room.say(undo)).startsWith("That can be taken back for an hour");
  }

  @Test
  void theDailyWordOfWhatMatteredStopsAndComesBackToo() {
    room.say("/unsubscribe migrants");
    room.say("/digest best 8:00");

    assertThat(room.say("/unsubscribe all")).endsWith("\n• what mattered, daily at 08:00 (UTC)");
    String undo = room.buttons("/unsubscribe all yes").get(0);
    assertThat(room.say("/digest best off")).startsWith("It did not come");

    assertThat(room.say(undo)).isEqualTo("It comes again.");
    assertThat(room.say("/digest best")).contains("08:00");
  }

  @Test
  void oneThingThatWasStoppedComesBackToo() {
    room.say("/only migrants ru");
    String undo = room.buttons("/unsubscribe migrants").get(0);

    assertThat(room.say(undo)).isEqualTo("You hear of Migrants again.");

    assertThat(room.say("/subscriptions")).contains("in Russian");
  }

  @Test
  void aStopIsTakenBackForAnHourAndNotAfterAllIsForgotten() {
    String late = room.buttons("/unsubscribe migrants").get(0);
    clock.set(SEEN.plus(Duration.ofMinutes(61)));
    assertThat(room.say(late)).startsWith("That can be taken back for an hour");

    room.say("/subscribe migrants");
    String forgotten = room.buttons("/unsubscribe migrants").get(0);
    room.say("/forgetme yes");
    assertThat(room.say(forgotten)).startsWith("That can be taken back for an hour");
    assertThat(room.say("/subscriptions")).startsWith("Nothing yet");
  }

  @Test
  void whoHearsOfEverythingAndMoreMayStopEverythingAlone() {
    room.say("/subscribe everything");

    assertThat(room.buttons("/unsubscribe всё"))
        .containsExactly("/unsubscribe all yes", "/unsubscribe all alone");
    assertThat(room.say("/unsubscribe all alone")).isEqualTo("You hear no more of everything.");
    assertThat(room.say("/subscriptions")).contains("Migrants").doesNotContain("everything");
  }

  @Test
  void whoHearsOfEverythingIsOfferedToMuteOneThing() {
    room.say("/subscribe everything");

    assertThat(room.buttons("/unsubscribe border"))
        .containsExactly("/mute #border", "/unsubscribe all");
  }

  @Test
  void whatIsSubscribedIsOfferedToBeStopped() {
    room.say("/subscribe border");

    assertThat(room.buttons("/unsubscribe"))
        .containsExactly("/unsubscribe #border", "/unsubscribe #migrants", "/unsubscribe all");
  }

  @Test
  void whatIsMutedIsUnmutedByAButton() {
    String unmute = room.buttons("/mute 2h").get(0);
    room.say("/mute migrants 3d");
    room.say("/mute tass");

    assertThat(room.say("/unmute")).contains("everything", "Migrants", "Feed tass");
    assertThat(room.buttons("/unmute"))
        .containsExactly("/unmute *", "/unmute #migrants", "/unmute tass", "/unmute all");

    assertThat(room.say(unmute)).isEqualTo("You hear of everything again.");
    assertThat(room.say("/mute")).contains("Migrants", "Feed tass").doesNotContain("everything");
    assertThat(room.buttons("/unmute #migrants")).containsExactly("/unmute tass");
    room.say("/mute border 1h");
    assertThat(room.say("/unmute всё")).isEqualTo("You hear of Border, Feed tass again.");
    assertThat(room.say("/mute")).startsWith("Nothing is muted");
  }

  @Test
  void todayEndsAtMidnightWhereTheChatIs() {
    room.say("/zone Dushanbe");

    assertThat(room.say("/mute сегодня"))
        .startsWith("Muted until 9 Apr 2024, 00:00 (Dushanbe): everything.");
    assertThat(room.say("/mute migrants today"))
        .startsWith("Muted until 9 Apr 2024, 00:00 (Dushanbe): Migrants.");
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1)).toList();
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()),
        new Rule("border", "Border", "граница", Rule.Severity.URGENT, List.of(), List.of()));
  }
}
