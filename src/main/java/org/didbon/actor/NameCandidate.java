package org.didbon.actor;

/**
 * A place where a surname stands, and whom it may mean taken by itself.
 *
 * @param kind how the person is named here
 * @param name one of the names the words may be
 * @param cases in which the surname can stand
 * @param anchor index of the surname's last word
 * @param first index of the first word of the whole name
 * @param last index of its last word
 */
record NameCandidate(Kind kind, Name name, int cases, int anchor, int first, int last) {

  /** How much of a name there is. */
  enum Kind {
    /** Given name and surname. */
    FULL,
    /** Initials and surname. */
    INITIALS,
    /** The surname and nothing beside it. */
    BARE,
    /** An adjective made of the surname: путинский. */
    ADJECTIVE,
    /** The surname with another person's given name, patronymic or initials. */
    OTHER
  }

  /** Whether the person is named by more than the surname. */
  boolean certain() {
    return kind == Kind.FULL || kind == Kind.INITIALS;
  }

  /** The same place as that of a namesake. */
  NameCandidate another() {
    return new NameCandidate(Kind.OTHER, name, cases, anchor, first, last);
  }
}
