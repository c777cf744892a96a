package org.didbon.actor;

/**
 * A name that will be ambiguous in texts: no fault, but worth a look by whoever wrote it.
 *
 * @param actor id of the actor whose name it is
 * @param name the name or surname that is doubtful, or the id of the other actor; {@code ""} if
 *     neither
 * @param message what is doubtful and what to write instead in the file, one line of English
 */
public record NameWarning(String actor, Doubt doubt, String name, String message) {

  /** What is doubtful. */
  public enum Doubt {
    /** The name stands in another case than the nominative. */
    OTHER_CASE,
    /** The Russian spelling is guessed. */
    NO_RUSSIAN,
    /** Initials will be taken for it. */
    ONE_LETTER,
    /** The surname is a word like any other. */
    ORDINARY,
    /** The surname is very common. */
    COMMON,
    /** The surname is a given name as well. */
    GIVEN,
    /** Another actor has the same name. */
    SAME_NAME,
    /** Another actor has the same surname. */
    SAME_SURNAME
  }
}
