package org.didbon.feed.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.MonthNames;

/**
 * A date in the order and the words of whoever wrote it. Each part is taken out of the text when it
 * is found: the time with what follows it, the date, the zone. Digits that are left at the end mean
 * that the text was not understood. For one reading.
 */
final class WrittenDate {

  private static final String GAP = "[ .,/'-]*";
  private static final String YEAR = "(\\d{4}|\\d{2})(?!\\d)";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[-/.] ?)(\\d{4}) ?([-/. ]) ?(\\d{1,3}) ?\\2 ?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?[-/.] ?" + YEAR);
  private static final Pattern NO_DAY = Pattern.compile(" *(\\d{4})(?: ?[-/.] ?(\\d{1,2}))? *");

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})" + GAP + "#(?<m>\\d\\d)#" + GAP + "(?<y>" + YEAR + ")");
  private static final Pattern YEAR_MONTH =
      Pattern.compile(
          "(?<!\\d)(?<y>\\d{4})" + GAP + "#(?<m>\\d\\d)#" + GAP + "(?<d>\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("#(?<m>\\d\\d)#" + GAP + "(?<d>\\d{1,2})[ .,/'-]+(?<y>" + YEAR + ")");
  private static final Pattern YEAR_DAY =
      Pattern.compile("(?<!\\d)(?<y>\\d{4})[ .,/'-]+(?<d>\\d{1,2})" + GAP + "#(?<m>\\d\\d)#");

  private final DateRest rest;
  private final WrittenClock clock = new WrittenClock();

  WrittenDate(String text) {
    this.rest = new DateRest(text);
  }

  /**
   * The moment; empty if the text names none.
   *
   * @throws java.time.DateTimeException if no calendar or clock has it
   */
  Optional<Instant> read() {
    clock.take(rest);
    Optional<LocalDate> date = date();
    clock.takeLeft(rest);
    return date.filter(found -> rest.isNothing()).map(clock::on);
  }

  /** Two digits stand for the years from 1970 to 2069. */
  static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private Optional<LocalDate> date() {
    Matcher yearFirst = rest.matcher(YEAR_FIRST);
    if (yearFirst.find()) {
      rest.cut(yearFirst.start(), yearFirst.end());
      return of(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher dayFirst = rest.matcher(DAY_FIRST);
    if (dayFirst.find()) {
      rest.cut(dayFirst.start(), dayFirst.end());
      return numbers(dayFirst);
    }
    Matcher noDay = rest.matcher(NO_DAY);
    if (noDay.matches() && !clock.isTold()) {
      rest.becomes("");
      return of(noDay.group(1), noDay.group(2) == null ? "1" : noDay.group(2), "1");
    }
    return named();
  }

  /** Day first as most of the world; month first where it must be or who wrote it is American. */
  private Optional<LocalDate> numbers(Matcher found) {
    String first = found.group(1);
    String second = found.group(3);
    String last = found.group(4);
    if (found.group(2).equals("-") && first.length() == 2 && last.length() == 2) {
      return of(first, second, last); // ISO 8601:2000 leaves out the century
    }
    boolean mustBe = Integer.parseInt(second) > 12;
    boolean mayBe = found.group(2).equals("/") && Integer.parseInt(first) <= 12;
    return mustBe || (mayBe && clock.isAmerican())
        ? of(last, first, second)
        : of(last, second, first);
  }

  private Optional<LocalDate> named() {
    markMonth();
    for (Pattern order : new Pattern[] {DAY_MONTH, YEAR_MONTH, MONTH_DAY, YEAR_DAY}) {
      Matcher found = rest.matcher(order);
      if (found.find()) {
        rest.cut(found.start(), found.end());
        return of(found.group("y"), found.group("m"), found.group("d"));
      }
    }
    return Optional.empty();
  }

  /**
   * Puts {@code #04#} for April; all other words go. Of two months the last is meant, the first is
   * a weekday: {@code mar.} is Tuesday to the French.
   */
  private void markMonth() {
    int month = 0;
    int from = 0;
    int to = 0;
    Matcher words = rest.matcher(DateRest.WORD);
    while (words.find()) {
      OptionalInt named = MonthNames.of(words.group());
      if (named.isPresent()) {
        month = named.getAsInt();
        from = words.start();
        to = words.end();
      }
    }
    if (month > 0) {
      String text = rest.text();
      String before = rest.wordless(text.substring(0, from), clock::takeLate);
      String after = rest.wordless(text.substring(to), clock::takeLate);
      rest.becomes(before + "#%02d#".formatted(month) + after);
    }
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    return Optional.of(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
  }
}
