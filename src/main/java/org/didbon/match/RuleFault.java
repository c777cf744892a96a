package org.didbon.match;

import java.util.Map;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.QueryFault;

/**
 * What is wrong with a rule or a list of words.
 *
 * @param rule its id, of a list with its sign
 * @param fault of its query, with line and column within it; with its beginning where the query is
 *     not to blame
 */
public record RuleFault(String rule, Kind kind, QueryFault fault) {

  /** What it is about, and so whether the rule can be used. */
  public enum Kind {
    /** The query cannot be read, or asks for too much. */
    QUERY(Gravity.FAULT),
    NO_ACTOR(Gravity.FAULT),
    NO_RULE(Gravity.FAULT),
    NO_LIST(Gravity.FAULT),
    /** It leads back to itself, or rules name one another in too long a row. */
    CHAIN(Gravity.FAULT),
    /** Another rule or list that it names cannot be used: that one is to be mended. */
    LEANS(Gravity.FAULT),
    /** It does not match a sentence that it must: {@code sentence}. */
    MUST_MATCH(Gravity.EXAMPLE),
    /** It matches a sentence that it must ignore: {@code sentence}, {@code by}. */
    MUST_IGNORE(Gravity.EXAMPLE),
    /** A word has letters of two alphabets: {@code word}, {@code latin}. */
    ALPHABETS(Gravity.WARNING),
    /** No feed has this id: {@code id}. */
    NO_FEED(Gravity.WARNING),
    /** No feed is of this country: {@code country}. */
    NO_COUNTRY(Gravity.WARNING);

    private final Gravity gravity;

    Kind(Gravity gravity) {
      this.gravity = gravity;
    }
  }

  /** What becomes of the rule. */
  public enum Gravity {
    /** It cannot be used. */
    FAULT,
    /** It can be used and does not do what its examples say. */
    EXAMPLE,
    /** It can be used; something else may be meant. */
    WARNING
  }

  public Gravity gravity() {
    return kind.gravity;
  }

  /** UTF-16 offset in the query. */
  public int offset() {
    return fault.offset();
  }

  /** Of the phrase that says what is wrong and what to write instead. */
  public String key() {
    return fault.key();
  }

  public Map<String, Object> arguments() {
    return fault.arguments();
  }

  /** What to tell who wrote the rule; with the place where the query is to blame. */
  public LocalizedBadInput objection() {
    return gravity() == Gravity.EXAMPLE ? new LocalizedBadInput(key(), arguments()) : fault;
  }

  @Override
  public String toString() {
    return (CompiledRule.isList(rule) ? "list " : "rule ") + rule + ", " + fault.getMessage();
  }
}
