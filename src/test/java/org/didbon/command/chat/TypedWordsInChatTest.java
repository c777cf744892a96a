package org.didbon.command.chat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of any language, in an English chat. */
class TypedWordsInChatTest {

  private static final AtomicInteger CHATS = new AtomicInteger(100);

  @TempDir private static Path folder;
  private static BotFixture room;

  /** Each test has a chat of its own with the one bot. */
  private final ChatAddress chat = ChatAddress.of("fake:" + CHATS.incrementAndGet());

  @BeforeAll
  static void open() {
    room = new BotFixture(folder, new TestClock(SEEN), List.of("tass"), rules());
  }

  @AfterAll
  static void close() throws Exception {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscribe everything daily 9:00", "/subscribe всё ежедневно", "/подписка всё 9:00",
        "/обуна ҳама ҳар рӯз 9:00", "/obuna hamma har kuni 9:00", "/жазылу барлығы күн сайын",
        "/жазылуу баары күндүк 9:00"
      })
  void asksForADigestInOneLine(String line) {
    assertThat(say(line)).isEqualTo("From now on you hear of everything daily at 09:00 (UTC).");

    assertThat(say("/subscriptions")).contains("everything — daily at 09:00 (UTC)");
  }

  @ParameterizedTest
  @CsvSource({
    "/digest 9:00, daily at 09:00 (UTC)",
    "/digest daily 8:30, daily at 08:30 (UTC)",
    "/сводка еженедельно пт 10:00, every Friday at 10:00 (UTC)",
    "/digest ар саат сайын, every hour",
    "/digest off, at once",
    "/digest oʻchir, at once",
    "/digest Migrants 9:00, daily at 09:00 (UTC)",
    "/digest migrants выкл, at once",
    "/digest migrants жума 9:30, every Friday at 09:30 (UTC)",
    "/digest migrants Fri 9:30, every Friday at 09:30 (UTC)",
    "/сводка migrants среду 9:30, every Wednesday at 09:30 (UTC)",
    "/digest migrants панҷшанбе 9:30, every Thursday at 09:30 (UTC)",
    "/digest migrants yakshanba 9:30, every Sunday at 09:30 (UTC)",
    "/digest migrants сенбі, every Saturday at 09:00 (UTC)",
    "/digest tue 9:30, every Tuesday at 09:30 (UTC)"
  })
  void aTimeAloneIsForTheOnlySubscription(String line, String when) {
    say("/subscribe migrants hourly");

    assertThat(say(line)).isEqualTo("From now on you hear of Migrants " + when + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/digest migrants 26:00", "/digest migrants fri 9:75"})
  void whatIsNoTimeOfDayIsNotTakenForAName(String line) {
    say("/subscribe migrants");

    assertThat(say(line)).startsWith("I do not understand “");
  }

  @Test
  void aTimeAloneIsForAllSubscriptionsAndEachCanHaveItsOwnBack() {
    say("/subscribe migrants hourly");
    say("/subscribe everything");

    assertThat(say("/digest 9:00"))
        .isEqualTo("From now on you hear of all 2 subscriptions daily at 09:00 (UTC).");
    assertThat(say("/subscriptions"))
        .contains("Migrants — daily at 09:00", "everything — daily at 09:00");
    assertThat(buttons("/digest 10:00"))
        .contains("/digest #migrants daily 09:00", "/digest everything daily 09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "/digest Migrants sometimes, sometimes",
    "/digest migrants иногда, иногда",
    "/digest migrants daily at noonish, noonish",
    "/digest 25:99, 25:99"
  })
  void whatIsNoTimeIsNamedAndTimesAreOffered(String line, String words) {
    say("/subscribe migrants");

    assertThat(say(line))
        .isEqualTo("I do not understand “" + words + "” here. When shall I tell you?");
    assertThat(buttons(line)).hasSize(3).allMatch(button -> button.startsWith("/digest "));
    assertThat(say(buttons(line).get(0))).contains("Migrants daily at 09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "/quiet 22-7 mostly, mostly, /quiet 22:00-07:00",
    "/mute migrants foreverish, foreverish, /mute #migrants 1h"
  })
  void whatIsNoSpanIsNamedToo(String line, String words, String offered) {
    say("/subscribe migrants");

    assertThat(say(line)).startsWith("I do not understand “" + words + "” here.");
    assertThat(buttons(line)).contains(offered);
  }

  @Test
  void aNameThatHoldsAWordOfTimeStaysAName() {
    assertThat(say("/subscribe Daily")).contains("From now on you hear of Daily.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/quiet 22:00-7:00 hamma", "/тыныштық 22-7 барлығы", "/оромӣ 22:00-07:00 ҳама"})
  void quietTakesAnyWordForAll(String line) {
    say(line);

    assertThat(say("/quiet")).startsWith("Quiet at 22:00–07:00 (UTC), urgent alerts included");
    assertThat(say("/quiet yo'q")).startsWith("No quiet hours.");
  }

  @ParameterizedTest
  @CsvSource({
    "/mute 2 hours, 14:00",
    "/тише 2 часа, 14:00",
    "/хомӯшӣ 2 соат, 14:00",
    "/mute hamma 2 soat, 14:00",
    "/үнсіз барлығы 90 мин, 13:30",
    "/үнсүз баары 2с, 14:00",
    "/mute 30m, 12:30"
  })
  void mutesForASpanInAnyLanguage(String line, String until) {
    assertThat(say(line)).startsWith("Muted until").contains(until, "everything");
  }

  @ParameterizedTest
  @CsvSource({"/size qisqa, headline", "/андоза пурра, full", "/көлем әдеттегі, standard"})
  void sizesAreKnownByTheirNamesInAnyLanguage(String line, String size) {
    assertThat(say(line)).endsWith("this size: " + size + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/only Migrants shoshilinch",
        "/фақат migrants таъҷилӣ",
        "/тек migrants шұғыл",
        "/гана migrants шашылыш",
        "/только migrants срочно"
      })
  void onlyTakesAnyWordForUrgent(String line) {
    say("/subscribe migrants");

    assertThat(say(line)).isEqualTo("Of Migrants you hear: only what is urgent.");
    assertThat(say("/only migrants барлығы")).isEqualTo("Of Migrants you hear: all.");
    assertThat(say("/only шұғыл tg")).contains("only what is urgent", "Tajik");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/only migrants 3 sources",
        "/только migrants 3 источника",
        "/фақат migrants 3 манбаъ",
        "/only migrants 3 manba",
        "/тек migrants 3 дереккөз",
        "/гана migrants 3 булак"
      })
  void sourcesMayBeCountedInWords(String line) {
    say("/subscribe migrants");

    assertThat(say(line)).isEqualTo(say("/only migrants 3")).contains("3");
  }

  @Test
  void aComplaintWithoutAStoryAsksWhichIsMeant() throws Exception {
    say("/subscribe migrants");
    assertThat(say("/wrong")).startsWith("No alert has come");
    room.report("tass", "1", "Мигранты уехали из города");
    room.report("tass", "2", "Мигранты вернулись домой на поезде");

    assertThat(say("/wrong")).isEqualTo("Which alert was not what you asked for?");
    List<String> offered = buttons("/wrong");
    assertThat(offered).hasSize(2).allMatch(command -> command.startsWith("/wrong "));
    assertThat(say(offered.get(0))).contains("Мигранты вернулись домой на поезде");
    assertThat(say(offered.get(1))).contains("Мигранты уехали из города");
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
        new Rule("daily", "Daily", "газета", Rule.Severity.NORMAL, List.of(), List.of()));
  }
}
