package org.didbon.domain;

/**
 * Something for one chat, written down with the decision to send it.
 *
 * @param key what makes it this message and no other: one key is delivered once; an alert's is
 *     story and chat
 * @param story id of the story it tells of, {@code ""} if it tells of none
 * @param edits key of an earlier message to this chat that it takes the place of; {@code ""} for a
 *     message of its own
 * @param answers key of an earlier message to this chat that it is shown as a reply to, or {@code
 *     ""}
 * @param sound whether it makes itself heard
 */
public record Message(
    String key,
    ChatAddress to,
    String story,
    Urgency urgency,
    Body body,
    String edits,
    String answers,
    Sound sound) {

  /** One that sounds as its chat wants it. */
  public Message(
      String key,
      ChatAddress to,
      String story,
      Urgency urgency,
      Body body,
      String edits,
      String answers) {
    this(key, to, story, urgency, body, edits, answers, Sound.AS_CHAT);
  }

  /** Which message of a chat goes first; within one urgency the older one. */
  public enum Urgency {
    DIGEST,
    NORMAL,
    URGENT
  }

  public Message with(Body other) {
    return new Message(key, to, story, urgency, other, edits, answers, sound);
  }

  public Message with(Sound other) {
    return new Message(key, to, story, urgency, body, edits, answers, other);
  }

  /** An alert of its own. */
  public static Message alert(
      String key, ChatAddress to, String story, Urgency urgency, Body body) {
    return new Message(key, to, story, urgency, body, "", "");
  }
}
