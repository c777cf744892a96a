package org.didbon.chat.slack;

import org.junit.jupiter.api.AfterEach;

/** A test on a connected gateway of its own. */
abstract class GatewayContract {

  static final String CHANNEL = FakeSlack.CHANNEL;
  static final String DIRECT = FakeSlack.DIRECT;

  final SlackFixture house = SlackFixture.open();
  final FakeSlack slack = house.slack;

  @AfterEach
  void close() {
    house.close();
  }
}
