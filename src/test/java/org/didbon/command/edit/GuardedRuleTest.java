package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.fixture.RuleFixture;
import org.didbon.rule.SecondYes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that nobody changes alone, as people in chats see them. */
class GuardedRuleTest {

  private static final String ADMIN = "telegram:7";
  private static final String EDITOR = "telegram:5";

  private static final Instant START = RuleFixture.CLOCK.instant();

  private RuleFixture rules;

  @BeforeEach
  void open(@TempDir Path folder) {
    rules = new RuleFixture(folder);
    rules.record("Депортация мигрантов из Москвы");
    rules.sayAndSave("/admin add " + ADMIN + " admin");
    rules.sayAndSave("/admin add " + EDITOR + " editor");
    rules.say("/rule guard migrants");
  }

  @AfterEach
  void close() {
    rules.close();
    RuleFixture.CLOCK.set(START);
  }

  @Test
  void aChangeHoldsOnlyAfterTheYesOfASecondAdmin() {
    Reply asked = rules.reply(EDITOR, "/rule urgent migrants");
    assertThat(asked.body().text().plain()).contains("waits for the yes of a second admin");
    assertThat(rules.say("/rule show migrants")).doesNotContain("‼");

    Body question = question(ADMIN);
    assertThat(question.text().plain()).contains("#migrants").contains("+ ‼").contains(EDITOR);
    Button yes = question.buttons().get(0).get(0);
    assertThat(rules.say(ADMIN, yes.command())).contains("Changed with your yes: #migrants");

    assertThat(rules.say("/rule show migrants")).contains("‼");
    assertThat(told(EDITOR)).contains("second admin said yes").contains(ADMIN);
    assertThat(rules.say("/rule history migrants")).contains(EDITOR);
    assertThat(rules.say("/pending")).contains("No change waits");
  }

  @Test
  void nobodySaysYesToHisOwn() {
    rules.say(ADMIN, "/rule urgent migrants");

    assertThat(rules.say(ADMIN, "/pending yes 1")).contains("your own change");
    assertThat(rules.say(EDITOR, "/pending yes 1")).doesNotContain("Changed with your yes");
    assertThat(rules.say("/rule show migrants")).doesNotContain("‼");
    assertThat(rules.say("/pending yes 1")).contains("Changed with your yes");
  }

  @Test
  void aNoChangesNothingAndItsAuthorIsTold() {
    rules.say(EDITOR, "/rule urgent migrants");

    assertThat(rules.say(ADMIN, "/pending no 1")).contains("Not changed");

    assertThat(told(EDITOR)).contains("an admin said no");
    assertThat(rules.say(ADMIN, "/pending yes 1")).contains("an admin said no");
    assertThat(rules.say("/rule show migrants")).doesNotContain("‼");
  }

  @Test
  void itsAuthorTakesItBack() {
    rules.say(EDITOR, "/rule urgent migrants");

    assertThat(rules.say(EDITOR, "/pending no 1")).contains("Taken back");
    assertThat(rules.say("/pending yes 1")).contains("its author took it back");
  }

  @Test
  void aYesThatComesAfterAWeekIsTooLate() {
    rules.say(EDITOR, "/rule urgent migrants");
    RuleFixture.CLOCK.set(RuleFixture.CLOCK.instant().plus(SecondYes.PATIENCE));

    assertThat(rules.say("/pending yes 1")).contains("in time");
    assertThat(rules.say("/pending")).contains("No change waits");
    assertThat(rules.say("/rule show migrants")).doesNotContain("‼");
  }

  @Test
  void whatAnotherChangeOvertookIsRefusedWithTheDifference() {
    rules.say(EDITOR, "/rule urgent migrants");
    rules.say(ADMIN, "/rule title migrants People who move");
    assertThat(rules.say("/pending yes 2")).contains("Changed with your yes");

    String refused = rules.say(ADMIN, "/pending yes 1");

    assertThat(refused).contains("Not changed: #migrants").contains("+ People who move");
    assertThat(rules.say("/rule show migrants")).doesNotContain("‼").contains("People who move");
  }

  @Test
  void theGuardItselfIsGuarded() {
    assertThat(rules.say(ADMIN, "/rule unguard migrants")).contains("− guarded: true");
    assertThat(rules.say(ADMIN, "/rule urgent migrants")).contains("waits for the yes");

    rules.say(EDITOR, "/rule unguard migrants");
    assertThat(rules.say(ADMIN, "/pending yes 3")).contains("Changed with your yes");
    assertThat(rules.say(EDITOR, "/rule urgent migrants")).contains("Saved");
  }

  @Test
  void undoOfWhatWasApprovedWaitsToo() {
    rules.say(EDITOR, "/rule urgent migrants");
    rules.say(ADMIN, "/pending yes 1");

    assertThat(rules.say(EDITOR, "/rule undo migrants")).contains("waits for the yes");
    assertThat(rules.say("/rule show migrants")).contains("‼");
    assertThat(rules.say(ADMIN, "/pending yes 2")).contains("Changed with your yes");
    assertThat(rules.say("/rule show migrants")).contains("#migrants ✎ 🔒").contains("taken back");
  }

  @Test
  void whatAGuardedRuleNamesIsGuardedWithIt() {
    rules.say(EDITOR, "/rule edit migrants мигрант OR $people");
    rules.say(EDITOR, "/save");
    rules.say(ADMIN, "/pending yes 1");

    rules.say(EDITOR, "/words with people киргиз");
    String saved = rules.say(EDITOR, "/save");

    assertThat(saved).contains("waits for the yes of a second admin").contains("#migrants");
    assertThat(rules.say("/words show people")).doesNotContain("киргиз");
    assertThat(rules.say(ADMIN, "/pending yes 2")).contains("Changed with your yes: $people");
    assertThat(rules.say("/words show people")).contains("киргиз");
  }

  @Test
  void whoAGuardedRuleNamesIsGuardedWithIt() {
    rules.say(EDITOR, "/actor add Саид Назаров");
    rules.say(EDITOR, "/save");
    rules.say(EDITOR, "/words with people @said-nazarov");
    rules.say(EDITOR, "/save");
    String free = rules.say(EDITOR, "/actor edit said-nazarov country TJ");
    rules.say(EDITOR, "/rule edit migrants мигрант OR $people");
    rules.say(EDITOR, "/save");
    rules.say(ADMIN, "/pending yes 1");

    String edited = rules.say(EDITOR, "/actor edit said-nazarov country RU");
    String saved = edited + rules.say(EDITOR, "/save");

    assertThat(free).doesNotContain("waits");
    assertThat(saved).contains("waits for the yes of a second admin").contains("#migrants");
    assertThat(rules.say(ADMIN, "/pending yes 2")).contains("Changed with your yes: @said-nazarov");
    assertThat(rules.say("/actor history said-nazarov")).contains(EDITOR);
  }

  @Test
  void anOwnerWhoIsAloneIsToldSoAndSaysYesHimself() {
    rules.sayAndSave("/admin remove " + ADMIN);

    Reply asked = rules.reply(RuleFixture.OWNER, "/rule urgent migrants");

    assertThat(asked.body().text().plain()).contains("no second admin");
    assertThat(rules.press(asked)).contains("Changed with your yes");
    assertThat(rules.say("/rule show migrants")).contains("‼");
  }

  private String told(String person) {
    return rules.alerts(person).stream().map(body -> body.text().plain()).toList().toString();
  }

  private Body question(String person) {
    List<Body> asked =
        rules.alerts(person).stream().filter(body -> !body.buttons().isEmpty()).toList();
    assertThat(asked).hasSize(1);
    return asked.get(0);
  }
}
