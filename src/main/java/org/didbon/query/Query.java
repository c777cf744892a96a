package org.didbon.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.domain.Field;
import org.didbon.text.Letters;

/**
 * What a rule or a search asks of an item, as a small tree. Words are folded as {@link
 * org.didbon.text.Letters} does. Operators with several operands have two at least.
 *
 * <p>Whoever evaluates it answers two things: whether the item matches, and where it shows. A word
 * shows wherever it stands, a phrase as one place from its first word to its last, an actor
 * wherever it is meant. {@link And} shows all of its operands, {@link Or} those that match, {@link
 * Near} the places that have a partner near enough, {@link In} what stands in its field, and {@link
 * Not} and the conditions on the source nothing.
 */
public sealed interface Query {

  /** The operands, in the order written; none for what stands alone. */
  default List<Query> children() {
    return List.of();
  }

  /** This and everything beneath, outermost first. */
  default Stream<Query> parts() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Query::parts));
  }

  /** The word in any of its forms. */
  record Word(String folded) implements Query {}

  /** Exactly this form. */
  record Exact(String folded) implements Query {}

  /**
   * Exactly this form, with capitals where it is written with them; also with full stops after its
   * letters (U.S.).
   *
   * @param written letters only
   */
  record Capitals(String written) implements Query {

    /** The word in any letter case. */
    public String folded() {
      return Letters.fold(written);
    }
  }

  /** Any word that begins so. */
  record Prefix(String folded) implements Query {}

  /**
   * Words side by side in this order, in one field, whatever signs stand between them but for those
   * that are tied.
   *
   * @param words each a {@link Word}, {@link Exact}, {@link Capitals} or {@link Prefix}; two at
   *     least
   * @param tied indexes of words that make one name with the word before, one of the two being a
   *     number, see {@link org.didbon.text.Tokens#isTied}
   */
  record Phrase(List<Query> words, Set<Integer> tied) implements Query {
    public Phrase {
      words = severalOf(words);
      tied = Set.copyOf(tied);
    }

    /** Words of which none is tied. */
    public Phrase(List<Query> words) {
      this(words, Set.of());
    }

    @Override
    public List<Query> children() {
      return words;
    }
  }

  record And(List<Query> all) implements Query {
    public And {
      all = severalOf(all);
    }

    @Override
    public List<Query> children() {
      return all;
    }
  }

  record Or(List<Query> any) implements Query {
    public Or {
      any = severalOf(any);
    }

    @Override
    public List<Query> children() {
      return any;
    }
  }

  record Not(Query none) implements Query {
    @Override
    public List<Query> children() {
      return List.of(none);
    }
  }

  /**
   * Both in one field, in any order, with at most {@code distance} words between them. The two do
   * not overlap: no word is near itself.
   *
   * @param left a word, a phrase, an actor, or several of these joined by {@link Or}
   * @param right likewise
   */
  record Near(Query left, Query right, int distance) implements Query {
    public Near {
      if (distance < 0) {
        throw new IllegalArgumentException("a distance is 0 or more: " + distance);
      }
    }

    @Override
    public List<Query> children() {
      return List.of(left, right);
    }
  }

  /** The query asked of this field as if the item had no other. */
  record In(Field field, Query query) implements Query {
    @Override
    public List<Query> children() {
      return List.of(query);
    }
  }

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

  private static List<Query> severalOf(List<Query> operands) {
    if (operands.size() < 2) {
      throw new IllegalArgumentException("two operands at least: " + operands);
    }
    return List.copyOf(operands);
  }
}
