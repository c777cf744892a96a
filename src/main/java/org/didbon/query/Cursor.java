package org.didbon.query;

import java.util.List;

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
      return fault(found, written(found) + " joins two words; write one before it");
    }
    String after = "a word is missing after " + written(lexemes.get(index - 1)) + "; write one";
    return fault(
        found, found.kind() == Lexeme.Kind.END ? after : after + " before " + written(found));
  }

  QueryFault fault(Lexeme lexeme, String problem) {
    return QueryFault.at(text, lexeme.start(), problem);
  }

  private String written(Lexeme lexeme) {
    return text.substring(lexeme.start(), lexeme.end());
  }
}
