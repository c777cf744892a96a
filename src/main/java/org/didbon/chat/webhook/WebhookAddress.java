package org.didbon.chat.webhook;

/** How an address that is posted to is written as a chat: {@code webhook:ops}. */
final class WebhookAddress {

  static final String NETWORK = "webhook";

  /** A name in the operator's settings. */
  static final String FORM = "[a-z0-9-]+";

  private WebhookAddress() {}
}
