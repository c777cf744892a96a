package org.didbon.domain;

import java.util.Locale;

/**
 * What an item can be about and a chat can subscribe to.
 *
 * @param id id of the actor, rule, feed or {@link SavedQuery}; {@code ""} for {@link
 *     Kind#EVERYTHING}
 */
public record Subject(Kind kind, String id) {

  /** Every actor and rule there is. */
  public static final Subject EVERYTHING = new Subject(Kind.EVERYTHING, "");

  public enum Kind {
    ACTOR("@"),
    RULE("#"),
    /** All that a feed brings, whatever it is about. */
    FEED("source:"),
    /** The words of somebody's own query. */
    QUERY(""),
    EVERYTHING("");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /**
     * What stands before an id in queries and commands, such as {@code @}; {@code ""} if nothing.
     */
    public String sign() {
      return sign;
    }

    /** An id without the sign of its kind, which may stand before it. */
    public String bare(String named) {
      return named.startsWith(sign) ? named.substring(sign.length()) : named;
    }

    /** As written in JSON and in the database: {@code actor}, {@code rule}, {@code everything}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Subject {
    if (kind == Kind.EVERYTHING) {
      if (!id.isEmpty()) {
        throw new IllegalArgumentException("everything has no id: " + id);
      }
    } else {
      Ids.check(kind.word(), id);
    }
  }

  public static Subject actor(String id) {
    return new Subject(Kind.ACTOR, id);
  }

  public static Subject rule(String id) {
    return new Subject(Kind.RULE, id);
  }

  public static Subject feed(String id) {
    return new Subject(Kind.FEED, id);
  }

  public static Subject query(String id) {
    return new Subject(Kind.QUERY, id);
  }

  /** As queries and commands name it: {@code @patrushev}, {@code #migrants}. */
  public String named() {
    return kind.sign() + id;
  }

  /** An id without the sign of an actor or rule that may stand before it. */
  public static String bare(String named) {
    return named.startsWith(Kind.ACTOR.sign) ? Kind.ACTOR.bare(named) : Kind.RULE.bare(named);
  }

  /** Whether somebody who asked for this hears of {@code other} too. */
  public boolean covers(Subject other) {
    boolean watched = other.kind == Kind.ACTOR || other.kind == Kind.RULE;
    return equals(other) || (kind == Kind.EVERYTHING && watched);
  }
}
