package org.didbon.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what stands alone: words, phrases, actors, rules, lists and conditions on the source. */
final class TermReader {

  private final Cursor cursor;
  private final WordReader words;
  private final List<Reference> references = new ArrayList<>();
  private int terms;

  TermReader(Cursor cursor) {
    this.cursor = cursor;
    this.words = new WordReader(cursor.text());
  }

  /** What was named so far, in order. */
  List<Reference> references() {
    return references;
  }

  /** The term that begins with {@code first}, which was taken. */
  Query read(Lexeme first) {
    Query term =
        switch (first.kind()) {
          case WORD -> words.word(first.written(), first.start(), Form.ANY);
          case PHRASE -> words.phrase(first.written(), first.start() + 1, Form.ANY);
          case EQUALS -> exact(first);
          case ACTOR -> named(Reference.Kind.ACTOR, first, new Query.ActorRef(first.written()));
          case RULE -> named(Reference.Kind.RULE, first, new Query.RuleRef(first.written()));
          case LIST -> named(Reference.Kind.LIST, first, new Query.ListRef(first.written()));
          case CONDITION -> condition(first);
          case FIELD, VALUE, OPEN, CLOSE, AND, OR, NOT, MINUS, NEAR, END ->
              throw cursor.missing(first);
        };
    count(term, first);
    return term;
  }

  private Query exact(Lexeme sign) {
    Lexeme word = cursor.take();
    Form form = Form.signed(sign.written());
    return switch (word.kind()) {
      case PHRASE -> words.phrase(word.written(), word.start() + 1, form);
      // after the sign an operator is a word like any other
      case WORD, AND, OR, NOT -> words.word(word.written(), word.start(), form);
      default -> throw cursor.fault(sign, "query.fault.equals");
    };
  }

  private Query condition(Lexeme field) {
    Lexeme value = cursor.take();
    Query query = Conditions.of(field.written(), value.written(), cursor.text(), value.start());
    query
        .parts(Query.Source.class)
        .map(source -> new Reference(Reference.Kind.FEED, source.feed(), value.start()))
        .forEach(references::add);
    return query;
  }

  private Query named(Reference.Kind kind, Lexeme where, Query query) {
    references.add(new Reference(kind, where.written(), where.start()));
    return query;
  }

  private void count(Query term, Lexeme first) {
    terms += Math.max(1, term.children().size());
    if (terms > QueryLimits.TERMS) {
      Map<String, String> most = Map.of("most", String.valueOf(QueryLimits.TERMS));
      throw cursor.fault(first, "query.fault.many", most);
    }
  }
}
