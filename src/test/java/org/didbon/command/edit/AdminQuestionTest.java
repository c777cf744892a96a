package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.didbon.command.Reply;
import org.didbon.domain.Items;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is made an admin is asked about once more. */
class AdminQuestionTest extends RuleContract {

  @AfterEach
  void setClock() {
    RuleFixture.CLOCK.set(Items.SEEN.plusSeconds(90));
  }

  @Test
  void nobodyIsAnAdminBeforeTheYes() {
    Reply question = rules.reply(RuleFixture.OWNER, "/admin add telegram:7 admin");

    assertThat(question.body().text().plain())
        .startsWith("telegram:7 would become admin")
        .contains("Nobody of that number has written to me");
    assertThat(rules.say("/admin")).doesNotContain("telegram:7");

    assertThat(rules.press(question)).startsWith("Saved").contains("+ admin");
    assertThat(rules.say("/admin")).contains("telegram:7 admin");
  }

  @Test
  void theYesOfSomebodyElseIsNone() {
    assertThat(rules.say("/admin")).endsWith("nobody but the people who run the bot");
    rules.sayAndSave("/admin add telegram:8 admin");
    assertThat(rules.say("/admin")).endsWith("• telegram:8 admin");
    Reply question = rules.reply(RuleFixture.OWNER, "/admin add telegram:7 admin");

    assertThat(rules.press("telegram:8", question)).startsWith("That offer is over");
    assertThat(rules.press("telegram:7", question)).startsWith("Only those whom");
    assertThat(rules.say("/admin")).doesNotContain("telegram:7");
  }

  @Test
  void theQuestionIsOverAfterAnHourAndWhenTheNextIsAsked() {
    Reply first = rules.reply(RuleFixture.OWNER, "/admin add telegram:7 admin");
    RuleFixture.CLOCK.set(RuleFixture.CLOCK.instant().plus(Duration.ofHours(1)));
    assertThat(rules.press(first)).startsWith("That offer is over");

    Reply second = rules.reply(RuleFixture.OWNER, "/admin add telegram:7 admin");
    rules.reply(RuleFixture.OWNER, "/admin add telegram:8 admin");

    assertThat(rules.press(second)).startsWith("That offer is over");
    assertThat(rules.say("/admin")).doesNotContain("telegram:");
  }
}
