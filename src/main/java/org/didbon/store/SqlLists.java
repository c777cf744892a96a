package org.didbon.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Puts the values of a list, {@code in (<name>)}, into a statement. So that the same few statements
 * come again, whatever they are asked for, a list is filled up with its last value to a power of
 * two. Thread-safe.
 */
final class SqlLists implements TemplateEngine {

  /** A longer list stays as it is: databases take so many thousand values and no more. */
  private static final int MOST = 4_096;

  @Override
  public String render(String sql, StatementContext context) {
    int open = sql.indexOf('<');
    if (open < 0) {
      return sql;
    }
    StringBuilder rendered = new StringBuilder(2 * sql.length());
    int from = 0;
    for (; open >= 0; open = sql.indexOf('<', open + 1)) {
      int close = endOfName(sql, open + 1);
      if (close > open + 1 && close < sql.length() && sql.charAt(close) == '>') {
        String name = sql.substring(open + 1, close);
        Object values = context.getAttribute(name);
        if (values == null) {
          throw new IllegalArgumentException("no values for the list, name=" + name);
        }
        rendered.append(sql, from, open).append(values);
        from = close + 1;
      }
    }
    return rendered.append(sql, from, sql.length()).toString();
  }

  private static int endOfName(String sql, int from) {
    int at = from;
    while (at < sql.length() && Character.isLetter(sql.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Values for a list: how often one stands there makes no difference to {@code in}. */
  static <T> List<T> filledUp(Collection<T> values) {
    List<T> filled = new ArrayList<>(values);
    int size = filled.size() < MOST ? Integer.highestOneBit(Math.max(1, 2 * filled.size() - 1)) : 0;
    while (!filled.isEmpty() && filled.size() < size) {
      filled.add(filled.get(filled.size() - 1));
    }
    return filled;
  }
}
