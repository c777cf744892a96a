package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chat settles by commands, and what it then hears, when, and in how many messages. */
class ListeningTest {

  private static final Subject MIGRANTS = Subject.rule("migrants");

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

  @Test
  void aLaterReportIsAddedToTheAlertOfItsStory() throws Exception {
    room.report("asiaplus", "1", "Мигранты уехали из города");
    room.report("tass", "2", "Мигранты уехали из города");
    room.report("tass", "3", "Мигранты уехали из города");

    assertThat(room.sent()).hasSize(2);
    assertThat(room.sent().get(1).editsId()).isEqualTo("id1");
    assertThat(room.sent().get(1).body().text().plain())
        .contains("Мигранты уехали из города")
        .endsWith("\nAlso: Feed tass; 2 sources, first: Feed asiaplus")
        .doesNotContain("\n\n");
    assertThat(room.sent().get(1).body().buttons()).isEqualTo(room.sent().get(0).body().buttons());
  }

  @Test
  void aStoryThatLeftWithOthersInOneMessageIsNotWrittenOver() throws Exception {
    room.record(item("1").from("asiaplus").in("ru").title("Мигранты уехали из города").build());
    List<String> keys = List.of(room.waiting());
    room.database().outbox().delivered(keys, "one", clock.instant());
    room.record(item("2").from("asiaplus").in("ru").title("Мигранты вернулись в город").build());
    room.database().outbox().delivered(List.of(room.waiting()), "one", clock.instant());

    room.report("tass", "3", "Мигранты уехали из города");

    assertThat(room.sent()).isEmpty();
  }

  @Test
  void aDigestTellsOnceWhatCameSinceTheLast() throws Exception {
    room.say("/digest migrants daily 13:00");
    room.report("asiaplus", "1", "Мигранты уехали из города");
    room.report("tass", "2", "Мигранты уехали из города");
    room.report("asiaplus", "3", "Мигранты открыли кружок шахмат в Самаре");

    room.digestsAt("2024-04-08T12:59:59Z");
    assertThat(room.sent()).isEmpty();

    // however late and however often
    room.digestsAt("2024-04-08T23:00:00Z");
    room.digestsAt("2024-04-09T13:00:00Z");
    assertThat(room.sent()).hasSize(1);
    assertThat(room.sent().get(0).body().text().plain())
        .startsWith("2 stories for you\nMigrants\n• Мигранты уехали из города")
        .contains("Feed asiaplus and 2 sources in all")
        .contains("• Мигранты открыли кружок шахмат в Самаре");
  }

  @Test
  void whoWantsItIsToldThatThereIsNothing() throws Exception {
    room.say("/digest migrants daily 13:00 always");
    room.digestsAt("2024-04-08T12:30:00Z");
    room.digestsAt("2024-04-08T13:00:00Z");
    room.digestsAt("2024-04-08T13:01:00Z");
    assertThat(room.sent()).hasSize(1);
    assertThat(room.sent().get(0).body().text().plain())
        .isEqualTo("Quiet: nothing new of Migrants.");

    // also after two days in which nothing ran
    room.digestsAt("2024-04-10T16:00:00Z");
    assertThat(room.sent()).hasSize(2);

    room.report("asiaplus", "1", "Мигранты уехали из города");
    room.digestsAt("2024-04-11T13:00:00Z");
    assertThat(room.sent()).hasSize(3);
    assertThat(room.sent().get(2).body().text().plain()).startsWith("1 story for you");

    room.say("/mute migrants 3d");
    room.digestsAt("2024-04-12T13:00:00Z");
    assertThat(room.sent()).hasSize(3);

    room.say("/digest migrants daily 13:00");
    room.digestsAt("2024-04-16T13:00:00Z");
    room.digestsAt("2024-04-17T13:00:00Z");
    assertThat(room.sent()).hasSize(3);
  }

  @Test
  void manyStoriesMakeSeveralMessagesOfADigest() throws Exception {
    room.say("/digest migrants hourly");
    for (int i = 0; i < 31; i++) {
      room.report("asiaplus", "n" + i, "Мигранты уехали из города номер " + i);
    }

    room.digestsAt("2024-04-08T13:00:00Z");

    assertThat(room.sent()).hasSize(3);
  }

