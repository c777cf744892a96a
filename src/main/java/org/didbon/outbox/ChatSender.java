package org.didbon.outbox;

import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;

/** Delivers to one chat network. Implementations are thread-safe. */
public interface ChatSender {

  /**
   * What to deliver with one API call.
   *
   * @param editsId the network's id of the message that this one takes the place of, {@code ""} for
   *     a new one
   * @param answersId the network's id of the message it is shown as a reply to, or {@code ""}
   * @param messages what the outbox shows by it, the first first; empty for what answers a person
   */
  record Delivery(
      ChatAddress to, Body body, String editsId, String answersId, List<Message> messages) {

    public Delivery {
      messages = List.copyOf(messages);
    }

    /** One that answers a person. */
    public Delivery(ChatAddress to, Body body, String editsId, String answersId) {
      this(to, body, editsId, answersId, List.of());
    }

    /** A new message that replies to none. */
    public static Delivery of(ChatAddress to, Body body) {
      return new Delivery(to, body, "", "");
    }
  }

  /** The network part of the addresses it serves, such as {@code console}. */
  String network();

  /**
   * Sends with one API call, within the sender's own time limit. Does not retry: that is the
   * outbox's work. Every fault of the network comes back as a {@link SendResult}; only a bug
   * throws.
   */
  SendResult send(Delivery delivery);

  /**
   * Whether all of {@code body} is shown in one message: every word, and every link as one that can
   * be followed. What does not fit is sent all the same, shortened.
   */
  boolean fits(Body body);
}
