package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors see of a change of a person before it is saved. */
class ActorPreviewTest extends RuleContract {

  @Test
  void anAliasIsShownWithWhatItWouldHaveBroughtAndIsLiveOnlyWhenSaved() {
    rules.record("НПП вырос на три процента", "НПП снова вырос", "Патрушев назвал НПП", "Погода");
    rules.say("/subscribe everything");

    Reply offer = rules.reply(RuleFixture.OWNER, "/actor alias patrushev НПП");

    assertThat(offer.body().text().plain())
        .startsWith("Nikolai Patrushev @patrushev\n  + ru: НПП\n")
        .contains("“НПП” is an abbreviation that may stand for something else too")
        .contains("In 30 days it would have added: items 2, stories 2, alerts a day 2.")
        .contains("Chats that would hear of it: 1")
        .contains("• НПП вырос на три процента")
        .doesNotContain("Патрушев назвал");
    assertThat(rules.say("/actor НПП")).startsWith("Nobody of that name");
    Button save = offer.body().buttons().get(0).get(0);
    assertThat(save.label()).isEqualTo("Save");

    assertThat(rules.say(save.command())).startsWith("Saved").contains("+ ru: НПП");
    assertThat(rules.say("/actor НПП")).startsWith("Nikolai Patrushev");
  }

  @Test
  void aNameThatIsAWordLikeAnyOtherIsSaidToBe() {
    rules.record("Новый гарант прав", "Ищут гаранта сделки", "Гарант приехал", "Погода");

    assertThat(rules.say("/actor alias patrushev Гарант"))
        .contains("“Гарант” is an ordinary word too: 2 of 3 items");
    assertThat(rules.say("/actor alias patrushev Погода")).doesNotContain("small letters");
  }

  @Test
  void whatWouldGoIsShownAsWell() {
    rules.record("Николай Патрушев приехал", "Патрушев улетел");

    assertThat(rules.say("/actor edit patrushev bare never"))
        .contains("+ bareSurname: never", "Lost: 1", "• Патрушев улетел");
    assertThat(rules.say("/actor edit patrushev country TJ"))
        .contains("It finds the same as before");
  }

  @Test
  void somebodyNewIsShownWithTheNewsOfThirtyDays() {
    rules.record("Иван Прохоров приехал", "Погода");

    Reply offer = rules.reply(RuleFixture.OWNER, "/actor add Иван Прохоров");

    assertThat(offer.body().text().plain())
        .startsWith("Иван Прохоров @ivan-prokhorov\n")
        .contains("In 30 days: items 1, stories 1")
        .contains("• Иван Прохоров приехал");
    assertThat(rules.say("/actor Прохоров")).startsWith("Nobody of that name");
    assertThat(rules.press(offer)).startsWith("Saved");
    assertThat(rules.say("/actor Прохоров")).startsWith("Иван Прохоров");
  }

  @ParameterizedTest
  @CsvSource({
    "Николай Патрушев",
    "Nikolay Patrushev",
    "патрушевым",
    "Patrushev",
    "Николай Платонович Патрушев",
    "Патрушеву Николаю"
  })
  void whoIsThereAlreadyIsShownAndNotAddedTwice(String typed) {
    Reply shown = rules.reply(RuleFixture.OWNER, "/actor add " + typed);

    assertThat(shown.body().text().plain())
        .startsWith("Watched already: Nikolai Patrushev @patrushev\nНиколай Платонович Патрушев");
    assertThat(shown.body().buttons())
        .extracting(row -> row.get(0).label())
        .containsExactly("Nikolai Patrushev", "Somebody else: add", "Cancel");
    assertThat(shown.body().buttons().get(0).get(0).command()).isEqualTo("/actor patrushev");
    assertThat(rules.watchlist.get().actors()).hasSize(1);
  }

  @Test
  void aNamesakeIsAddedAfterAYesAndAnotherManWithoutOne() {
    Reply shown = rules.reply(RuleFixture.OWNER, "/actor add Николай Патрушев");

    assertThat(rules.say(shown.body().buttons().get(1).get(0).command()))
        .contains("@nikolay-patrushev");
    assertThat(rules.say("/actor add Дмитрий Патрушев"))
        .startsWith("Дмитрий Патрушев @dmitriy-patrushev");
  }

