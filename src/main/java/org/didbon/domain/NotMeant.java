package org.didbon.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a story does not mean an actor whom it was taken to be about, as a chat says: the id of a
 * {@link Mute} of {@link Mute.Kind#NOT_MEANT}.
 *
 * @param asks whether the chat is asked when another story seems to be about that actor
 * @param named how the story names him: others that do alike ask; null if it is not known, then all
 *     do
 */
public record NotMeant(String story, String actor, boolean asks, @Nullable NamedAs named) {

  private static final String BETWEEN = "@";
  private static final String SURE = "!";
  private static final String NAMED = "~";

  public String id() {
    String how = named == null ? "" : NAMED + named.written();
    return story + BETWEEN + actor + (asks ? "" : SURE) + how;
  }

  /** What {@link #id} wrote; empty if it is anything else. */
  public static Optional<NotMeant> of(String id) {
    int end = id.indexOf(NAMED);
    String who = end < 0 ? id : id.substring(0, end);
    NamedAs named = end < 0 ? null : NamedAs.read(id.substring(end + 1)).orElse(null);
    int between = who.indexOf(BETWEEN);
    if (between < 0) {
      return Optional.empty();
    }
    boolean sure = who.endsWith(SURE);
    String actor = who.substring(between + 1, who.length() - (sure ? 1 : 0));
    return Optional.of(new NotMeant(who.substring(0, between), actor, !sure, named));
  }

  public Subject subject() {
    return Subject.actor(actor);
  }

  /** Whether it is of this story and this actor. */
  public boolean isOf(String someStory, Subject subject) {
    return story.equals(someStory) && subject().equals(subject);
  }

  /** Whether {@code match} in {@code item} may be the same mistake, and the chat is to be asked. */
  public boolean asksOf(Match match, Item item) {
    return asks
        && subject().equals(match.subject())
        && (named == null || named.isAlike(NamedAs.of(match, item)));
  }

  /** The same, where the chat is asked no more. */
  public NotMeant sure() {
    return new NotMeant(story, actor, false, named);
  }
}
