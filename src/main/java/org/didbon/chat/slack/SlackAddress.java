package org.didbon.chat.slack;

import org.didbon.domain.ChatAddress;

/** How Slack's channels and people are written as addresses of ours: {@code slack:C0123}. */
final class SlackAddress {

  static final String NETWORK = "slack";

  private SlackAddress() {}

  /**
   * @param id of a channel or person, as Slack writes it
   */
  static ChatAddress of(String id) {
    return new ChatAddress(NETWORK, id);
  }
}
