package org.didbon.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.domain.Field;
import org.didbon.domain.SharedWords;
import org.didbon.text.Letters;

/**
 * What a rule or a search asks of an item, as a small tree. Words are folded as {@link
 * org.didbon.text.Letters} does. Operators with several operands have two at least.
 *
 * <p>Whoever evaluates it answers two things: whether the item matches, and where it shows. A word
 * shows wherever it stands, a phrase as one place from its first word to its last, an actor
 * wherever it is meant. {@link And} shows all of its operands, {@link Or} those that match, {@link
 * Near} the places that have a partner near enough, {@link In} what stands in its field, {@link
 * Twice} every place, and {@link Not} and the conditions on the source nothing.
 *
 * <p>Whoever does something else with each kind does it in a {@link Visitor}: a new kind is then a
 * compile error wherever it has been forgotten.
 */
public sealed interface Query {

  /** What {@code visitor} makes of this kind of query. */
  <R> R accept(Visitor<R> visitor);

  /** The operands, in the order written; none for what stands alone. */
  List<Query> children();

  /** This and everything beneath, outermost first. */
  default Stream<Query> parts() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Query::parts));
  }

  /** The parts of one kind. */
  default <T extends Query> Stream<T> parts(Class<T> kind) {
    return parts().filter(kind::isInstance).map(kind::cast);
  }

  /** Something else for each kind of query; words and conditions have visitors of their own. */
  interface Visitor<R> {

    R word(SingleWord word);

    R phrase(Phrase phrase);

    R and(And and);

    R or(Or or);

    R not(Not not);

    R near(Near near);

    R in(In in);

    R twice(Twice twice);

    R condition(ItemCondition condition);

    R actor(ActorRef actor);

    R rule(RuleRef rule);

    R list(ListRef list);
  }

  /** Something else for each way to ask for one word. */
  interface WordVisitor<R> {

    R anyForm(Word word);

    R exact(Exact exact);

    R capitals(Capitals capitals);

    R prefix(Prefix prefix);
  }

  /** Something else for each condition. */
  interface ConditionVisitor<R> {

    R source(Source source);

    R country(Country country);

    R language(Language language);
  }

  /** What stands alone. */
  sealed interface Leaf extends Query {

    @Override
    default List<Query> children() {
      return List.of();
    }
  }

  /** One word, or one beginning. */
  sealed interface SingleWord extends Leaf {

    /** In small letters, without the signs around it. */
    String folded();

    <R> R acceptWord(WordVisitor<R> visitor);

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.word(this);
    }
  }

  /** On where the item comes from or what language it is in: the item as a whole has no place. */
  sealed interface ItemCondition extends Leaf {

    <R> R acceptCondition(ConditionVisitor<R> visitor);

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.condition(this);
    }
  }

  /** The word in any of its forms. */
  record Word(String folded) implements SingleWord {
    @Override
    public <R> R acceptWord(WordVisitor<R> visitor) {
      return visitor.anyForm(this);
    }
  }

  /** Exactly this form. */
  record Exact(String folded) implements SingleWord {
    @Override
    public <R> R acceptWord(WordVisitor<R> visitor) {
      return visitor.exact(this);
    }
  }

  /**
   * Exactly this form, with capitals where it is written with them; also with full stops after its
   * letters (U.S.).
   *
   * @param written letters only
   */
  record Capitals(String written) implements SingleWord {

    @Override
    public String folded() {
      return Letters.fold(written);
    }

    @Override
    public <R> R acceptWord(WordVisitor<R> visitor) {
      return visitor.capitals(this);
    }
  }

  /** Any word that begins so. */
  record Prefix(String folded) implements SingleWord {
    @Override
    public <R> R acceptWord(WordVisitor<R> visitor) {
      return visitor.prefix(this);
    }
  }

  /**
   * Words side by side in this order, in one field, whatever signs stand between them but for those
   * that are tied.
   *
   * @param words two at least
   * @param tied indexes of words that make one name with the word before, one of the two being a
   *     number, see {@link org.didbon.text.Tokens#isTied}
   */
  record Phrase(List<SingleWord> words, Set<Integer> tied) implements Query {
    public Phrase {
      words = severalOf(words);
      tied = Set.copyOf(tied);
    }

    /** Words of which none is tied. */
    public Phrase(List<SingleWord> words) {
      this(words, Set.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.phrase(this);
    }

    @Override
    public List<Query> children() {
      return List.copyOf(words);
    }
  }

  record And(List<Query> all) implements Query {
    public And {
      all = severalOf(all);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.and(this);
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.or(this);
    }

    @Override
    public List<Query> children() {
      return any;
    }
  }

  /**
   * The item has no such thing, beyond doubt: a word in it that is likely another's form (суда, of
   * суд and not of судно) or part of an outlet's name («Новая-Европа») is innocent, unless it is of
   * a phrase or its form is asked for. Within it what is negated again is asked for as usual.
   */
  record Not(Query none) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }

    @Override
    public List<Query> children() {
      return List.of(none);
    }
  }

  /**
   * Both in one field, as near to each other as {@code nearness} says. The two do not overlap: no
   * word is near itself. What has several words is as near as the nearest of them.
   *
   * @param left a word, a phrase, an actor, or several of these joined by {@link Or}
   * @param right likewise
   */
  record Near(Query left, Query right, Nearness nearness) implements Query {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.near(this);
    }

    @Override
    public List<Query> children() {
      return List.of(left, right);
    }
  }

  /** The query asked of this field as if the item had no other. */
  record In(Field field, Query query) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.in(this);
    }

    @Override
    public List<Query> children() {
      return List.of(query);
    }
  }

  /**
   * What the item is about and does not only mention: told in the title, or at two places of the
   * text at least that do not overlap, be they of one word or of several.
   *
   * @param told a word, a phrase, an actor, or several of these joined by {@link Or}
   */
  record Twice(Query told) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.twice(this);
    }

    @Override
    public List<Query> children() {
      return List.of(told);
    }
  }

  /** Only from the feed of this id. */
  record Source(String feed) implements ItemCondition {
    @Override
    public <R> R acceptCondition(ConditionVisitor<R> visitor) {
      return visitor.source(this);
    }
  }

  /**
   * Only from feeds of this country.
   *
   * @param country ISO 3166, upper case
   */
  record Country(String country) implements ItemCondition {
    @Override
    public <R> R acceptCondition(ConditionVisitor<R> visitor) {
      return visitor.country(this);
    }
  }

  /**
   * Only items in this language.
   *
   * @param language BCP 47 primary tag, lower case
   */
  record Language(String language) implements ItemCondition {
    @Override
    public <R> R acceptCondition(ConditionVisitor<R> visitor) {
      return visitor.language(this);
    }
  }

  /** The actor of this id, by any form of the name. */
  record ActorRef(String id) implements Leaf {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.actor(this);
    }
  }

  /** Whatever the rule of this id asks. */
  record RuleRef(String id) implements Leaf {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /** Any of the words of the list of this id. It has a place in the text as words have. */
  record ListRef(String id) implements Leaf {

    /** As queries name it; no rule has such an id. */
    public String named() {
      return SharedWords.SIGN + id;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  private static <T extends Query> List<T> severalOf(List<T> operands) {
    if (operands.size() < 2) {
      throw new IllegalArgumentException("two operands at least: " + operands);
    }
    return List.copyOf(operands);
  }
}
