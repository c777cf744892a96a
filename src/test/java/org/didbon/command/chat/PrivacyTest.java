package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;

/** What is kept of a person who uses the bot in several chats. */
class PrivacyTest extends RuleContract {

  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100");
  private static final String READER = "telegram:5";

  @Test
  void whatAPersonComplainedOfInAGroupIsHisToSeeAndLosesHisName() {
    rules.record("Мигранты уехали из города");
    rules.say(GROUP, RuleFixture.OWNER, "/subscribe migrants");
    Button latest = rules.reply(READER, "/latest").body().buttons().get(0).get(0);
    rules.say(GROUP, READER, latest.command().replace("/story", "/wrong"));
    assertThat(rules.say(READER, "/mydata")).contains("1 complaint");

    rules.say(READER, "/forgetme yes");

    assertThat(rules.say(READER, "/mydata")).contains("0 complaints");
    assertThat(rules.say("/rule show migrants")).contains("Called “Not relevant” by readers: 1");
  }

  @Test
  void whoChangedARuleStaysInTheAuditAndIsToldSo() {
    rules.say("/rule disable migrants");
    assertThat(rules.say("/mydata")).contains("1 change of rules");

    assertThat(rules.say("/forgetme yes")).contains("The audit still says who made 1 change");
    assertThat(rules.say(READER, "/forgetme yes")).doesNotContain("audit");
  }
}
