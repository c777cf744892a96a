package org.didbon.feed;

import com.rometools.rome.io.impl.DateParser;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** The moments that outlets write, in whatever way they write them. Pure. */
final class FeedDates {

  private FeedDates() {}

  /** The moment that {@code text} names; empty if it names none. */
  static Optional<Instant> read(String text) {
    return Optional.ofNullable(DateParser.parseDate(text.strip(), Locale.ENGLISH))
        .map(Date::toInstant);
  }
}
