package org.didbon.query;

import java.util.List;
import java.util.Map;

/** A place among the pieces of a query. */
final class Cursor {

  private final String text;
  private final List<Lexeme> lexemes;
  private int at;

  Cursor(String text) {
    this.text = text;
    this.lexemes = QueryLexer.read(text);
  }

  String text() {
    return text;
  }

  /** The piece ahead; the last one stays ahead for ever. */
  Lexeme next() {
    return lexemes.get(at);
  }

  /** The piece after the one ahead. */
  Lexeme afterNext() {
    return lexemes.get(Math.min(at + 1, lexemes.size() - 1));
  }

  /** The piece ahead, and steps over it. */
  Lexeme take() {
    Lexeme taken = next();
    at = Math.min(at + 1, lexemes.size() - 1);
    return taken;
  }

  /** Steps over the piece ahead if it is one of {@code kind}. */
  boolean took(Lexeme.Kind kind) {
    boolean there = next().kind() == kind;
    if (there) {
      take();
    }
    return there;
  }

  /** The fault that a word is missing where {@code found} stands. */
  QueryFault missing(Lexeme found) {
    int index = lexemes.indexOf(found);
    if (index == 0) {
      return fault(found, "query.fault.first", Map.of("sign", written(found)));
    }
    String before = written(lexemes.get(index - 1));
    return found.kind() == Lexeme.Kind.END
        ? fault(found, "query.fault.missing_end", Map.of("before", before))
        : fault(found, "query.fault.missing", Map.of("before", before, "found", written(found)));
  }

  QueryFault fault(Lexeme lexeme, String key) {
    return fault(lexeme, key, Map.of());
  }

  QueryFault fault(Lexeme lexeme, String key, Map<String, String> arguments) {
    return QueryFault.at(text, lexeme.start(), key, arguments);
  }

  private String written(Lexeme lexeme) {
    return text.substring(lexeme.start(), lexeme.end());
  }
}
