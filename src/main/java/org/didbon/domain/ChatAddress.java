package org.didbon.domain;

/**
 * Where a chat is: {@code network:chat}, such as {@code console:local}.
 *
 * @param network the name of a chat network, letters a-z
 * @param chat what that network calls the chat, never empty
 */
public record ChatAddress(String network, String chat) {

  public ChatAddress {
    if (network.isEmpty() || network.indexOf(':') >= 0 || chat.isEmpty()) {
      throw new IllegalArgumentException("not a chat address: " + network + ":" + chat);
    }
  }

  /** Reads what {@link #toString()} wrote. */
  public static ChatAddress of(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a chat address: " + written);
    }
    return new ChatAddress(written.substring(0, colon), written.substring(colon + 1));
  }

  @Override
  public String toString() {
    return network + ":" + chat;
  }
}
