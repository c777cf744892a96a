package org.didbon.outbox;

import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;

/** Delivers to one chat network. Implementations are thread-safe. */
public interface ChatSender {

  /** The network part of the addresses it serves, such as {@code console}. */
  String network();

  /**
   * Sends {@code message} to {@code to} with one API call, within the sender's own time limit. Does
   * not retry: that is the outbox's work. Every fault of the network comes back as a {@link
   * SendResult}; only a bug throws.
   */
  SendResult send(ChatAddress to, Message message);
}
