package org.didbon.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.query.Lexeme.Kind;
import org.didbon.text.QueryWords;
import org.jspecify.annotations.Nullable;

/** The names that may stand before a colon. */
final class Fields {

  /** The one that asks how often. */
  static final String TWICE = "twice";

  private static final List<String> NAMES =
      List.of("title", "text", TWICE, "source", "country", "lang");

  /** Values of the fields that take one. */
  private static final Map<String, String> EXAMPLES =
      Map.of("source", "asiaplus-en", "country", "TJ", "lang", "ru");

  private Fields() {}

  /** How what follows the colon is read; null if there is no such field. */
  static @Nullable Kind kind(String name) {
    return switch (name) {
      case "title", "text", TWICE -> Kind.FIELD;
      case "source", "country", "lang" -> Kind.CONDITION;
      default -> null;
    };
  }

  /** The fault that {@code written}, at {@code offset} of the query, is no name of a field. */
  static QueryFault unknown(String written, String query, int offset) {
    String name = written.toLowerCase(Locale.ROOT);
    if (QueryWords.SLASHED.contains(written.toUpperCase(Locale.ROOT))) {
      Map<String, String> operator = Map.of("operator", written.toUpperCase(Locale.ROOT));
      return QueryFault.at(query, offset, "query.fault.near_colon", operator);
    }
    String synonym = QueryWords.FIELDS.get(name);
    List<String> near = synonym == null ? Nearest.to(name, NAMES) : List.of(synonym);
    String shown = FaultPosition.beginning(written);
    return near.isEmpty()
        ? QueryFault.at(query, offset, "query.fault.no_field", Map.of("name", shown))
        : QueryFault.at(
            query, offset, "query.fault.no_field_near", Map.of("name", shown, "near", near.get(0)));
  }

  /** The fault that nothing follows the colon of the field {@code name}. */
  static QueryFault empty(String name, String query, int offset) {
    String value = EXAMPLES.get(name);
    return value == null
        ? QueryFault.at(query, offset, "query.fault.no_words", Map.of("field", name))
        : QueryFault.at(
            query, offset, "query.fault.no_value", Map.of("example", name + ":" + value));
  }

  /** Whether a character may stand in the name of a field. */
  static boolean inName(int c) {
    return Character.isLetter(c) || c == '_';
  }
}
