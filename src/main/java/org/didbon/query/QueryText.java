package org.didbon.query;

import java.util.List;
import java.util.Set;

/** Writes a query as a person would: what {@link QueryParser} reads back as the same query. */
public final class QueryText {

  /** Words that would be taken for operators unless they stand between quotes. */
  private static final Set<String> QUOTED = Set.of("and", "и", "or", "или", "not", "не");

  private QueryText() {}

  public static String of(Query query) {
    if (query instanceof Query.And and) {
      return joined(and.all(), " ");
    }
    if (query instanceof Query.Or or) {
      return joined(or.any(), " OR ");
    }
    if (query instanceof Query.Not not) {
      return "NOT " + operand(not.none());
    }
    if (query instanceof Query.Near near) {
      return operand(near.left()) + " NEAR/" + near.distance() + " " + operand(near.right());
    }
    if (query instanceof Query.In in) {
      return in.field().word() + ":" + operand(in.query());
    }
    return leaf(query);
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
        query.children().isEmpty() || query instanceof Query.Phrase || query instanceof Query.In;
    return whole ? of(query) : "(" + of(query) + ")";
  }

  private static String leaf(Query query) {
    if (query instanceof Query.Phrase phrase) {
      return '"' + inside(phrase) + '"';
    }
    if (query instanceof Query.Word word) {
      return QUOTED.contains(word.folded()) ? '"' + word.folded() + '"' : word.folded();
    }
    if (query instanceof Query.Source source) {
      boolean plain = source.feed().chars().noneMatch(c -> QueryCharacters.endsRun((char) c));
      return "source:" + (plain ? source.feed() : '"' + source.feed() + '"');
    }
    if (query instanceof Query.Country country) {
      return "country:" + country.country();
    }
    if (query instanceof Query.Language language) {
      return "lang:" + language.language();
    }
    if (query instanceof Query.ActorRef actor) {
      return "@" + actor.id();
    }
    if (query instanceof Query.RuleRef rule) {
      return "#" + rule.id();
    }
    return inPhrase(query);
  }

  private static String inside(Query.Phrase phrase) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < phrase.words().size(); i++) {
      String word = inPhrase(phrase.words().get(i));
      if (phrase.tied().contains(i)) {
        words.append('-').append(word.replace("=", "")); // the sign before it stands for both
      } else {
        boolean one = Numbers.join(lastWord(words), word);
        words.append(i == 0 ? "" : one ? ", " : " ").append(word);
      }
    }
    return words.toString();
  }

  private static String inPhrase(Query word) {
    if (word instanceof Query.Capitals capitals) {
      return "==" + capitals.written();
    }
    if (word instanceof Query.Exact exact) {
      return "=" + exact.folded();
    }
    return word instanceof Query.Prefix prefix
        ? prefix.folded() + "*"
        : ((Query.Word) word).folded();
  }
}
