package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import java.time.Duration;
import java.util.List;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.junit.jupiter.api.Test;

/** Answers keep to the pace of the network, as alerts do. */
class SlackPaceTest extends GatewayContract {

  @Test
  void anAnswerForAllTakesAPlaceAndGivesItBack() {
    slack.person().mention(CHANNEL, "<@U0BOT> actor Patrushev");

    awaitNoted("take slack:" + CHANNEL, "sent");
    assertThat(house.posts(CHANNEL, 1)).hasSize(1);
  }

  @Test
  void anAnswerWaitsForItsTurnAndIsSentOnce() {
    house.pace.letWait(7, Duration.ofMillis(1));
    slack.person().direct(DIRECT, "start");

    until(() -> house.pace.noted().contains("sent"));

    assertThat(house.pace.noted()).hasSize(9).startsWith("wait slack:" + DIRECT);
    assertThat(house.posts(DIRECT, 1)).hasSize(1);
  }

  @Test
  void whatOnePersonAloneSeesTakesNoPlace() {
    slack.person().slash(CHANNEL, "/actor", "Patrushev");

    house.posts(CHANNEL, 1);

    assertThat(house.pace.noted()).isEmpty();
  }

  @Test
  void thePictureAndItsTextTakeAPlaceEach() {
    Picture picture = new Picture(new byte[] {1}, "Mentions");
    house.answers(in -> new Reply(Body.of(RichText.of("Patrushev")), picture, false));
    slack.person().direct(DIRECT, "actor Patrushev");

    String take = "take slack:" + DIRECT;
    awaitNoted(take, "sent", take, "sent");
  }

  @Test
  void whatSlackPutsOffTheOutboxHearsOf() {
    slack.failNext("chat.postMessage", SlackFailure.rateLimited(Duration.ofSeconds(1)));
    slack.person().direct(DIRECT, "start");

    String take = "take slack:" + DIRECT;
    awaitNoted(take, "putOff slack:" + DIRECT + " PT1S", "sent", take, "sent");
  }

  @Test
  void whoseTurnComesTooLateHasGone() {
    house.pace.letWait(Integer.MAX_VALUE, Duration.ofMinutes(2));
    slack.person().direct(DIRECT, "start");
    until(() -> !house.pace.noted().isEmpty());
    house.pace.letWait(0, Duration.ZERO);

    slack.person().direct(DIRECT, "actor Patrushev");

    assertThat(house.posts(DIRECT, 1))
        .extracting(SlackPost::plain)
        .containsExactly("to actor Patrushev");
  }

  private void awaitNoted(String... all) {
    until(() -> house.pace.noted().size() >= all.length);
    assertThat(house.pace.noted()).isEqualTo(List.of(all));
  }
}
