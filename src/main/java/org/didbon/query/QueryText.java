package org.didbon.query;

import java.util.List;
import org.didbon.domain.SharedWords;
import org.didbon.text.QueryWords;

/** Writes a query as a person would: what {@link QueryParser} reads back as the same query. */
public final class QueryText implements Query.Visitor<String> {

  /** Words that would be taken for operators unless they stand between quotes. */
  private static final QueryText WRITER = new QueryText();

  private static final Signs SIGNS = new Signs();
  private static final Conditional CONDITIONS = new Conditional();

  private QueryText() {}

  public static String of(Query query) {
    return query.accept(WRITER);
  }

  @Override
  public String and(Query.And and) {
    return joined(and.all(), " ");
  }

  @Override
  public String or(Query.Or or) {
    return joined(or.any(), " OR ");
  }

  @Override
  public String not(Query.Not not) {
    return "NOT " + operand(not.none());
  }

  @Override
  public String near(Query.Near near) {
    return operand(near.left())
        + " "
        + NearOperators.written(near.nearness())
        + " "
        + operand(near.right());
  }

  @Override
  public String in(Query.In in) {
    return in.field().word() + ":" + operand(in.query());
  }

  @Override
  public String twice(Query.Twice twice) {
    return Fields.TWICE + ":" + operand(twice.told());
  }

  @Override
  public String phrase(Query.Phrase phrase) {
    return '"' + inside(phrase) + '"';
  }

  @Override
  public String word(Query.SingleWord word) {
    String written = word.acceptWord(SIGNS);
    return QueryWords.SMALL.contains(written) ? '"' + written + '"' : written;
  }

  @Override
  public String condition(Query.ItemCondition condition) {
    return condition.acceptCondition(CONDITIONS);
  }

  @Override
  public String actor(Query.ActorRef actor) {
    return "@" + actor.id();
  }

  @Override
  public String rule(Query.RuleRef rule) {
    return "#" + rule.id();
  }

  @Override
  public String list(Query.ListRef list) {
    return SharedWords.SIGN + list.id();
  }

  private static String joined(List<Query> operands, String between) {
    StringBuilder all = new StringBuilder();
    for (Query part : operands) {
      String written = part instanceof Query.Not ? of(part) : operand(part);
      boolean one = between.isBlank() && Numbers.join(lastWord(all), written);
      all.append(all.isEmpty() ? "" : one ? " AND " : between).append(written);
    }
    return all.toString();
  }

  private static String lastWord(StringBuilder written) {
    return written.substring(written.lastIndexOf(" ") + 1);
  }

  /** With parentheses around what would fall apart beside something else. */
  private static String operand(Query query) {
    boolean whole =
        query.children().isEmpty()
            || query instanceof Query.Phrase
            || query instanceof Query.In
            || query instanceof Query.Twice;
    return whole ? of(query) : "(" + of(query) + ")";
  }

  private static String inside(Query.Phrase phrase) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < phrase.words().size(); i++) {
      String word = phrase.words().get(i).acceptWord(SIGNS);
      if (phrase.tied().contains(i)) {
        words.append('-').append(word.replace("=", "")); // the sign before it stands for both
      } else {
        boolean one = Numbers.join(lastWord(words), word);
        words.append(i == 0 ? "" : one ? ", " : " ").append(isCapitalized(phrase, i) ? "=" : "");
        words.append(word);
      }
    }
    return words.toString();
  }

  /** Whether a number is tied to capitals: both have the one sign that stands before it. */
  private static boolean isCapitalized(Query.Phrase phrase, int at) {
    List<? extends Query.SingleWord> words = phrase.words();
    boolean capitals = false;
    for (int i = at + 1; phrase.tied().contains(i); i++) {
      capitals |= words.get(i) instanceof Query.Capitals;
    }
    return capitals && !(words.get(at) instanceof Query.Capitals);
  }

  /** A word with its signs. */
  private static final class Signs implements Query.WordVisitor<String> {

    @Override
    public String anyForm(Query.Word word) {
      return word.folded();
    }

    @Override
    public String exact(Query.Exact exact) {
      return "=" + exact.folded();
    }

    @Override
    public String capitals(Query.Capitals capitals) {
      return "==" + capitals.written();
    }

    @Override
    public String prefix(Query.Prefix prefix) {
      return prefix.folded() + "*";
    }
  }

  /** A condition with its field. */
  private static final class Conditional implements Query.ConditionVisitor<String> {

    @Override
    public String source(Query.Source source) {
      boolean plain = source.feed().chars().noneMatch(c -> QueryCharacters.endsRun((char) c));
      return "source:" + (plain ? source.feed() : '"' + source.feed() + '"');
    }

    @Override
    public String country(Query.Country country) {
      return "country:" + country.country();
    }

    @Override
    public String language(Query.Language language) {
      return "lang:" + language.language();
    }
  }
}
