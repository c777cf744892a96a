package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.didbon.command.Reply;
import org.didbon.domain.Items;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is made an admin is asked about once more. */
class AdminQuestionTest extends RuleHouseCase {

  @AfterEach
  void setClock() {
    RuleHouse.CLOCK.set(Items.SEEN.plusSeconds(90));
  }

  @Test
  void nobodyIsAnAdminBeforeTheYes() {
    Reply question = house.reply(RuleHouse.OWNER, "/admin add telegram:7 admin");

    assertThat(question.body().text().plain())
        .startsWith("telegram:7 would become admin")
        .contains("Nobody of that number has written to me");
    assertThat(house.say("/admin")).doesNotContain("telegram:7");

    assertThat(house.press(question)).startsWith("Saved").contains("+ admin");
    assertThat(house.say("/admin")).contains("telegram:7 admin");
  }

  @Test
  void theYesOfSomebodyElseIsNone() {
    assertThat(house.say("/admin")).endsWith("nobody but the people who run the bot");
    house.sayAndSave("/admin add telegram:8 admin");
    assertThat(house.say("/admin")).endsWith("• telegram:8 admin");
    Reply question = house.reply(RuleHouse.OWNER, "/admin add telegram:7 admin");

    assertThat(house.press("telegram:8", question)).startsWith("That offer is over");
    assertThat(house.press("telegram:7", question)).startsWith("Only those whom");
    assertThat(house.say("/admin")).doesNotContain("telegram:7");
  }

  @Test
  void theQuestionIsOverAfterAnHourAndWhenTheNextIsAsked() {
    Reply first = house.reply(RuleHouse.OWNER, "/admin add telegram:7 admin");
    RuleHouse.CLOCK.set(RuleHouse.CLOCK.instant().plus(Duration.ofHours(1)));
    assertThat(house.press(first)).startsWith("That offer is over");

    Reply second = house.reply(RuleHouse.OWNER, "/admin add telegram:7 admin");
    house.reply(RuleHouse.OWNER, "/admin add telegram:8 admin");

    assertThat(house.press(second)).startsWith("That offer is over");
    assertThat(house.say("/admin")).doesNotContain("telegram:");
  }
}
