package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.Test;

/** What is kept of a person who uses the bot in several chats. */
class PrivacyTest extends RuleHouseCase {

  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100");
  private static final String READER = "telegram:5";

  @Test
  void whatAPersonComplainedOfInAGroupIsHisToSeeAndLosesHisName() {
    house.record("Мигранты уехали из города");
    house.say(GROUP, RuleHouse.OWNER, "/subscribe migrants");
    Button latest = house.reply(READER, "/latest").body().buttons().get(0).get(0);
    house.say(GROUP, READER, latest.command().replace("/story", "/wrong"));
    assertThat(house.say(READER, "/mydata")).contains("1 complaint");

    house.say(READER, "/forgetme yes");

    assertThat(house.say(READER, "/mydata")).contains("0 complaints");
    assertThat(house.say("/rule show migrants")).contains("Called “not relevant” by readers: 1");
  }

  @Test
  void whoChangedARuleStaysInTheAuditAndIsToldSo() {
    house.say("/rule disable migrants");
    assertThat(house.say("/mydata")).contains("1 change of rules");

    assertThat(house.say("/forgetme yes")).contains("The audit still says who made 1 change");
    assertThat(house.say(READER, "/forgetme yes")).doesNotContain("audit");
  }
}
