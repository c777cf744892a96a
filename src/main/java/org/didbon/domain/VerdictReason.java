package org.didbon.domain;

import java.util.Locale;

/** Why a chat heard of an item as it did, or did not hear of it. */
public enum VerdictReason {
  /** By an alert of its own. */
  ALERTED(Effect.TOLD),
  /** Its outlet stands in an alert of the story that was written in the same moment. */
  JOINED(Effect.TOLD),
  /** It was added to an alert of the story that had left before. */
  ADDED(Effect.TOLD),
  /** It takes the story further, so soon after the last alert that it was only added to that. */
  RESTING(Effect.TOLD),

  /** For the end of the chat's quiet hours. */
  QUIET(Effect.WAITS),
  /** For a digest. */
  DIGEST(Effect.WAITS),

  /** The chat had heard of the story, and the report adds nothing. */
  ALREADY_TOLD(Effect.SUPPRESSED),
  MUTED_ALL(Effect.SUPPRESSED),
  MUTED_STORY(Effect.SUPPRESSED),
  MUTED_FEED(Effect.SUPPRESSED),
  MUTED_ACTOR(Effect.SUPPRESSED),
  MUTED_RULE(Effect.SUPPRESSED),
  MUTED_QUERY(Effect.SUPPRESSED),
  /** The chat said that the story does not mean this actor. */
  NOT_MEANT(Effect.SUPPRESSED),
  /** Fewer feeds report the story than the chat's terms ask for. */
  SOURCES(Effect.SUPPRESSED),
  URGENT_ONLY(Effect.SUPPRESSED),
  LANGUAGE(Effect.SUPPRESSED),
  COUNTRY(Effect.SUPPRESSED),
  /** The item was published too long before it was read. */
  TOO_OLD(Effect.SUPPRESSED),
  /** The item stood in a feed that was read for the first time. */
  FIRST_VISIT(Effect.SUPPRESSED),
  /** To nothing that the item is about. */
  NO_SUBSCRIPTION(Effect.SUPPRESSED),

  /** The message is with its network. */
  DELIVERED(Effect.TOLD),
  /** Likewise, together with others as one. */
  COMBINED(Effect.TOLD),
  /** The message is still to be sent. */
  UNSENT(Effect.WAITS),
  /** An edit that there was nothing left to tell of. */
  SUPERSEDED(Effect.SUPPRESSED),
  GIVEN_UP(Effect.SUPPRESSED),
  /** Somebody of the staff took the message out of the outbox. */
  DROPPED(Effect.SUPPRESSED),
  /** The network says that the chat is no more, or that the bot was put out of it. */
  CHAT_GONE(Effect.SUPPRESSED);

  /** What comes of it for the chat. */
  public enum Effect {
    TOLD,
    WAITS,
    SUPPRESSED
  }

  private final Effect effect;

  VerdictReason(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }

  /** As written in the database, the log and the metrics, such as {@code muted_story}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static VerdictReason of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Of what a chat muted. */
  public static VerdictReason muted(Mute.Kind kind) {
    return switch (kind) {
      case ALL -> MUTED_ALL;
      case STORY -> MUTED_STORY;
      case FEED -> MUTED_FEED;
      case ACTOR -> MUTED_ACTOR;
      case RULE -> MUTED_RULE;
      case QUERY -> MUTED_QUERY;
      case NOT_MEANT -> NOT_MEANT;
    };
  }
}
