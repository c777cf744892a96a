package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of a message, by whatever Slack or the network answers. */
class SlackOutcomesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-04-03T10:00:00Z"), ZoneOffset.UTC);
  private static final Delivery DELIVERY =
      Delivery.of(
          new ChatAddress("slack", FakeSlack.CHANNEL), Body.of(RichText.of("Meeting in Astana")));

  private final FakeSlack slack = FakeSlack.start();
  private final SlackClient client = new SlackClient(slack.settings());
  private final SlackSender sender = new SlackSender(client, CLOCK);

  @AfterEach
  void close() {
    client.close();
    slack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found, CHAT_GONE",
    "not_in_channel, CHAT_GONE",
    "is_archived, CHAT_GONE",
    "is_inactive, CHAT_GONE",
    "user_not_found, CHAT_GONE",
    "user_disabled, CHAT_GONE",
    "user_is_bot, CHAT_GONE",
    "cannot_dm_bot, CHAT_GONE",
    "invalid_post_type, REJECTED",
    "restricted_action, RETRY",
    "restricted_action_read_only_channel, RETRY",
    "restricted_action_thread_only_channel, RETRY",
    "ekm_access_denied, RETRY",
    "no_permission, RETRY",
    "messages_tab_disabled, RETRY",
    "ratelimited, RETRY",
    "rate_limited, RETRY",
    "message_limit_exceeded, RETRY",
    "fatal_error, RETRY",
    "internal_error, RETRY",
    "service_unavailable, RETRY",
    "request_timeout, RETRY",
    "team_added_to_org, RETRY",
    "external_channel_migrating, RETRY",
    "an_error_of_tomorrow, RETRY"
  })
  void anErrorOfThisMessageOrChatIsThatChatsAlone(String error, SendOutcome outcome) {
    slack.failNext("chat.postMessage", SlackFailure.error(error));

    SendResult result = sender.send(DELIVERY);

    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.reason()).isEqualTo(error);
    assertThat(result.everyone()).isFalse();
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "missing_scope",
        "not_allowed_token_type",
        "org_login_required",
        "team_access_not_granted",
        "two_factor_setup_required",
        "enterprise_is_restricted",
        "access_denied",
        "accesslimited",
        "method_deprecated",
        "unknown_method"
      })
  void anErrorOfOurTokenHoldsAllChatsUpAndLosesNoMessage(String error) {
    slack.failNext("chat.postMessage", SlackFailure.error(error));

    SendResult result = sender.send(DELIVERY);

    assertThat(result).isEqualTo(SendResult.pauseAll(Duration.ofMinutes(5), error));
  }

  @Test
  void aMissingScopeIsNamed() {
    slack.failNext(
        "chat.postMessage",
        SlackFailure.json("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\"}"));

    assertThat(sender.send(DELIVERY).reason()).isEqualTo("missing_scope, needed: chat:write");
  }

  @Test
  void aChannelWhoseRulesKeepUsOutIsTriedAgainInAnHour() {
    slack.failNext("chat.postMessage", SlackFailure.error("restricted_action"));

    assertThat(sender.send(DELIVERY))
        .isEqualTo(SendResult.retryAfter(Duration.ofHours(1), "restricted_action"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        "cant_broadcast_message"
      })
  void anEditThatIsNotPossibleIsNotTriedAgain(String error) {
    slack.failNext("chat.update", SlackFailure.error(error));

    SendResult result =
        sender.send(new Delivery(DELIVERY.to(), DELIVERY.body(), "1712000000.000001", ""));

    assertThat(result).isEqualTo(SendResult.rejected(error));
  }

  @ParameterizedTest
  @CsvSource({"408", "500", "502", "503", "504", "302"})
  void aFaultOfTheServerMayPass(int status) {
    slack.failNext("chat.postMessage", SlackFailure.status(status));

    SendResult result = sender.send(DELIVERY);

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.pause()).isZero();
    assertThat(result.reason()).startsWith(String.valueOf(status));
  }

  @ParameterizedTest
  @CsvSource({"401", "403", "404"})
  void aDoorThatIsClosedToUsIsClosedForAllChats(int status) {
    slack.failNext("chat.postMessage", SlackFailure.status(status));

    SendResult result = sender.send(DELIVERY);

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.everyone()).isTrue();
    assertThat(result.pause()).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "msg_too_long",
        "msg_blocks_too_long",
        "no_text",
        "invalid_blocks",
        "invalid_blocks_format",
        "block_mismatch",
        "invalid_attachments",
        "too_many_attachments",
        "invalid_arguments",
        "invalid_arg_name",
        "invalid_charset",
        "invalid_form_data",
        "markdown_text_conflict",
        "400",
        "411",
        "413",
        "415",
        "418",
        "422",
        "431",
      })
  void whatSlackDoesNotTakeInOurFormGoesOnceAsPlainText(String refusal) {
    SlackFailure failure = failure(refusal);
    slack.failNext("chat.postMessage", failure);
    slack.failNext("chat.update", failure);

    SendResult sent = sender.send(DELIVERY);
    SendResult edited =
        sender.send(new Delivery(DELIVERY.to(), DELIVERY.body(), sent.remoteId(), ""));

    SlackPost post = slack.workspace().posts(FakeSlack.CHANNEL).get(0);
    assertThat(sent).isEqualTo(SendResult.delivered(post.ts()));
    assertThat(edited).isEqualTo(SendResult.delivered(post.ts()));
    assertThat(post.text()).isEqualTo("Meeting in Astana");
    assertThat(slack.calls("chat.postMessage"))
        .extracting(call -> call.arguments().containsKey("blocks"))
        .containsExactly(true, false);
    assertThat(slack.calls("chat.update"))
        .extracting(call -> call.arguments().get("blocks"))
        .last()
        .isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({"invalid_blocks, REJECTED", "no_text, REJECTED", "413, REJECTED", "400, RETRY"})
  void whatIsNotTakenPlainlyEitherIsTriedNoThirdTime(String refusal, SendOutcome outcome) {
    slack.fail("chat.postMessage", failure(refusal));

    assertThat(sender.send(DELIVERY).outcome()).isEqualTo(outcome);
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
  }

  private static SlackFailure failure(String refusal) {
    return refusal.matches("\\d+")
        ? SlackFailure.status(Integer.parseInt(refusal))
        : SlackFailure.error(refusal);
  }

  @Test
  void tooManyRequestsWithoutAWaitAreLeftToTheOutbox() {
    slack.failNext("chat.postMessage", SlackFailure.status(429));

    SendResult result = sender.send(DELIVERY);

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.pause()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<html>Welcome to the hotel</html>",
        "{\"ok\":tr",
        "{\"ok\":",
        "{}",
        "[]",
        "null",
        "{\"ok\":false}",
        "{\"ok\":[1]}"
      })
  void garbageMayPass(String body) {
    slack.failNext("chat.postMessage", SlackFailure.garbage(body));

    assertThat(sender.send(DELIVERY).outcome()).isEqualTo(SendOutcome.RETRY);
  }

  @Test
  void aBrokenConnectionIsAFailureAndNotASecondCall() {
    assertThat(sender.send(DELIVERY).outcome()).isEqualTo(SendOutcome.DELIVERED);
    slack.failNext("chat.postMessage", SlackFailure.reset());

    SendResult result = sender.send(DELIVERY);

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void noAnswerInTimeMayPass() {
    slack.failNext("chat.postMessage", SlackFailure.silence());
    try (SlackClient hasty = new SlackClient(slack.settings(Duration.ofMillis(300)))) {

      SendResult result = new SlackSender(hasty, CLOCK).send(DELIVERY);

      assertThat(result).isEqualTo(SendResult.retry("no answer in time"));
    }
  }

  @Test
  void aServerThatIsNotThereMayComeBack() {
    slack.close();

    assertThat(sender.send(DELIVERY).outcome()).isEqualTo(SendOutcome.RETRY);
  }

  @Test
  void tokensAreInNoReasonEvenIfTheServerSendsThemBack() {
    slack.failNext(
        "chat.postMessage",
        SlackFailure.error("no_" + FakeSlack.BOT_TOKEN + "_" + FakeSlack.APP_TOKEN));
    slack.failNext("chat.postMessage", SlackFailure.error("invalid xoxb-9-other and xapp-1-other"));
    slack.failNext("chat.postMessage", SlackFailure.garbage("{\"ok\":" + FakeSlack.BOT_TOKEN));

    for (int i = 0; i < 3; i++) {
      assertThat(sender.send(DELIVERY).reason()).doesNotContain("xoxb-", "xapp-", "Secret");
    }
    assertThat(slack.settings().toString()).doesNotContain("xoxb-", "xapp-");
  }
}
