package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.ChatSender.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** How a chat's alerts look and sound, as it settles by commands. */
class StyleOfAlertsTest {

  private static final String TITLE = "Мигранты уехали из города";
  private static final ChatAddress OTHER = ChatAddress.of("fake:8");

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus", "tass", "ria"),
            List.of(rule("migrants", "Migrants", "мигрант"), rule("border", "Border", "граница")));
    room.say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @TestFactory
  Stream<DynamicTest> eachCommandSaysWhatHolds() {
    return Dialogue.of(
        """
        /preview                 | Link previews here are as this bot is set up. Do you want them?
        /preview нет             | Link previews are off here: alerts come without pictures of pages.
        /превью вкл              | Link previews are on here: an alert shows the page it leads to.
        /silent                  | Alerts come here with a sound, as the phone is set.
        /silent migrants         | Alerts about Migrants come with a sound.
        /silent on               | Alerts come here without a sound.
        /silent Migrants on      | Alerts about Migrants come without a sound.
        /silent on migrants      | Alerts about Migrants come without a sound.
        /беззвучно border вкл    | You did not ask to hear of Border.
        /format                  | Alerts here: headline first. Which would suit you?
        /format source first     | Alerts here from now on: source first.
        /вид сначала заголовок   | Alerts here from now on: headline first.
        /hashtags                | Alerts come here without hashtags.
        /hashtags on             | Alerts here end with hashtags
        /read                    | Name the languages you read
        /read ru, tg             | You read: Russian, Tajik.
        /read русский и тажикский | You read: Russian, Tajik.
        /читаю oʻzbekcha         | You read: Uzbek.
        /read klingon            | I know no language “klingon”. For example: /read ru, tg
        """,
        (line, answer) -> assertThat(room.say(line)).startsWith(answer));
  }

  @Test
  void buttonsSettleTheSameAsWords() throws Exception {
    assertThat(room.buttons("/silent"))
        .containsExactly("/silent on", "/silent off", "/silent #migrants");
    assertThat(room.buttons("/silent #migrants"))
        .containsExactly("/silent #migrants on", "/silent #migrants off");
    assertThat(room.buttons("/preview")).containsExactly("/preview on", "/preview off");
    assertThat(room.buttons("/read")).contains("/read ru", "/read off");

    room.buttons("/format").forEach(room::say);
    assertThat(room.say("/mydata")).doesNotContain("source first");
    room.say(room.buttons("/format").get(0));
    room.say("/read off");
    room.say("/hashtags on");
    assertThat(room.say("/mydata")).contains("standard, source first, with hashtags");
  }

  @Test
  void aChatOrASubscriptionIsSilent() throws Exception {
    room.say("/subscribe border");
    assertThat(told(TITLE).silent()).isFalse();

    room.say("/silent border on");
    assertThat(told("Граница закрыта до утра").silent()).isTrue();
    assertThat(told("Мигранты на границе ждут утра").silent()).as("one of two rings").isFalse();

    room.say("/silent on");
    assertThat(told("Мигранты вернулись домой").silent()).isTrue();

    room.say("/silent migrants off");
    assertThat(told("Мигранты строят школу в селе").silent()).as("an exception").isFalse();
    assertThat(room.say("/subscriptions")).contains("with a sound").contains("without a sound");
  }

  @Test
  void aDigestOfWhatIsSilentIsSilent() throws Exception {
    room.say("/silent migrants on");
    room.say("/digest migrants hourly");
    room.record(item("1").from("tass").in("ru").title(TITLE).build());

    room.digestsAt("2024-04-08T13:00:00Z");

    assertThat(room.sent().get(0).silent()).isTrue();
  }

  @Test
  void whatWaitsLeavesAsTheChatWantsItByThen() throws Exception {
    room.record(item("1").from("tass").in("ru").title(TITLE).build());
    room.say("/preview off");

    Delivery alert = told("Мигранты вернулись домой");

    assertThat(room.sent()).extracting(Delivery::previews).containsOnly(Previews.OFF);
    assertThat(alert.silent()).isFalse();
  }

  @Test
  void answersHaveNoPreviewsWhereNoneAreWanted() {
    room.say("/preview off");

    assertThat(room.reply("/latest").previews()).isEqualTo(Previews.OFF);
  }

  @Test
  void theSourceComesFirstAndIsSaidOnce() throws Exception {
    room.say("/format source first");

    Delivery alert = told(TITLE);

    assertThat(alert.body().text().plain())
        .startsWith("Feed asiaplus: " + TITLE + "\n8 Apr 2024, 12:00 (UTC)\n");
    assertThat(alert.body().brief().plain()).startsWith("Feed asiaplus: " + TITLE + "\n8 Apr");
    room.report("tass", "again", TITLE);
    assertThat(room.sent().get(1).body().text().plain())
        .startsWith("Feed asiaplus: " + TITLE)
        .doesNotContain("Latest:")
        .contains("Also: Feed tass");
  }

  @Test
  void hashtagsNameWhatAnAlertIsAbout() throws Exception {
    room.say("/subscribe border");
    room.say("/hashtags on");

    assertThat(told("Мигранты на границе ждут утра").body().text().plain())
        .endsWith("\n#Migrants #Border");
  }

  @Test
  void anAlertInAnotherLanguageLeadsToTheReadersOwn() throws Exception {
    room.say("/read ru");
    room.say(OTHER, "/subscribe migrants");
    room.report(
        item("1").from("asiaplus").in("en").title(TITLE).link("https://example.org/en").build());
    assertThat(room.sent().get(0).body().text().plain()).doesNotContain("Read in");

    room.report(
        item("2").from("tass").in("ru").title(TITLE).link("https://example.org/ru").build());
    room.report(item("3").from("tass").in("tg").title(TITLE).build());

    List<String> edits =
        room.sent().stream()
            .filter(sent -> !sent.editsId().isEmpty() && sent.to().equals(BotFixture.CHAT))
            .map(sent -> sent.body().text().plain())
            .toList();
    assertThat(edits).isNotEmpty();
    assertThat(edits)
        .allSatisfy(
            text ->
                assertThat(text)
                    .startsWith(TITLE + "\nRead in Russian: " + TITLE + " (Feed tass)\n")
                    .containsOnlyOnce("Read in Russian"));
    assertThat(room.sent())
        .filteredOn(sent -> sent.to().equals(OTHER))
        .noneMatch(sent -> sent.body().text().plain().contains("Read in"));
  }

  @Test
  void whatIsThereFromTheFirstIsSaidOnceInEachEdit() throws Exception {
    room.say("/read ru");
    room.say("/only migrants en");
    room.report(
        item("2").from("tass").in("ru").title(TITLE).link("https://example.org/ru").build());
    room.report(item("1").from("asiaplus").in("en").title(TITLE).build());
    room.report(item("3").from("ria").in("en").title(TITLE).build());

    assertThat(room.sent()).hasSize(2);
    assertThat(room.sent())
        .allSatisfy(
            sent ->
                assertThat(sent.body().text().plain())
                    .containsOnlyOnce("Read in Russian: " + TITLE + " (Feed tass)"));
  }

  private static Rule rule(String id, String title, String query) {
    return new Rule(id, title, query, Rule.Severity.NORMAL, List.of(), List.of());
  }

  private Delivery told(String title) throws InterruptedException {
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    room.report("asiaplus", title, title);
    return room.sent().get(room.sent().size() - 1);
  }
}