  @Test
  void whoIsOffOrDeletedIsFoundToo() {
    rules.sayAndSave("/actor add Иван Прохоров");
    rules.sayAndSave("/actor disable ivan-prokhorov");
    Reply off = rules.reply(RuleFixture.OWNER, "/actor add Ivan Prokhorov");
    assertThat(off.body().text().plain()).startsWith("There already, but switched off: Иван");
    assertThat(off.body().buttons().get(0).get(0).command())
        .isEqualTo("/actor enable ivan-prokhorov");

    rules.sayAndSave("/actor delete ivan-prokhorov");
    Reply deleted = rules.reply(RuleFixture.OWNER, "/actor add Прохоров");
    assertThat(deleted.body().text().plain()).startsWith("Was there and has been deleted");
    assertThat(rules.press(deleted)).startsWith("The last change is taken back: @ivan-prokhorov");
  }

  @Test
  void switchingOffAndDeletingAreAskedAboutInWordsAndUndoIsNamed() {
    rules.sayAndSave("/actor add Иван Прохоров");
    rules.say("/subscribe ivan-prokhorov");

    Reply off = rules.reply(RuleFixture.OWNER, "/actor disable Прохоров");
    assertThat(off.body().text().plain())
        .startsWith("Switch off Иван Прохоров? Chats that asked for this person: 1.");
    assertThat(off.body().buttons().get(0).get(0).label()).isEqualTo("Switch off");
    Reply done = rules.reply(RuleFixture.OWNER, off.body().buttons().get(0).get(0).command());
    assertThat(done.body().text().plain())
        .isEqualTo("Switched off: @ivan-prokhorov. It stays so until it is switched on again.");
    assertThat(done.body().buttons().get(0).get(0).label()).isEqualTo("Take back: @ivan-prokhorov");
    assertThat(rules.press(done)).contains("The last change is taken back", "− ⏸ switched off");

    Reply delete = rules.reply(RuleFixture.OWNER, "/actor delete ivan-prokhorov");
    assertThat(delete.body().buttons().get(0).get(0).label()).isEqualTo("Delete");
    assertThat(rules.watchlist.get().actors()).hasSize(2);
    assertThat(rules.press(delete)).isEqualTo("Deleted: @ivan-prokhorov");
    assertThat(rules.watchlist.get().actors()).hasSize(1);
  }

  @Test
  void aNameIsTakenAway() {
    rules.sayAndSave("/actor alias patrushev НПП");
    rules.record("НПП вырос");

    assertThat(rules.say("/actor drop patrushev нпп")).contains("− ru: НПП", "Lost: 1");
    assertThat(rules.say("/save")).startsWith("Saved").contains("− ru: НПП");
    assertThat(rules.say("/actor НПП")).startsWith("Nobody of that name");
  }

  @Test
  void peopleAreToldWithTheNamesOfTheMoment() {
    rules.called.put("telegram:7", "Anna <b> @anna");
    Reply question = rules.reply(RuleFixture.OWNER, "/admin add telegram:7 admin");
    assertThat(question.body().text().plain())
        .startsWith("Anna <b> @anna telegram:7 would become admin")
        .doesNotContain("Nobody of that number");
    rules.press(question);

    assertThat(rules.say("/admin list")).contains("• Anna <b> @anna telegram:7 admin");
    assertThat(rules.say("/audit")).contains("telegram:9 · added Anna <b> @anna (telegram:7)");
  }

  @Test
  void whatACommandLacksIsAskedForAndTheNextWordsAreThat() {
    rules.say("/actor alias patrushev");
    assertThat(rules.say("НПП")).startsWith("Nikolai Patrushev @patrushev\n  + ru: НПП\n");
    rules.say("/actor add");
    assertThat(rules.say("Иван Прохоров")).startsWith("Иван Прохоров @ivan-prokhorov");
    rules.say("/actor post patrushev");
    assertThat(rules.say("Aide, Russia, since 2024")).contains("+ Aide, Russia (2024 – )");
    rules.say("/actor post patrushev");
    assertThat(rules.say("Aide, Russia, 2024-13")).startsWith("2024-13 is no date");
    assertThat(rules.say("Aide, Russia, 2024-12")).contains("+ Aide, Russia (2024-12 – )");
    rules.say("/feed add");
    assertThat(rules.say("nonsense!")).contains("is no address of a feed");
  }
}
