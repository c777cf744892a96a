package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.util.List;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first words to the first alert. */
class StartTest {

  @TempDir private Path folder;
  private BotFixture room;

  @BeforeEach
  void open() {
    Rule migrants =
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of());
    room = new BotFixture(folder, new TestClock(SEEN), List.of("tass"), List.of(migrants));
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void fromTheStartToTheFirstAlertAreThreeTapsAndTheZoneIsAsked() throws Exception {
    List<String> zones = room.buttons("/start"); // the first tap
    List<String> topics = room.buttons(zones.get(0)); // the second
    room.say(topics.get(0)); // the third
    room.report("tass", "1", "Мигранты уехали из города");

    assertThat(zones.get(0)).startsWith("/zone Asia/");
    assertThat(room.sent()).hasSize(1);
    assertThat(room.sent().get(0).body().text().plain()).contains("17:00 (Dushanbe)");
  }

  @ParameterizedTest
  @CsvSource({
    "en, /zone Asia/Dushanbe, Dushanbe · 17:00",
    "ru, /zone Europe/Moscow, Москва · 15:00",
    "tg, /zone Asia/Dushanbe, Душанбе · 17:00",
    "uz, /zone Asia/Tashkent, Toshkent · 17:00",
    "ky, /zone Asia/Bishkek, Бишкек · 18:00"
  })
  void theZoneIsGuessedFromTheLanguage(String language, String command, String label) {
    room.say("/language " + language);

    var rows = room.reply("/start").body().buttons();

    assertThat(rows.get(0).get(0).command()).isEqualTo(command);
    assertThat(rows.get(0).get(0).label()).isEqualTo(label);
    assertThat(rows.stream().flatMap(List::stream))
        .filteredOn(button -> button.command().startsWith("/zone "))
        .hasSize(4);
  }

  @Test
  void anotherCityIsTheNextMessage() {
    assertThat(room.say("/zone other")).startsWith("Which city is it?");
    assertThat(room.say("Нью-Йорк")).startsWith("From now on it is 08:00 (New York) here.");
  }

  @Test
  void aCityThatIsNotKnownIsAskedForAgain() {
    room.say("/zone other");

    assertThat(room.say("Xyzzyville"))
        .isEqualTo(
            "I do not know the city Xyzzyville. Write a larger one nearby, or just what your"
                + " clock shows: Dushanbe, 14:35");
    assertThat(room.say("Bishkek")).startsWith("From now on it is 18:00 (Bishkek) here.");
  }

  @ParameterizedTest
  @CsvSource({
    "17:02, 17:00 (Dushanbe)",
    "8:01, 08:00 (New York)",
    "14:57, 15:00 (Moscow)",
    "17:30, 17:30 (Kolkata)"
  })
  void aZoneIsKnownByWhatItsClocksShow(String shown, String here) {
    assertThat(room.say("/zone " + shown)).startsWith("From now on it is " + here + " here.");
  }

  @Test
  void whoChoseAZoneOnceIsNotAskedAgain() {
    room.say("/zone Dushanbe");

    assertThat(room.say("/start")).endsWith("What shall I watch?");
    assertThat(room.buttons("/start").get(0)).isEqualTo("/subscribe #migrants");
  }

  @Test
  void whoWatchesSomethingIsNotOfferedTheFirstThingAgain() {
    room.say("/subscribe migrants");

    assertThat(room.say("/zone Dushanbe")).isEqualTo("From now on it is 17:00 (Dushanbe) here.");
    assertThat(room.database().subscriptions().of(BotFixture.CHAT))
        .extracting(one -> one.subject())
        .containsExactly(Subject.rule("migrants"));
  }
}
