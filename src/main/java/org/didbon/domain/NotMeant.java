package org.didbon.domain;

import java.util.Optional;

/**
 * That a story does not mean an actor whom it was taken to be about, as a chat says: the id of a
 * {@link Mute} of {@link Mute.Kind#NOT_MEANT}.
 *
 * @param asks whether the chat is asked when another story seems to be about that actor
 */
public record NotMeant(String story, String actor, boolean asks) {

  private static final String BETWEEN = "@";
  private static final String SURE = "!";

  public String id() {
    return story + BETWEEN + actor + (asks ? "" : SURE);
  }

  /** What {@link #id} wrote; empty if it is anything else. */
  public static Optional<NotMeant> of(String id) {
    int between = id.indexOf(BETWEEN);
    if (between < 0) {
      return Optional.empty();
    }
    boolean sure = id.endsWith(SURE);
    String actor = id.substring(between + 1, id.length() - (sure ? 1 : 0));
    return Optional.of(new NotMeant(id.substring(0, between), actor, !sure));
  }

  public Subject subject() {
    return Subject.actor(actor);
  }

  /** Whether it is of this story and this actor. */
  public boolean isOf(String someStory, Subject subject) {
    return story.equals(someStory) && subject().equals(subject);
  }

  /** The same, where the chat is asked no more. */
  public NotMeant sure() {
    return new NotMeant(story, actor, false);
  }
}
