package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.didbon.command.Reply;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.SharedWords;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people who edit lists of words type and get back. */
class WordsConversationTest extends RuleContract {

  @BeforeEach
  void open() {
    rules.record("Депортация мигрантов из Москвы", "Таджикистан строит ГЭС", "Киргиз на границе");
  }

  @TestFactory
  Stream<DynamicTest> eachSubcommandAnswersWithWhatAPersonNeeds() {
    return Dialogue.of(
        """
        /words                              | Lists of words: 1
        /words list                         | $people Peoples · 2
        /слова list                         | $people Peoples
        /words show people                  | No rule names it
        /words show $people                 | Never in the news: 2 of 2 words: таджик, узб*
        /words show birds                   | There is no $birds. What there is: /words list
        /words show peple                   | There is no $peple. Did you mean $people? What there is: /words list
        /words peple                        | Did you mean $people?
        /words peple + птица                | Did you mean $people?
        /rule show migrant                  | There is no #migrant. Did you mean #migrants? What there is: /rule list
        /words people                       | No rule names it
        /words $people                      | No rule names it
        /words people show                  | No rule names it
        /words people history               | Nothing has been changed yet
        /words people + птица               | + птица
        /words people +птица OR ворона      | + птица OR ворона
        /words + people птица               | + птица
        /words people птица                 | + птица
        /words people - узб*                | − узб*
        /words people −узб*                 | − узб*
        /words - people узб*                | − узб*
        /words + people таджик              | Nothing to do: $people has таджик already
        /words + people таджик OR птица     | + птица
        /words without people узб* OR таджик | Nothing would be left in $people
        /words shwo people                  | /words list|show|add
        /words shwo                         | /words list|show|add
        /words +                            | Write more after /words
        /help words                         | /words migrant-workers + приезжий
        /words show                         | Write more after /words show. For example: /words show migrant-workers
        /words with                         | For example: /words with migrant-workers newcomer
        /words fly people                   | /words list|show|add
        /words add people птица             | + птица
        /words add 100 птица                | 100 cannot be an ID
        /words add Птицы птица              | cannot be an ID
        /words add birds птица ворона       | between the words of a list stands OR
        /words add birds птица -ворона      | leave out -
        /words add birds птица OR $birds    | leads back to itself: $birds → $birds
        /words add birds птица OR $peopl    | did you mean $people?
        /words add birds (птица             | column 1
        /words add birds птица              | Rules that find the same as before in 30 days: 0
        /words edit people таджик OR узб*   | Nothing to do: people
        /words without people слон          | слон is not in the list $people
        /words delete birds                 | There is no $birds
        /words delete people                | Delete the list $people? No rule uses it.
        /words history people               | Nothing has been changed yet
        /words undo people                  | Nobody has changed people
        /words reset people                 | Nothing to do
        /rule test $people                  | Nothing in the last 30 days
        /rule test $peple                   | did you mean $people?
        /rule test $100                     | write 100
        /search $people OR мигрант          | Депортация мигрантов
        /search $nobody                     | there is no list $nobody
        /words title people Народы          | + Народы
        """,
        (line, answer) -> assertThat(rules.say(line)).contains(answer));
  }

  @Test
  void aChangeIsShownOverAllRulesThatUseTheListAndHoldsAtOnce() {
    rules.sayAndSave("/rule add peoples $people");
    rules.sayAndSave("/rule edit border #peoples граница"); // before the one it names
    rules.sayAndSave("/rule add other ГЭС");

    Reply offer = rules.reply(RuleFixture.OWNER, "/words with people киргиз");

    assertThat(offer.body().text().plain())
        .contains("+ киргиз")
        .doesNotContain("узб*") // hundreds of words may stand in a list
        .contains("#peoples +1 −0")
        .contains("#border +1 −0")
        .contains("Киргиз на границе")
        .doesNotContain("#other")
        .contains("find the same as before in 30 days: 0");
    assertThat(rules.say("/rule test peoples")).contains("Nothing in the last 30 days");

    assertThat(rules.press(offer)).startsWith("Saved, and it holds from now on: $people");

    assertThat(rules.say("/rule test border")).contains("Киргиз на границе");
    assertThat(rules.watchlist.get().lists().get("people").query()).endsWith("OR киргиз");
    assertThat(rules.say("/words show people")).contains("Used by: #peoples");
    assertThat(rules.say("/words without people киргиз")).contains("#peoples +0 −1");
    assertThat(rules.say("/audit")).contains("changed $people");
  }

