package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.command.Reply;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Subject;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who edit rules type and get back. */
class RuleConversationTest extends RuleContract {

  @BeforeEach
  void open() {
    rules.record("Депортация мигрантов из Москвы", "Таджикистан строит ГЭС", "Птицы летят на юг");
  }

  @TestFactory
  Stream<DynamicTest> eachSubcommandAnswersWithWhatAPersonNeeds() {
    return Dialogue.of(
        """
        /save 99                       | That offer is over
        /save                          | That offer is over
        /cancel                        | There is nothing to stop
        /rule                          | #migrants Migrants
        /rule list                     | Rules: 2
        /правило list                  | #border Border
        /rule show migrants            | ✓ Депортация мигрантов
        /rule show #migrants           | Chats that hear of it: 0
        /rule show border              | Called “Not relevant” by readers: 0
        /rule show birds               | There is no #birds
        /rule show                     | Write more after /rule show. For example: /rule show migrants
        /rule test мигрант             | items 1, stories 1, alerts a day 1.
        /rule test migrants            | Депортация мигрантов из Москвы
        /rule test слон                | Nothing in the last 30 days
        /rule test (мигрант            | column 1
        /rule test #birds              | there is no rule #birds
        /rule test                     | Write more after /rule test. For example: /rule test мигрант AND таджик
        /rule suggest                  | For example: /rule suggest migrants
        /rule fly migrants             | /rule list|show|add
        /rule add birds птица          | Птицы летят на юг
        /rule add migrants птица       | There is migrants already
        /rule add birds #fish          | there is no rule #fish; /rule list
        /rule add birds @nobody        | there is no actor @nobody; /actors
        /rule add birds #birds OR птица | leads back to itself: #birds → #birds
        /rule add birds (птица         | column 1
        /rule add birds -птица         | column 1
        /rule edit birds птица         | There is no #birds. What there is: /rule list
        /rule edit migrants слон       | must match “Депортация мигрантов” and does not
        /rule edit migrants мигрант    | Nothing to do: migrants
        /rule ignore migrants Депортация мигрантов из Тулы | must ignore
        /rule match migrants Слон в зоопарке | must match “Слон в зоопарке”
        /rule normal migrants          | Nothing to do
        /rule enable border            | Nothing to do
        /rule delete border            | Delete Border? Chats that asked for it: 0
        /rule delete birds             | There is no #birds
        /rule history migrants         | Nothing has been changed yet
        /rule undo migrants            | Nobody has changed migrants
        /rule reset migrants           | Nothing to do
        /audit                         | Nothing has been changed yet
        /rule title migrants Мигранты  | + Мигранты
        /rule title border Frontier    | + Frontier
        /rule urgent migrants          | + ‼
        /rule drop migrants Депортация мигрантов | − ✓ Депортация мигрантов
        /rule disable border           | Switched off: #border. It stays so
        """,
        (line, answer) -> assertThat(rules.say(line)).contains(answer));
  }

  @Test
  void aRuleIsAddedInThreeStepsAndHoldsAtOnce() {
    assertThat(rules.say("/rule add")).startsWith("Which words shall it look for?");
    assertThat(rules.say("(птица")).contains("column 1");
    assertThat(rules.say("птица")).startsWith("What shall it be called?");
    Reply offer = rules.reply(RuleFixture.OWNER, "Птицы Азии");
    assertThat(offer.body().text().plain()).contains("Птицы Азии #ptitsy-azii").contains("items 1");
    assertThat(rules.watchlist.get().rules()).doesNotContainKey("ptitsy-azii");

    assertThat(rules.press(offer)).startsWith("Saved, and it holds from now on: #ptitsy-azii");

    assertThat(rules.watchlist.get().rules()).containsKey("ptitsy-azii");
    assertThat(rules.press(offer)).startsWith("That has been saved already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"«птицы летят»", "“птицы летят”", "„птицы летят“", "\"птицы летят\""})
  void aPhraseStandsInAnyQuotesThatPhonesType(String query) {
    assertThat(rules.sayAndSave("/rule add birds " + query)).startsWith("Saved");
    assertThat(rules.say("/rule test birds")).contains("Птицы летят на юг");
  }

  @Test
  void matchedWordsAreMarkedInTheSamples() {
    Reply shown = rules.reply(RuleFixture.OWNER, "/rule test мигрант");

    assertThat(shown.body().text().lines().stream().flatMap(line -> line.stream()))
        .contains(new Piece(Style.MARK, "мигрантов", ""));
    assertThat(shown.body().text().plain()).contains("▁▁▁").contains("▇");
  }

