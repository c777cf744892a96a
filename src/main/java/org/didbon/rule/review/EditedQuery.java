package org.didbon.rule.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.query.QueryText;

/** The text of a rule with one word more: what people wrote stays as they wrote it. */
final class EditedQuery {

  private EditedQuery() {}

  /** The rule but for reports with {@code word}. */
  static String without(String written, Query read, String word) {
    String asked = written.strip();
    return (read instanceof Query.Or ? "(" + asked + ")" : asked) + "\nNOT " + written(word);
  }

  /** The rule, and reports with {@code word}; what the rule excludes as a whole stays excluded. */
  static String with(String written, Query read, String word) {
    String asked = written.strip();
    List<Query> exceptions = exceptions(read);
    if (exceptions.isEmpty()) {
      boolean apart = read instanceof Query.And || read instanceof Query.Not;
      return (apart ? "(" + asked + ")" : asked) + "\nOR " + written(word);
    }
    String none =
        exceptions.stream()
            .map(query -> "(" + QueryText.of(query) + ")")
            .collect(Collectors.joining(" OR "));
    return "(" + asked + ")\nOR (" + written(word) + " NOT (" + none + "))";
  }

  /** A word, as it is read where it is written in a query. */
  static Query asked(String word) {
    return QueryParser.parse(written(word));
  }

  /** The clause that {@link #with} adds. */
  static Query added(Query read, String word) {
    List<Query> exceptions = exceptions(read);
    Query asked = asked(word);
    return exceptions.isEmpty()
        ? asked
        : new Query.And(
            Stream.concat(Stream.of(asked), exceptions.stream().map(Query.Not::new)).toList());
  }

  /** What the rule excludes as a whole. */
  private static List<Query> exceptions(Query read) {
    return read instanceof Query.And and
        ? and.all().stream()
            .filter(Query.Not.class::isInstance)
            .map(not -> not.children().get(0))
            .toList()
        : List.of();
  }

  private static String written(String word) {
    return QueryText.of(new Query.Word(word));
  }
}