  @Test
  void aChangeIsTakenBackAndTheHistoryTells() {
    rules.sayAndSave("/words edit people киргиз");
    assertThat(rules.say("/words history people"))
        .contains("− таджик OR узб*")
        .contains("+ киргиз");

    assertThat(rules.say("/words undo people")).startsWith("The last change is taken back");

    assertThat(rules.book.now().entry(Editable.WORDS, "people").isEdited()).isFalse();
    assertThat(rules.watchlist.get().lists().get("people").query()).isEqualTo("таджик OR узб*");
  }

  @Test
  void ofALongListWhatCameAndWentIsTold() {
    rules.sayAndSave("/words edit people " + "таджик" + " OR слово*".repeat(90) + " OR киргиз");
    rules.sayAndSave("/words people + казах");

    assertThat(rules.say("/words people history")).contains("+ казах").doesNotContain("+ таджик");
    assertThat(rules.say("/words undo people")).contains("− казах").doesNotContain("киргиз");
  }

  @Test
  void aListHasATitleInTheLanguageOfTheChat() {
    rules.say("/language ru");
    rules.say("/words title people Народы");
    assertThat(rules.say("/words")).contains("$people Народы · 2");

    SharedWords list = new SharedWords("born", "Born", Map.of("ru", "Уроженцы"), "уроженец");
    rules.book.save(
        rules.book.propose(
            new Change(Editable.WORDS, "born", Action.ADD, Status.on(RuleJson.of(list)), "")),
        new Author(RuleFixture.OWNER, ChatAddress.of(RuleFixture.OWNER)));
    assertThat(rules.say("/words")).contains("$born Уроженцы · 1");
    assertThat(rules.say("/words born")).startsWith("Уроженцы $born");
    assertThat(rules.say("/words title born Родом")).contains("+ ru: Родом");
    rules.say("/language en");
    assertThat(rules.say("/words")).contains("$born Born · 1");
  }

  @Test
  void wordsThatStayAreKeptAsTheyWereWritten() {
    rules.sayAndSave("/words add halls \"Крокус Сити\" OR (=Крокус OR Крокус-Холл) OR птица");

    Reply offer = rules.reply(RuleFixture.OWNER, "/words without halls Птица");

    assertThat(offer.body().text().plain()).contains("  − птица\n").doesNotContain("рокус");
    assertThat(rules.press(offer)).contains("  − птица").doesNotContain("рокус");
    assertThat(rules.watchlist.get().lists().get("halls").query())
        .isEqualTo("\"Крокус Сити\" OR =Крокус OR Крокус-Холл");
    assertThat(rules.say("/words show halls")).contains("\"Крокус Сити\", =Крокус, Крокус-Холл");
    assertThat(rules.say("/words with halls крокус-холл")).startsWith("Nothing to do");
    assertThat(rules.say("/words with halls крокус-холл OR Сцена")).contains("  + Сцена\n");
  }

  @Test
  void oneChangeThatWaitsIsSavedWithoutItsNumber() {
    assertThat(rules.say("/save")).contains("offer is over");
    rules.say("/words with people сцена");

    assertThat(rules.say("/save")).startsWith("Saved").contains("+ сцена");
  }

  @Test
  void aListThatIsUsedStaysAndSaysByWhat() {
    rules.sayAndSave("/rule add peoples $people");
    rules.sayAndSave("/words add all $people OR киргиз");

    assertThat(rules.say("/words delete people"))
        .contains("It is named by")
        .contains("$all, #peoples");
    assertThat(rules.say("/rule delete peoples")).contains("Delete");
  }

  @Test
  void theExamplesOfARuleHoldTheListsItNames() {
    rules.sayAndSave("/words add movers мигрант OR переселенец");
    rules.sayAndSave("/rule edit migrants $movers");

    assertThat(rules.say("/words without movers мигрант"))
        .contains("the rule #migrants must match “Депортация мигрантов” and would not any more");
    assertThat(rules.say("/words with movers ГЭС")).contains("#migrants +1 −0");
  }

  @Test
  void subscriptionsToQueriesFollowTheList() {
    rules.say("/subscribe $people");
    assertThat(rules.watchlist.get().queries()).hasSize(1);

    rules.sayAndSave("/words edit people киргиз");

    String id = rules.watchlist.get().queries().keySet().iterator().next();
    assertThat(rules.watchlist.get().matcher().queries()).contains(id);
  }

  @Test
  void whoMayNotEditRulesEditsNoLists() {
    assertThat(rules.say("telegram:5", "/words with people киргиз")).doesNotContain("$people");
  }
}
