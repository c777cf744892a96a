package org.didbon.query;

import java.util.List;
import java.util.Map;
import org.didbon.query.Lexeme.Kind;

/**
 * What a list of words may hold: what has a place in the text, so that the list may stand wherever
 * a word may, with OR between.
 */
final class ListContent {

  /** Of what may be too large, the remedy for lists. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "query.fault.long", "query.fault.list_long",
          "query.fault.many", "query.fault.list_many");

  private ListContent() {}

  /** The fault of a list, told with what to do about a list. */
  static QueryFault inWordsOfLists(String text, QueryFault fault) {
    String key = REMEDIES.get(fault.key());
    return key == null ? fault : QueryFault.at(text, fault.offset(), key, fault.arguments());
  }

  /** Refuses what is more than any of some words; {@code text} is a query. */
  static void check(String text) {
    List<Lexeme> pieces = QueryLexer.read(text);
    for (int i = 0; i < pieces.size(); i++) {
      Lexeme piece = pieces.get(i);
      if (!isOfList(piece)) {
        Map<String, String> sign = Map.of("sign", text.substring(piece.start(), piece.end()));
        throw QueryFault.at(text, piece.start(), "query.fault.list_only", sign);
      }
      if (i > 0 && ends(pieces.get(i - 1)) && piece.opens()) {
        throw QueryFault.at(text, piece.start(), "query.fault.list_or");
      }
    }
  }

  private static boolean isOfList(Lexeme piece) {
    return switch (piece.kind()) {
      case WORD, PHRASE, EQUALS, ACTOR, LIST, OPEN, CLOSE, OR, END -> true;
      case RULE, FIELD, CONDITION, VALUE, AND, NOT, MINUS, NEAR -> false;
    };
  }

  private static boolean ends(Lexeme piece) {
    return piece.kind() == Kind.CLOSE
        || (piece.opens() && piece.kind() != Kind.OPEN && piece.kind() != Kind.EQUALS);
  }
}
