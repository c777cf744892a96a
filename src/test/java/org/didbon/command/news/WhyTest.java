package org.didbon.command.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.VerdictReason;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What /why says of a report by its link or its headline, and the buttons that change it. */
class WhyTest {

  private static final String LINK = "https://asiaplus.example/news/1";
  private static final String WHY = "/why " + LINK;
  private static final String TITLE = "Три мигранта погибли в городе";
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
            List.of("asiaplus", "tass"),
            List.of(
                new Rule(
                    "migrants",
                    "Migrants",
                    "мигрант",
                    Rule.Severity.NORMAL,
                    List.of(),
                    List.of())));
    room.say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void ofAReportThatWasToldItIsSaidWhereItStoodWhatItMatchedAndWhenItCame() throws Exception {
    room.report(report());

    assertThat(room.say(WHY))
        .isEqualTo(
            """
            Три мигранта погибли в городе
            Feed asiaplus · 8 Apr 2024, 12:00 (UTC); read 8 Apr 2024, 12:00 (UTC)
            story %s
            • Migrants — by the words it looks for:
              headline: Три мигранта погибли в городе
            In this chat: told, 8 Apr 2024, 12:00 (UTC); delivered, 8 Apr 2024, 12:00 (UTC)\
            """
                .formatted(story()));
    assertThat(room.buttons(WHY)).containsExactly("/story " + story());
  }

  /** What the chat had settled decides, is named, and can be changed by a button. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /mute 2h                   | not told: everything is muted here until 8 Apr 2024, 14:00 (UTC) (/mute)   | /unmute everything
          /mute migrants 2h          | not told: Migrants is muted here until 8 Apr 2024, 14:00 (UTC) (/mute)     | /unmute #migrants
          /mute asiaplus 2h          | not told: Feed asiaplus is muted here until 8 Apr 2024, 14:00 (UTC) (/mute) | /unmute asiaplus
          /only migrants urgent      | not told: of Migrants you hear only what is urgent (/only)               | /only #migrants all
          /only migrants tg          | not told: of Migrants you hear in Tajik (/only)                          | /only #migrants all
          /only migrants UZ          | not told: of Migrants you hear from Uzbekistan (/only)                   | /only #migrants all
          /only migrants 3           | not told: of Migrants you hear from 3 sources on, and fewer had it (/only) | /only #migrants all
          /quiet 11:00-13:00         | not at once, but after the quiet hours (/quiet), 8 Apr 2024, 13:00 (UTC)   | /quiet off
          /digest migrants hourly    | not at once, but in a digest (/digest), 8 Apr 2024, 13:00 (UTC)            | /digest #migrants now
          /unsubscribe migrants      | not told: nothing that it is about is subscribed to here (/subscribe)    | /subscribe #migrants
          """)
  void whatKeptItBackIsNamedWithTheButtonThatChangesIt(String before, String said, String button)
      throws Exception {
    room.say(before);
    room.report(report());

    assertThat(room.say(WHY)).endsWith("\nIn this chat: " + said);
    assertThat(room.buttons(WHY)).contains(button);
    assertThat(room.say(button)).doesNotContain("is not muted").doesNotContain("There is no");
    if (button.startsWith("/unmute")) {
      assertThat(room.say("/mute")).startsWith("Nothing is muted");
    }
  }

  @Test
  void aMutedStoryIsHeardAgainByTheButton() throws Exception {
    room.report(report());
    room.say("/mute story " + story());
    room.report(
        item("2").from("tass").in("ru").title(TITLE).link("https://tass.example/2").build());

    String why = "/why https://tass.example/2";
    assertThat(room.say(why)).contains("not told: the story is muted here until");
    assertThat(room.say(room.buttons(why).get(0))).startsWith("You hear of story");
    assertThat(room.say("/mute")).startsWith("Nothing is muted");
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_OLD, story.maxAge",
    "FIRST_VISIT, feed.firstVisit",
  })
  void whatWasNoNewsNamesTheSetting(VerdictReason reason, String setting) {
    room.recordSilent(report(), reason);

    assertThat(room.say(WHY))
        .contains("In this chat: told to nobody: ")
        .endsWith("(didbon.yaml: " + setting + ")");
  }

  @Test
  void laterReportsOfAStoryAreAddedToItsAlertOrAddNothing() throws Exception {
    room.report(report());
    room.report(
        item("2").from("tass").in("ru").title(TITLE).link("https://tass.example/2").build());
    room.report(
        item("3")
            .from("tass")
            .in("ru")
            .title(TITLE)
            .text("Их тела нашли под завалом.")
            .link("https://tass.example/3")
            .build());

    assertThat(room.say("/why https://tass.example/2"))
        .contains(
            "In this chat: added to the alert of its story, 8 Apr 2024, 12:00 (UTC); delivered");
    assertThat(room.say("/why https://tass.example/3"))
        .endsWith("not told: the story was known here, and this report adds nothing");
  }

  @Test
  void aMessageThatCouldNotBeDeliveredSaysWhy() throws Exception {
    room.network(chat -> Optional.of(SendResult.rejected("text is too strange")));
    room.report(report());

    assertThat(room.say(WHY)).endsWith("given up, 8 Apr 2024, 12:00 (UTC): text is too strange");
  }

  @Test
  void aMessageThatWaitsSaysSo() {
    room.record(report());

    assertThat(room.say(WHY)).endsWith("; it waits to be sent");
  }

  @Test
  void aReportThatMatchesNothingSaysSo() throws Exception {
    room.report(item("1").in("ru").title("Птицы улетели на юг").link(LINK).build());

    assertThat(room.say(WHY))
        .endsWith(
            "It matches nobody and nothing that is watched, so nobody was told."
                + " A query of your own: /subscribe");
  }

  @Test
  void whoSubscribedOnlyLaterIsToldSo() throws Exception {
    room.report(report());
    clock.set(SEEN.plus(Duration.ofHours(1)));
    room.say(OTHER, "/subscribe migrants");

    assertThat(room.say(OTHER, WHY))
        .endsWith("not told: Migrants was subscribed to only later, 8 Apr 2024, 13:00 (UTC)");
  }

  @Test
  void aTextThatBeginsWithItsHeadlineIsQuotedOnce() throws Exception {
    room.report(item("9").title(TITLE).text(TITLE + ". Ещё один мигрант ранен.").build());

    assertThat(room.say("/why"))
        .containsOnlyOnce(TITLE + "\n  text: Ещё")
        .contains("headline: " + TITLE)
        .doesNotContain("text: " + TITLE);
  }

  @Test
  void anotherChatsVerdictIsNobodysBusiness() throws Exception {
    room.say(OTHER, "/subscribe everything");
    room.say(OTHER, "/mute 2h");
    room.report(report());

    assertThat(room.say(WHY)).contains("told, 8 Apr").doesNotContain("muted");
    assertThat(room.say(OTHER, WHY)).contains("everything is muted here");
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.asiaplus.example/news/1/?utm_source=tg",
    "asiaplus.example/news/1",
    "погибли в городе",
    "мигрант",
    "~1",
  })
  void aReportIsFoundByItsLinkHoweverWrittenAndByWordsOfItsHeadline(String words) throws Exception {
    room.report(report());

    assertThat(room.say("/why " + words)).startsWith(TITLE).contains("In this chat: told");
  }

  @Test
  void ofSeveralThatFitTheNewestAreOffered() throws Exception {
    room.report(report());
    room.report(item("2").from("tass").in("ru").title("Мигранты вернулись домой").build());

    assertThat(room.say("/why мигранты")).isEqualTo("Which report?");
    assertThat(room.buttons("/why мигранты")).containsExactly("/why ~2", "/why ~1");
    assertThat(room.say("/why ~2")).startsWith("Мигранты вернулись домой");
  }

  @ParameterizedTest
  @CsvSource({
    "https://nowhere.example/news/9, No watched feed has brought that page.",
    "https://asiaplus.example/, No watched feed has brought that page.",
    "слоны, There is no story слоны",
    "!!!, There is no story !!!",
    "\u0301, There is no story \u0301", // a mark that stands on no letter is no word
    "½, There is no story ½",
    "~77, There is no story ~77",
  })
  void whatWasNeverReadIsSaidSo(String words, String answer) throws Exception {
    room.report(report());

    assertThat(room.say("/why " + words)).startsWith(answer);
  }

  @Test
  void whatIsKeptOfItIsCountedAndForgotten() throws Exception {
    room.report(report());

    assertThat(room.say("/mydata")).contains("1 note why you heard or did not");
    room.database().kept().forget(BotFixture.CHAT, "");
    assertThat(room.database().kept().of(BotFixture.CHAT, "").verdicts()).isZero();
  }

  private String story() {
    return room.database().items().lastAlerted(BotFixture.CHAT).orElseThrow();
  }

  private static Item report() {
    return item("1").in("ru").title(TITLE).link(LINK).build();
  }
}
