package org.didbon.query;

import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Ids;

/** Reads what stands after {@code source:}, {@code country:} and {@code lang:}. */
final class Conditions {

  private Conditions() {}

  /**
   * The condition.
   *
   * @param offset of the value in {@code query}
   */
  static Query of(String field, String value, String query, int offset) {
    return switch (field) {
      case "source" -> source(value, query, offset);
      case "country" -> country(value, query, offset);
      default -> language(value, query, offset);
    };
  }

  /** Ids are small letters; a file or address given to {@code scan} stays as it is. */
  private static Query source(String value, String query, int offset) {
    if (value.isBlank()) {
      throw QueryFault.at(query, offset, "query.fault.no_feed");
    }
    String id = value.toLowerCase(Locale.ROOT);
    return new Query.Source(Ids.isValid(id) ? id : value);
  }

  private static Query country(String value, String query, int offset) {
    return new Query.Country(
        Countries.named(value).orElseThrow(() -> noCountry(value, query, offset)));
  }

  private static QueryFault noCountry(String value, String query, int offset) {
    String meant = Countries.near(value).stream().findFirst().orElse("TJ");
    Map<String, String> codes = Map.of("value", FaultPosition.beginning(value), "meant", meant);
    return QueryFault.at(query, offset, "query.fault.no_country", codes);
  }

  private static Query language(String value, String query, int offset) {
    String tag = value.toLowerCase(Locale.ROOT);
    int dash = tag.indexOf('-');
    String primary = dash < 0 ? tag : tag.substring(0, dash);
    if (!Codes.language(primary)) {
      String meant = Codes.languageNamed(value).orElse("ru");
      Map<String, String> codes = Map.of("value", FaultPosition.beginning(value), "meant", meant);
      throw QueryFault.at(query, offset, "query.fault.no_language", codes);
    }
    return new Query.Language(primary);
  }
}
