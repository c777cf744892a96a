package org.didbon.query;

/** STUB until branch match lands. */
public final class QueryParser {

  private QueryParser() {}

  public static Query parse(String text) {
    return new Query.Word(text);
  }
}
