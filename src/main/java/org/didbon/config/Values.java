package org.didbon.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Ids;
import org.didbon.domain.PartialDate;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.ValueFault;
import org.didbon.query.Countries;
import org.didbon.text.Slug;

/** How single values of the lists are written: days, ids, countries and languages. */
final class Values {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Codes of countries that people write for their languages. */
  private static final Map<String, String> LANGUAGE_OF =
      Map.of("ua", "uk", "kz", "kk", "kg", "ky", "tj", "tg", "tm", "tk", "by", "be", "gb", "en");

  private Values() {}

  /** A day: {@code 2008-05-12}. */
  static String day(String written) {
    String date = date(written);
    if (date.length() == "2008-05-12".length()) {
      return date;
    }
    throw new ValueFault(Quote.of(written) + " is no day", "write one such as 2008-05-12");
  }

  /** A day, a month or a year: {@code 2008-05-12}, {@code 2008-05} or {@code 2008}. */
  static String date(String written) {
    if (PartialDate.isDate(written)) {
      return written;
    }
    throw new ValueFault(
        Quote.of(written) + " is no date of the calendar",
        "write one such as 2008, 2008-05 or 2008-05-12");
  }

  static String id(String written) {
    if (Ids.isValid(written)) {
      return written;
    }
    String proposed = Slug.of(written);
    throw new ValueFault(
        Quote.of(written) + " is no id: an id is made of a-z, 0-9 and -",
        proposed.isEmpty() ? "write such letters only" : "write " + proposed);
  }

  /** An ISO 3166 code. */
  static String country(String written) {
    if (Countries.isCode(written)) {
      return written;
    }
    String instead =
        Countries.named(written)
            .or(() -> Countries.near(written).stream().findFirst())
            .orElse("a code such as RU or TJ");
    throw new ValueFault(
        Quote.of(written) + " is no ISO 3166 code of a country", "write " + instead);
  }

  /** A BCP 47 tag. */
  static String language(String written) {
    String primary = List.of(written.split("-", 2)).get(0);
    if (LANGUAGES.contains(primary) && written.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
      return written;
    }
    String lower = primary.toLowerCase(Locale.ROOT);
    String instead =
        LANGUAGES.contains(lower)
            ? lower
            : LANGUAGE_OF.getOrDefault(lower, "a code such as ru, en, tg, uz, ky or kk");
    throw new ValueFault(
        Quote.of(written) + " is no ISO 639 code of a language", "write " + instead);
  }
}
