package org.didbon.actor;

import java.util.Locale;

/**
 * A place where a text has the surname of somebody who is watched, and yet does not mean that
 * person.
 *
 * @param actor id of who is not meant
 * @param first index of the first word of the place
 * @param last index of its last word, in the same field
 */
public record NearMiss(String actor, NameObjection objection, int first, int last) {

  /** Why not, from what is seen first to what is weighed last. */
  public enum NameObjection {
    /** The words are the name of a street, school, ship or the like. */
    THING,
    /** It is the full name of somebody who is never meant. */
    NAMESAKE,
    /** Another given name, patronymic or initials stand beside the surname. */
    OTHER_NAME,
    /** A post or trade beside it was never this person's. */
    POST,
    /** The surname is spelled as a very common one, and the given name stands nowhere. */
    GIVEN_NEEDED,
    /** Somebody else of the same name fits better. */
    SAME_NAME,
    /** In small letters it may be an ordinary word. */
    SMALL,
    /** A mark of generation speaks of another. */
    GENERATION,
    /** The surname alone never stands for this person. */
    NEVER,
    /** Here it means somebody else who is watched. */
    ANOTHER_MEANT,
    /** Neither the full name nor a post is in the text, or something speaks for a namesake. */
    NOT_ALONE;

    /** As in keys of phrases. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
