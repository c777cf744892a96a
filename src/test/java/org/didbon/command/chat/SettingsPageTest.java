package org.didbon.command.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is settled in a chat on one page, and the way from there to each thing and back. */
class SettingsPageTest {

  private static final AtomicInteger CHATS = new AtomicInteger(100);

  @TempDir private static Path folder;
  private static BotFixture room;

  /** Each test has a chat of its own with the one bot. */
  private final ChatAddress chat = ChatAddress.of("fake:" + CHATS.incrementAndGet());

  @BeforeAll
  static void open() {
    room = new BotFixture(folder, new TestClock(SEEN), List.of("asiaplus", "tass"), rules());
  }

  @AfterAll
  static void close() throws Exception {
    room.close();
  }

  @BeforeEach
  void subscribe() {
    say("/subscribe migrants");
  }

  @Test
  void thePageTellsAllThatIsSettled() {
    say("/subscribe border");
    say("/zone Dushanbe");
    say("/quiet 22-7");
    say("/size full");
    say("/theme dark");
    say("/only border ru");
    say("/digest migrants daily 9:00");
    say("/digest best 8:00");
    say("/mute tass");
    say("/spike migrants");
    say("/read ru, tg");
    say("/silent on");

    assertThat(say("/settings").lines())
        .contains(
            "Settings of this chat",
            "Language: English",
            "Quiet hours: 22:00–07:00",
            "Size of alerts: full",
            "Charts: dark",
            "Without a sound: on",
            "Hashtags: off",
            "Languages you read: Russian, Tajik",
            "Settings here are for: this chat",
            "Subscriptions:",
            "• Border — at once; in Russian",
            "• Migrants — daily at 09:00 (Dushanbe)",
            "• spikes of Migrants",
            "Muted:")
        .anyMatch(line -> line.startsWith("Time here: 17:00"))
        .anyMatch(line -> line.startsWith("What mattered, daily: daily at 08:00"))
        .anyMatch(line -> line.startsWith("• Feed tass — "));
  }

  @ParameterizedTest
  @CsvSource({
    "/settings size, /settings size full, Size of alerts: full",
    "/settings theme, /settings theme dark, Charts: dark",
    "/settings quiet, /settings quiet 22:00-07:00, Quiet hours: 22:00–07:00",
    "/settings zone, /settings zone Asia/Dushanbe, Time here: 17:00",
    "/settings format, /settings format source first, Format of alerts: source first",
    "/settings preview, /settings preview off, Link previews: off",
    "/settings silent, /settings silent on, Without a sound: on",
    "/settings hashtags, /settings hashtags on, Hashtags: on",
    "/settings read, /settings read tg, Languages you read: Tajik",
  })
  void aButtonLeadsToAChoiceAndTheChoiceBackToThePage(String way, String choice, String line) {
    assertThat(buttons("/settings")).contains(way);
    assertThat(buttons(way)).contains(choice).endsWith("/settings");

    assertThat(say(choice)).contains("Settings of this chat", line);
    assertThat(say("/settings")).contains(line);
  }

  @ParameterizedTest
  @CsvSource({
    "/settings zone, Dushanbe, Time here: 17:00 (Dushanbe)",
    "/settings zone other, London, Time here: 13:00 (London)",
    "/settings size, full, Size of alerts: full",
    "/settings quiet, from 23:00 to 7:00, Quiet hours: 23:00–07:00",
    "/settings language, русский, Язык: Русский",
    "/settings theme, dark, Charts: dark",
  })
  void whatIsTypedThereLeadsBackToThePageToo(String way, String typed, String line) {
    say("/zone UTC");
    say(way);

    assertThat(say(typed)).contains(line);
    assertThat(buttons("/settings")).contains("/settings size");
  }

  @Test
  void whatIsTypedThereAndIsNoSettingMeansWhatItSays() {
    say("/settings zone");
    assertThat(say("Dushambe")).contains("Dushanbe");
    assertThat(say("Dushanbe")).contains("Settings of this chat");

    say("/settings zone");
    assertThat(say("mute 2h")).startsWith("Muted until");
    say("/settings quiet");
    assertThat(say("migrants")).contains("Migrants").doesNotContain("Settings of");
  }

  @Test
  void thePageSpeaksTheLanguageThatWasChosenOnIt() {
    assertThat(say("/settings language ru")).contains("Настройки этого чата", "Язык: Русский");
  }

  @Test
  void whatIsSubscribedAndMutedIsChangedFromThereToo() {
    say("/mute tass");

    assertThat(buttons("/settings subscriptions"))
        .containsExactly(
            "/settings digest #migrants", "/settings unsubscribe #migrants", "/settings");
    assertThat(buttons("/settings digest #migrants"))
        .contains(
            "/settings digest #migrants daily 09:00", "/settings only #migrants", "/settings");
    assertThat(say("/settings digest #migrants hourly"))
        .contains("Settings of this chat", "• Migrants — every hour");
    assertThat(buttons("/settings unmute")).containsExactly("/settings unmute tass", "/settings");
    assertThat(say("/settings unmute tass"))
        .startsWith("You hear of Feed tass again.")
        .contains("Settings of this chat")
        .doesNotContain("Muted");
    assertThat(buttons("/settings unsubscribe #migrants"))
        .containsExactly("/settings unsubscribe undo 1", "/settings");
    assertThat(say("/settings unsubscribe undo 1")).contains("• Migrants — every hour");
    assertThat(buttons("/settings digest best"))
        .contains("/settings digest best 08:00", "/settings");
    assertThat(say("/settings digest best off")).startsWith("It did not come");
  }

  /** It is a page of settings: what it does not have on it, it does not do. */
  @ParameterizedTest
  @ValueSource(strings = {"forgetme yes", "mydata", "target off", "start", "rule list", "nonsense"})
  void nothingElseIsDoneByIt(String words) {
    assertThat(say("/settings " + words)).startsWith("Settings of this chat");
    assertThat(say("/subscriptions")).contains("Migrants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "tg", "uz", "ky", "kk"})
  void everyButtonOfThePageIsShortAndAnswered(String language) {
    say("/language " + language);
    say("/mute tass");

    List<String> buttons = buttons("/settings");

    assertThat(buttons).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    for (String command : buttons) {
      assertThat(command.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(64);
      assertThat(say(command)).as(command).isNotBlank();
      if (!command.equals("/target")) {
        assertThat(buttons(command)).as(command).hasSizeGreaterThan(1).endsWith("/settings");
      }
    }
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
