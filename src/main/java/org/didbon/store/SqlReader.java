package org.didbon.store;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads the named parameters of a statement, {@code :name}, in one pass. The parser that comes with
 * the library takes half a second to get ready, and as long as the database itself for a list of
 * values of another length. Thread-safe.
 */
final class SqlReader implements SqlParser {

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return parse(sql);
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return ':' + name;
  }

  static ParsedSql parse(String sql) {
    ParsedSql.Builder parsed = ParsedSql.builder();
    int from = 0;
    int at = 0;
    while (at < sql.length()) {
      int next = at + 1;
      switch (sql.charAt(at)) {
        case '\'', '"' -> next = behind(sql, String.valueOf(sql.charAt(at)), next);
        case '-' -> next = sql.startsWith("--", at) ? behind(sql, "\n", next) : next;
        case '/' -> next = sql.startsWith("/*", at) ? behind(sql, "*/", next + 1) : next;
        case ':' -> {
          next = endOfName(sql, next);
          if (next > at + 1) {
            parsed.append(sql.substring(from, at));
            parsed.appendNamedParameter(sql.substring(at + 1, next));
            from = next;
          } else if (sql.startsWith("::", at)) {
            next = endOfName(sql, at + 2); // a type
          }
        }
        default -> {}
      }
      at = next;
    }
    return parsed.append(sql.substring(from)).build();
  }

  /** The place behind the next {@code end}, or of the end of all. */
  private static int behind(String sql, String end, int from) {
    int at = sql.indexOf(end, from);
    return at < 0 ? sql.length() : at + end.length();
  }

  private static int endOfName(String sql, int from) {
    int at = from;
    while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
      at++;
    }
    return at;
  }
}
