package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection stands again, whatever happens to it. */
class SocketLinkTest {

  private final SlackFixture house = new SlackFixture(Duration.ofSeconds(1));
  private final FakeSlack slack = house.slack;

  @AfterEach
  void close() {
    house.close();
  }

  private void assertHears() {
    until(() -> slack.socket().connections() == 1);
    slack.person().direct(FakeSlack.DIRECT, "start");
    house.posts(FakeSlack.DIRECT, 1);
  }

  @Test
  void aConnectionThatBreaksIsMadeAgain() {
    house.start();
    until(house::isConnected);

    slack.socket().drop();

    until(() -> slack.socket().opened() == 2);
    assertHears();
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested"})
  void aConnectionThatSlackWillCloseIsReplacedAtOnce(String reason) {
    house.start();
    until(house::isConnected);

    slack.socket().announceDisconnect(reason);

    until(() -> slack.socket().opened() == 2);
    assertHears();
    assertThat(slack.socket().opened()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth.test", "apps.connections.open"})
  void aRefusalOfSlackIsNotTheEnd(String method) {
    slack.failNext(method, SlackFailure.error("internal_error"));
    slack.failNext(method, SlackFailure.garbage("<html>Welcome to the hotel</html>"));

    house.start();

    until(house::isConnected);
    assertHears();
  }

  @Test
  void aRefusalAfterALossIsNotTheEndEither() {
    house.start();
    until(house::isConnected);
    slack.failNext("apps.connections.open", SlackFailure.error("internal_error"));
    slack.failNext("apps.connections.open", SlackFailure.status(503));

    slack.socket().drop();

    until(() -> slack.socket().opened() == 2);
    assertHears();
  }

  @Test
  void aRefusalOfAReplacementIsMendedWhenTheOldConnectionEnds() {
    house.start();
    until(house::isConnected);
    slack.failNext("apps.connections.open", SlackFailure.error("internal_error"));

    slack.socket().announceDisconnect("warning");
    until(() -> slack.calls("apps.connections.open").size() == 2);
    slack.socket().drop();

    until(() -> slack.socket().opened() == 2);
    assertHears();
  }

  @Test
  void closingEndsTheConnection() {
    house.start();
    until(house::isConnected);

    house.close();

    assertThat(house.isConnected()).isFalse();
  }
}
