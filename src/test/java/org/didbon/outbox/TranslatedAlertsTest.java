package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.ForeignText;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Translated;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.phrase.Catalogues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts of chats that want a translation, and of those beside them. */
class TranslatedAlertsTest {

  private static final ChatAddress OTHER = ChatAddress.of("fake:8");
  private static final String TITLE = "Migrants left the city";
  private static final String TEXT = "The migrants went by train and nobody saw them off.";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private final List<String> asked = new ArrayList<>();
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
                    "migrants",
                    Rule.Severity.NORMAL,
                    List.of(),
                    List.of())));
    room.say("/subscribe migrants");
    room.translations(
        (text, from, to) -> {
          asked.add(from + '>' + to);
          return Translated.of(to + '(' + text + ')');
        });
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void whatAnOutletWritesIsTranslatedBelowItAndMarked() throws Exception {
    room.say("/translate tg");
    room.report(report("1", "en"));

    assertThat(only().body().text().plain())
        .startsWith(
            TITLE
                + "\n"
                + TEXT
                + "\nMachine translation: tg("
                + TITLE
                + ")\ntg("
                + TEXT
                + ")\nFeed asiaplus · ");
    assertThat(asked).containsOnly("en>tg");
  }

  @Test
  void anAlertOfHeadlinesHasThatOfTheHeadline() throws Exception {
    room.say("/translate tg");
    room.say("/size headline");
    room.report(report("1", "en"));

    assertThat(only().body().text().plain())
        .startsWith(TITLE + "\nMachine translation: tg(" + TITLE + ")\nFeed asiaplus · ");
  }

  @Test
  void anAlertInFullHasItBelowTheText() throws Exception {
    room.say("/translate tg");
    room.say("/size full");
    room.say("/format source first");
    room.report(report("1", "en"));

    assertThat(only().body().text().plain())
        .startsWith("Feed asiaplus: " + TITLE + "\n" + TEXT + "\nMachine translation: tg(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/translate en", "/read en", "/translate off"})
  void whoReadsTheLanguageOrWantsNoneHasNone(String line) throws Exception {
    room.say("/translate tg");
    room.say(line);
    room.report(report("1", "en"));

    assertThat(only().body().text().plain()).doesNotContain("Machine").contains(TITLE);
    assertThat(asked).isEmpty();
  }

  @Test
  void anEditKeepsItAndALaterWishCounts() throws Exception {
    room.say("/translate tg");
    room.report(report("1", "en"));
    room.report(item("2").from("tass").in("en").title(TITLE).text(TEXT).build());

    assertThat(room.sent().get(1).editsId()).isNotEmpty();
    assertThat(room.sent().get(1).body().text().plain())
        .contains("Machine translation: tg(" + TITLE + ")")
        .contains("Also: Feed tass");
  }

  @Test
  void eachForeignHeadlineOfADigestHasOne() throws Exception {
    room.say("/translate tg");
    room.say("/read ru");
    room.say("/digest migrants hourly");
    room.record(report("1", "en"));
    room.record(item("2").from("tass").in("ru").title("Migrants build a school").build());
    room.record(item("3").from("tass").in("uz").title("Migrants open a chess club").build());

    room.digestsAt("2024-04-08T13:00:00Z");

    assertThat(only().body().text().plain())
        .contains("• " + TITLE + "\nMachine translation: tg(" + TITLE + ")\n  Feed asiaplus")
        .contains("• Migrants open a chess club\nMachine translation: tg(Migrants open")
        .contains("• Migrants build a school\n  Feed tass");
  }

  @Test
  void eachForeignHeadlineOfWhatMatteredHasOne() throws Exception {
    room.say("/translate tg");
    room.say("/read ru");
    room.say("/digest best 13:00");
    room.say("/mute all 1h");
    room.record(report("1", "en"));
    room.record(item("2").from("tass").in("ru").title("Migrants build a school").build());
    room.record(item("3").from("tass").in("und").title("").build());

    room.digestsAt("2024-04-08T14:00:00Z");

    assertThat(room.sent().get(room.sent().size() - 1).body().text().plain())
        .contains(TITLE + " — Feed asiaplus\nMachine translation: tg(" + TITLE + ")\n")
        .contains("Migrants build a school — Feed tass\n");
    assertThat(asked).containsOnly("en>tg");
  }

  @Test
  void inBriefAnAlertHasThatOfItsHeadline() {
    RichText brief = RichText.builder().link(TITLE, "https://mfa.tj").newLine().italic("x").build();
    Body alert =
        new Body(RichText.of(TITLE), List.of(), brief)
            .withOriginals(List.of(new ForeignText(TITLE, "en", 1)));

    Body told =
        new TranslatedBody((text, from, to) -> Translated.of("Муҳоҷирон"), "tg")
            .of(alert, Catalogues.english());

    assertThat(told.brief().plain()).isEqualTo(TITLE + "\nMachine translation: Муҳоҷирон\nx");
  }

  @Test
  void aChatThatWaitsForItHoldsUpNoOther() throws Exception {
    room.say("/translate tg");
    room.say(OTHER, "/subscribe migrants");
    room.translations((text, from, to) -> Translated.SOON);
    room.report(report("1", "en"));

    assertThat(room.sent()).extracting(Delivery::to).containsExactly(OTHER);

    room.translations((text, from, to) -> Translated.NONE);
    clock.set(clock.instant().plus(Duration.ofSeconds(1)));
    room.send();

    assertThat(room.sent()).extracting(Delivery::to).containsExactly(OTHER, BotFixture.CHAT);
    assertThat(room.sent().get(1).body().text()).isEqualTo(room.sent().get(0).body().text());
  }

  @Test
  void textsThatWaitAreAskedForSideBySide() throws Exception {
    room.say("/translate tg");
    room.translations(
        (text, from, to) -> {
          asked.add(text);
          return Translated.SOON;
        });
    room.record(report("1", "en"));
    room.record(item("2").from("tass").in("en").title("Migrants build a school").text("").build());
    room.send();

    assertThat(asked).contains(TITLE, TEXT, "Migrants build a school");
  }

  @Test
  void halfOfItIsBetterThanNothing() throws Exception {
    room.say("/translate tg");
    room.translations(
        (text, from, to) -> text.equals(TITLE) ? Translated.of("Муҳоҷирон") : Translated.NONE);
    room.report(report("1", "en"));

    assertThat(only().body().text().plain())
        .startsWith(TITLE + "\n" + TEXT + "\nMachine translation: Муҳоҷирон\nFeed asiaplus");
  }

  private Delivery only() {
    assertThat(room.sent()).hasSize(1);
    return room.sent().get(0);
  }

  private static Item report(String id, String language) {
    return item(id).from("asiaplus").in(language).title(TITLE).text(TEXT).build();
  }
}
