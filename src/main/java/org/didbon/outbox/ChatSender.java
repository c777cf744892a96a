package org.didbon.outbox;

import java.util.List;
import java.util.Set;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Sound;

/** Delivers to one chat network. Implementations are thread-safe. */
public interface ChatSender {

  /**
   * What to deliver with one API call.
   *
   * @param editsId the network's id of the message that this one takes the place of, {@code ""} for
   *     a new one
   * @param answersId the network's id of the message it is shown as a reply to, or {@code ""}
   * @param messages what the outbox shows by it, the first first; empty for what answers a person
   * @param previews whether pictures of linked pages are shown, where the network has such
   * @param silent whether no phone shall ring, where the network can do so
   */
  record Delivery(
      ChatAddress to,
      Body body,
      String editsId,
      String answersId,
      List<Message> messages,
      Previews previews,
      boolean silent) {

    public Delivery {
      messages = List.copyOf(messages);
    }

    /** One that answers a person. */
    public Delivery(ChatAddress to, Body body, String editsId, String answersId) {
      this(to, body, editsId, answersId, List.of());
    }

    /** One that looks and sounds as its network is set. */
    public Delivery(
        ChatAddress to, Body body, String editsId, String answersId, List<Message> messages) {
      this(to, body, editsId, answersId, messages, Previews.AS_SET, false);
    }

    /** The same as its chat wants it. */
    public Delivery in(AlertStyle style) {
      Sound sound = messages.stream().map(Message::sound).reduce(Sound::or).orElse(Sound.AS_CHAT);
      boolean quietly = sound == Sound.SILENT || (sound == Sound.AS_CHAT && style.silent());
      return new Delivery(to, body, editsId, answersId, messages, style.previews(), quietly);
    }

    /** The same with pictures of linked pages or without. */
    public Delivery with(Previews wanted) {
      return new Delivery(to, body, editsId, answersId, messages, wanted, silent);
    }

    /** The same with other words. */
    public Delivery with(Body other) {
      return new Delivery(to, other, editsId, answersId, messages, previews, silent);
    }

    /** A new message that replies to none. */
    public static Delivery of(ChatAddress to, Body body) {
      return new Delivery(to, body, "", "");
    }
  }

  /** What some networks can do with a message and others cannot. */
  enum Skill {
    /** No phone rings. */
    SILENCE,
    /** A picture of a linked page. */
    PREVIEWS,
    /** A word behind # finds all messages that have it. */
    HASHTAGS
  }

  /** What this one can. */
  default Set<Skill> skills() {
    return Set.of();
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
