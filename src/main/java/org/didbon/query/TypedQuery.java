package org.didbon.query;

import java.util.List;
import java.util.regex.Pattern;
import org.didbon.text.QueryWords;

/** What somebody typed who may mean a query, and may as well mean a name. Thread-safe. */
public final class TypedQuery {

  /** What only queries have, where they cannot be cut into pieces: operators, fields. */
  private static final Pattern SIGNS =
      Pattern.compile(
          "(^|[\\s(])((%s)(?=[\\s()]|$)|(?iu:%s)/|\\p{L}+:\\S)"
              .formatted(
                  QueryWords.either(QueryWords.BETWEEN), QueryWords.either(QueryWords.SLASHED)));

  private TypedQuery() {}

  /** Whether it has anything that makes it more than words: quotes, operators, fields, signs. */
  public static boolean isQuery(String typed) {
    if (typed.chars().anyMatch(c -> QueryCharacters.quote((char) c) || c == '(' || c == ')')) {
      return true;
    }
    try {
      List<Lexeme> pieces = QueryLexer.read(typed);
      return pieces.stream().anyMatch(TypedQuery::isSign);
    } catch (QueryFault e) {
      return SIGNS.matcher(typed).find();
    }
  }

  /** What stands between the quotes, if nothing stands outside of them. */
  public static String unquoted(String typed) {
    int last = typed.length() - 1;
    boolean quoted =
        last > 0
            && QueryCharacters.quote(typed.charAt(0))
            && QueryCharacters.quote(typed.charAt(last));
    String inner = quoted ? typed.substring(1, last).strip() : typed;
    return inner.chars().anyMatch(c -> QueryCharacters.quote((char) c)) ? typed : inner;
  }

  /**
   * The query that is meant. Quotes around all of it are a phrase where they hold words, and only
   * show where the query begins and ends where they hold operators.
   */
  public static String text(String typed) {
    String inner = unquoted(typed);
    if (!inner.equals(typed)) {
      return isQuery(inner) ? inner : typed;
    }
    int last = typed.length() - 1;
    boolean quoted =
        last > 1
            && QueryCharacters.quote(typed.charAt(0))
            && QueryCharacters.quote(typed.charAt(last));
    return quoted && !reads(typed) && reads(typed.substring(1, last))
        ? typed.substring(1, last).strip()
        : typed;
  }

  private static boolean reads(String text) {
    try {
      QueryParser.parse(text);
      return true;
    } catch (QueryFault e) {
      return false;
    }
  }

  private static boolean isSign(Lexeme piece) {
    return switch (piece.kind()) {
      case WORD -> piece.written().endsWith("*");
      case END -> false;
      default -> true;
    };
  }
}