  @Test
  void anEditShowsWhatIsGainedAndWhatIsLost() {
    rules.say("/rule drop migrants Депортация мигрантов");

    String shown = rules.say("/rule edit migrants птица");

    assertThat(shown).contains("Gained: 1\n• Птицы летят на юг");
    assertThat(shown).contains("Lost: 1\n• Депортация мигрантов из Москвы");
  }

  @Test
  void anEditIsAskedForAndCanBeStopped() {
    assertThat(rules.say("/rule edit migrants")).startsWith("It looks for: мигрант");
    assertThat(rules.say("/cancel")).startsWith("Stopped");
    assertThat(rules.say("птица")).startsWith("“птица” is nobody and nothing I watch.");
  }

  @Test
  void ofTwoWhoEditAtOnceTheSecondIsShownTheChangeOfTheFirst() {
    rules.sayAndSave("/admin add telegram:7 editor");
    Reply first = rules.reply(RuleFixture.OWNER, "/rule edit migrants мигрант OR птица");
    Reply second = rules.reply("telegram:7", "/rule edit migrants мигрант OR гэс");

    rules.press(first);
    String answer = rules.press("telegram:7", second);

    assertThat(answer).startsWith("Not saved: somebody else has changed migrants meanwhile");
    assertThat(answer).contains("telegram:9").contains("+ мигрант OR птица");
    assertThat(rules.say("/rule show migrants")).contains("мигрант OR птица");
  }

  @Test
  void whatOthersLeanOnIsNeitherDeletedNorSwitchedOff() {
    rules.sayAndSave("/rule add both #migrants OR птица");

    assertThat(rules.say("/rule delete migrants")).contains("It is named by #both");
    assertThat(rules.say("/rule disable migrants")).contains("It is named by #both");
    assertThat(rules.say("/actor delete patrushev")).contains("It is named by #border");
    assertThat(rules.say("/rule edit migrants мигрант OR #both"))
        .contains("#migrants → #both → #migrants");
  }

  @Test
  void deletingWhatChatsAskedForTellsHowManyAndUndoBringsAllBack() {
    ChatAddress chat = ChatAddress.of("telegram:5");
    rules.database.subscriptions().add(chat, Subject.rule("migrants"), RuleFixture.CLOCK.instant());

    Reply sure = rules.reply(RuleFixture.OWNER, "/rule delete migrants");
    assertThat(sure.body().text().plain()).contains("Chats that asked for it: 1");
    assertThat(rules.watchlist.get().rules()).containsKey("migrants");

    Reply deleted = rules.reply(RuleFixture.OWNER, sure.body().buttons().get(0).get(0).command());
    assertThat(rules.watchlist.get().rules()).doesNotContainKey("migrants");
    assertThat(rules.say("/rule show migrants")).contains("It is deleted");
    assertThat(rules.say("/rule test #migrants")).contains("мигрант");

    assertThat(rules.press(deleted)).startsWith("The last change is taken back: #migrants");
    assertThat(rules.watchlist.get().rules()).containsKey("migrants");
    assertThat(rules.database.subscriptions().of(chat)).hasSize(1);
  }

  @Test
  void aRuleThatWouldSendTooMuchNeedsASecondYes() {
    rules.record(
        IntStream.range(0, 60)
            .mapToObj(number -> "Гроза номер " + number + " слово" + number)
            .toArray(String[]::new));
    Reply offer = rules.reply(RuleFixture.OWNER, "/rule add storms гроза");

    Reply warned = rules.reply(RuleFixture.OWNER, offer.body().buttons().get(0).get(0).command());

    assertThat(warned.body().text().plain()).startsWith("It would send about 60 alerts a day");
    assertThat(rules.watchlist.get().rules()).doesNotContainKey("storms");
    assertThat(rules.press(warned)).startsWith("Saved");
    assertThat(rules.watchlist.get().rules()).containsKey("storms");
  }

  @Test
  void everyChangeIsKeptWithWhoAndWhyAndUndoneOneByOne() {
    rules.sayAndSave("/rule edit migrants мигрант OR птица // birds migrate");
    rules.say("/rule urgent migrants");

    assertThat(rules.say("/rule history migrants"))
        .contains("birds migrate")
        .contains("− мигрант\n")
        .contains("+ мигрант OR птица")
        .contains("telegram:9");
    rules.say("/rule undo migrants");
    assertThat(rules.say("/rule show migrants")).doesNotContain("‼\n").contains("птица");
    rules.sayAndSave("/rule reset migrants");
    assertThat(rules.say("/rule show migrants")).contains("#migrants\nмигрант\n");
    assertThat(rules.say("/audit")).contains("as in the file").contains("taken back");
    assertThat(rules.say("/audit 1")).contains("as in the file").doesNotContain("taken back");
  }