  @Test
  void whatComesInQuietHoursIsToldWhenTheyEnd() throws Exception {
    room.say("/quiet 11-13");
    room.report("asiaplus", "1", "Мигранты уехали из города");
    assertThat(room.sent()).isEmpty();

    room.digestsAt("2024-04-08T13:00:00Z");

    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void aDigestDueInQuietHoursWaitsForTheirEnd() throws Exception {
    room.say("/quiet 11-13");
    room.say("/digest migrants daily 12:30");
    room.report("asiaplus", "1", "Мигранты уехали из города");

    room.digestsAt("2024-04-08T12:59:00Z");
    assertThat(room.sent()).isEmpty();

    room.digestsAt("2024-04-08T13:00:00Z");
    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void soDoesOneThatWasDueBeforeAndOneWhoseQuietHoursAreYounger() throws Exception {
    room.say("/digest migrants daily 13:00");
    room.report("asiaplus", "1", "Мигранты уехали из города");
    room.say("/quiet 12:30-15");

    room.digestsAt("2024-04-08T14:00:00Z");
    room.digestsAt("2024-04-08T14:59:00Z");
    assertThat(room.sent()).isEmpty();

    room.digestsAt("2024-04-08T15:00:00Z");
    room.digestsAt("2024-04-08T15:01:00Z");
    assertThat(room.sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"/quiet 11-13, 1", "/quiet 11-13 all, 0"})
  void whatIsUrgentBreaksThroughUnlessItWasAskedNotTo(String line, int told) throws Exception {
    room.say("/subscribe border");
    room.say(line);

    room.report("asiaplus", "1", "Граница закрыта до утра");

    assertThat(room.sent()).hasSize(told);
    room.digestsAt("2024-04-08T13:00:00Z");
    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void aMutedChatHearsNothingUntilItIsOver() throws Exception {
    room.say("/mute 2h");
    room.report("asiaplus", "1", "Мигранты уехали из города");
    assertThat(room.sent()).isEmpty();

    clock.set(SEEN.plus(Duration.ofHours(2)));
    room.report("asiaplus", "2", "Мигранты вернулись в город");

    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void theButtonsOfAnAlertWork() throws Exception {
    room.report("asiaplus", "1", "Мигранты уехали из города");
    Body alert = room.sent().get(0).body();
    List<String> pressed =
        alert.buttons().stream()
            .flatMap(List::stream)
            .map(button -> room.say(button.command()))
            .toList();

    assertThat(pressed).noneMatch(answer -> answer.contains("There is no"));
    assertThat(room.database().complaints().about(MIGRANTS)).isEqualTo(1);
    room.buttons("/more").stream()
        .filter(command -> command.startsWith("/mute story"))
        .forEach(room::say);
    room.report("tass", "2", "Мигранты уехали из города");
    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void aFeedCanBeAskedFor() throws Exception {
    room.say("/subscribe tass");

    room.report("tass", "1", "Погода на завтра будет хорошей");

    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void nothingIsKeptOfAChatThatIsForgotten() throws Exception {
    room.say("/quiet 1-2");
    room.say("/mute story x");
    room.report("asiaplus", "1", "Мигранты уехали из города");
    assertThat(room.say("/mydata")).contains("Migrants, at once").contains("1 message");

    room.say("/forgetme yes");

    assertThat(room.database().subscriptions().of(BotFixture.CHAT)).isEmpty();
    assertThat(room.database().kept().of(BotFixture.CHAT, "").messages()).isZero();
    assertThat(room.say("/mydata")).contains("0 messages").doesNotContain("Migrants");
  }

  @TestFactory
  Stream<DynamicTest> whatIsSettledIsSaidBack() {
    AtomicInteger chats = new AtomicInteger(100);
    return Dialogue.of(
        """
        /digest migrants daily 9         | From now on you hear of Migrants daily at 09:00 (UTC).
        /digest migrants weekly fri 9:30 | From now on you hear of Migrants every Friday at 09:30 (UTC).
        /digest migrants weekly always   | Migrants: the digest also comes when there is nothing new.
        /digest migrants hourly always   | That is no time I understand
        /digest migrants daily 25:00     | I do not understand “25:00” here.
        /digest migrants                 | You hear of Migrants at once. When would suit you?
        /digest everything hourly        | From now on you hear of Migrants every hour.
        /only migrants urgent ru tg 3    | Of Migrants you hear: only what is urgent; in Russian, Tajik; from 3 sources on.
        /only migrants TJ                | Of Migrants you hear: from Tajikistan.
        /only migrants Таджикистан, Oʻzbekiston ru | Of Migrants you hear: in Russian; from Tajikistan, Uzbekistan.
        /only migrants саудовская аравия тоҷикистон | Of Migrants you hear: from Saudi Arabia, Tajikistan.
        /only migrants Таджикистн ru     | Nothing is called exactly so: Таджикистн. Did you mean one of these?
        /only migrants all               | Of Migrants you hear: all.
        /digest                          | Which one? Or write, for example: /digest
        /only                            | Which one? Or write, for example: /only
        /unsubscribe                     | What shall stop?
        /topic                           | Which one? Or write, for example: /topic
        /actor                           | Which one? Or write, for example: /actor
        /only migrants                   | After the name write what to hear
        /mute                            | Nothing is muted
        /mute 2h                         | Muted until 8 Apr 2024, 14:00 (UTC): everything.
        /mute migrants 3d                | Muted until 11 Apr 2024, 12:00 (UTC): Migrants.
        /mute story                      | No alert has come to this chat yet
        /mute 900d                       | Name a span from a minute to a year
        /unmute                          | Nothing is muted.
        /unmute migrants                 | Migrants is not muted
        /quiet                           | No quiet hours.
        /quiet 22:00-07:00               | Quiet at 22:00–07:00
        /quiet 22-7 all                  | Quiet at 22:00–07:00 (UTC), urgent alerts included
        /quiet 22:00 — 7                 | Quiet at 22:00–07:00
        /quiet 25-7                      | I do not understand “25” here. Which hours?
        /size                            | Alerts are of this size here: standard.
        /size full                       | From now on alerts are of this size: full.
        /wrong zzz                       | There is no story zzz
        /forgetme                        | This removes all of it at once
        """,
        (line, answer) -> {
          ChatAddress chat = ChatAddress.of("fake:" + chats.incrementAndGet());
          room.say(chat, "/subscribe migrants");

          assertThat(room.say(chat, line)).startsWith(answer);
        });
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()),
        new Rule("border", "Border", "граница", Rule.Severity.URGENT, List.of(), List.of()));
  }
}
