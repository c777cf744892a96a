package org.didbon.query;

import java.util.List;
import org.didbon.domain.Field;

/**
 * What a rule or a search asks of an item, as a small tree. Words are folded as {@link
 * org.didbon.text.Letters} does. Operators with several operands have two at least.
 */
public sealed interface Query {

  /** The word in any of its forms. */
  record Word(String folded) implements Query {}

  /** Exactly this form. */
  record Exact(String folded) implements Query {}

  /** Any word that begins so. */
  record Prefix(String folded) implements Query {}

  /**
   * Words side by side in this order, in one field.
   *
   * @param words each a {@link Word}, {@link Exact} or {@link Prefix}; two at least
   */
  record Phrase(List<Query> words) implements Query {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  record And(List<Query> all) implements Query {
    public And {
      all = List.copyOf(all);
    }
  }

  record Or(List<Query> any) implements Query {
    public Or {
      any = List.copyOf(any);
    }
  }

  record Not(Query none) implements Query {}

  /**
   * Both in one field, in any order, with at most {@code distance} words between them.
   *
   * @param left a word, a phrase, an actor, or several of these joined by {@link Or}
   * @param right likewise
   */
  record Near(Query left, Query right, int distance) implements Query {}

  /** Only there. */
  record In(Field field, Query query) implements Query {}

  /** Only from the feed of this id. */
  record Source(String feed) implements Query {}

  /**
   * Only from feeds of this country.
   *
   * @param country ISO 3166, upper case
   */
  record Country(String country) implements Query {}

  /**
   * Only items in this language.
   *
   * @param language BCP 47 primary tag, lower case
   */
  record Language(String language) implements Query {}

  /** The actor of this id, by any form of the name. */
  record ActorRef(String id) implements Query {}

  /** Whatever the rule of this id asks. */
  record RuleRef(String id) implements Query {}
}