  @Test
  void aFileChangedUnderAnEditIsToldOfAndTheEditHolds() {
    rules.sayAndSave("/rule edit migrants мигрант OR птица");
    rules.close();

    rules = new RuleFixture(folder, "мигрант OR беженец");

    assertThat(rules.say("/rule list")).contains("#migrants Migrants ✎ ⚠");
    assertThat(rules.say("/rule show migrants"))
        .contains("мигрант OR птица\n")
        .contains("What the file would change:\n  − мигрант OR птица\n  + мигрант OR беженец");
    assertThat(rules.say("/rule history migrants")).contains("+ мигрант OR беженец");
    assertThat(rules.sayAndSave("/rule reset migrants")).startsWith("As in the file again");
    assertThat(rules.say("/rule list")).contains("#migrants Migrants\n");
  }

  @Test
  void editorsEditRulesAdminsEverythingAndOthersNothing() {
    assertThat(rules.say("telegram:7", "/rule")).startsWith("Only those whom");
    assertThat(rules.say("telegram:7", "/actor add Ann Lee")).startsWith("Only those whom");
    assertThat(rules.say("telegram:7", "/actor patrushev")).startsWith("Nikolai Patrushev");
    assertThat(rules.sayAndSave("/admin add telegram:7")).contains("+ editor");
    assertThat(rules.say("telegram:7", "/rule")).startsWith("Rules: 2");
    assertThat(rules.say("telegram:7", "/audit")).startsWith("Only those whom");
    assertThat(rules.sayAndSave("/admin add telegram:7 admin")).contains("− editor");
    assertThat(rules.say("telegram:7", "/admin")).contains("• telegram:7 admin");
    assertThat(rules.say("telegram:7", "/outbox")).startsWith("This is for the people who run");
    assertThat(rules.sayAndSave("/admin remove telegram:7")).startsWith("Deleted: telegram:7");
    assertThat(rules.say("telegram:7", "/rule")).startsWith("Only those whom");
    assertThat(rules.say("/admin remove telegram:7")).startsWith("There is no telegram:7");
    assertThat(rules.say("/admin add Ann")).startsWith("Write the network");
    assertThat(rules.say("/admin add telegram:7 king")).startsWith("Write the network");
    assertThat(rules.say("/admin fly")).startsWith("Write one of these");
  }

  @Test
  void ownersAreToldOfWhatOthersChange() {
    rules.sayAndSave("/admin add telegram:7 editor");
    assertThat(rules.database.outbox().counts(RuleFixture.CLOCK.instant()).waiting()).isZero();

    rules.press("telegram:7", rules.reply("telegram:7", "/rule add birds птица"));

    assertThat(
            rules
                .database
                .outbox()
                .claim("telegram", RuleFixture.CLOCK.instant(), RuleFixture.CLOCK.instant(), 9, 9)
                .get(0)
                .messages()
                .get(0)
                .message()
                .body()
                .text()
                .plain())
        .startsWith("Changed in the rule book:")
        .contains("telegram:7 · added #birds")
        .contains("+ птица");
  }

  @Test
  void aNewTitleLeavesThoseOfOtherLanguagesAlone() {
    rules.say("/rule title border Frontier");
    assertThat(rules.say("/rule show border")).startsWith("Frontier #border");

    rules.say("/language ru");
    assertThat(rules.say("/rule show border")).startsWith("Кордон #border");
    assertThat(rules.say("/rule title border Рубеж")).contains("− ru: Кордон", "+ ru: Рубеж");

    rules.say("/language en");
    assertThat(rules.say("/rule show border")).startsWith("Frontier #border");
  }

  @Test
  void theButtonOfSomebodyElseSavesNothing() {
    rules.sayAndSave("/admin add telegram:7 editor");
    Reply offer = rules.reply(RuleFixture.OWNER, "/rule add birds птица");

    assertThat(rules.press("telegram:7", offer)).startsWith("That offer is over");
    assertThat(rules.press(offer)).startsWith("Saved");
  }

  @Test
  void aQueryOfAHundredKilobytesIsAnsweredNotObeyed() {
    assertThat(rules.say("/rule add birds " + "птица ".repeat(20_000)))
        .startsWith("That is too long");
    rules.say("/rule add birds");
    assertThat(rules.say("птица ".repeat(20_000))).startsWith("That is too long");
  }
}
