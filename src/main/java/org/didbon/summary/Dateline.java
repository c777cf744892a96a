package org.didbon.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.text.MonthNames;
import org.didbon.text.Tables;

/**
 * Where and when a report was written and by which agency, as it stands before the first sentence:
 * «МОСКВА, 8 апр — РИА Новости.», «Душанбе. 8 апреля. Азия-Плюс.», "DUSHANBE, April 8 (Reuters) -".
 * A chain of parts, each with what separates it from the next. Thread-safe.
 */
final class Dateline {

  /** No dateline is longer. */
  private static final int LONGEST = 140;

  private static final int SHORTEST_CAPITALS = 4;
  private static final int MOST_PARTS = 7;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d[-\\s]*(?:\\p{L}{3,6})?[-,\\s]*)?"
              + "(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
              + "|\\d{1,2}(?:st|nd|rd|th)?[-–\\s]{0,2}(?<after>\\p{L}{3,12})\\.?"
              + "|(?<before>\\p{L}{3,12})\\.?\\s+\\d{1,2})"
              + "(?:,?\\s*(?:19|20)\\d\\d(?:\\s*\\p{L}\\.?|[-\\s]*\\p{L}{1,5}\\.?)?)?"
              + "(?![\\p{L}\\d])");
  // of two letters or more each, or Sh. Rahmonov would end after his initial
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}’'ʻʼ-]+(?: \\p{Lu}[\\p{L}’'ʻʼ-]+){0,2}");
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{Lu}’'ʻʼ-]+(?: \\p{Lu}[\\p{Lu}’'ʻʼ-]+){0,2}");
  private static final Pattern BRACKETS =
      Pattern.compile("/[^/\\n]{2,40}/|\\([^()\\n]{2,40}\\)|«[^«»\\n]{2,30}»");
  private static final Pattern AGENCY =
      Pattern.compile(agencies(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AFTER =
      Pattern.compile("\\s*(?<stop>[.:])?[,;]?\\s*(?<dash>[—–]|--?(?=\\s)|―)?\\s*");

  private enum DatelinePart {
    DAY,
    NAME,
    AGENCY,
    BRACKETS
  }

  private Dateline() {}

  private static String agencies() {
    return Tables.lines(Dateline.class, "agencies.txt").stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\d])"));
  }

  /** Where the report begins in {@code line}: after its dateline, or 0 if it has none. */
  static int end(String line) {
    String head = line.substring(0, Math.min(line.length(), LONGEST));
    DatelineReading reading = new DatelineReading(head);
    int best = 0;
    for (int i = 0; i < MOST_PARTS && reading.next(); i++) {
      if (reading.isComplete() && begins(line, reading.at)) {
        best = reading.at;
      }
    }
    return best;
  }

  /** Whether a sentence can begin there. */
  private static boolean begins(String line, int at) {
    return at < line.length() && !Character.isLowerCase(line.charAt(at));
  }

  /** The parts of one line. */
  private static final class DatelineReading {
    private final String head;
    private int at;
    private boolean day;
    private boolean agency;
    private boolean brackets;
    private boolean capitals;
    private int names;
    private boolean dashed;
    private boolean ended;

    DatelineReading(String head) {
      this.head = head;
    }

    /** Reads a part and what stands after it; false if there is none. */
    boolean next() {
      for (DatelinePart part :
          List.of(
              DatelinePart.DAY, DatelinePart.AGENCY, DatelinePart.BRACKETS, DatelinePart.NAME)) {
        int end = end(part);
        if (end > at) {
          take(part, end);
          return true;
        }
      }
      return false;
    }

    private int end(DatelinePart part) {
      return switch (part) {
        case DAY -> day ? at : day();
        case AGENCY -> agency ? at : match(AGENCY);
        case BRACKETS -> brackets ? at : match(BRACKETS);
        case NAME -> names < 3 && !agency ? match(NAME) : at;
      };
    }

    private int match(Pattern pattern) {
      Matcher matcher = pattern.matcher(head).region(at, head.length());
      return matcher.lookingAt() ? matcher.end() : at;
    }

    private int day() {
      Matcher matcher = DAY.matcher(head).region(at, head.length());
      if (!matcher.lookingAt()) {
        return at;
      }
      String month =
          matcher.group("after") == null ? matcher.group("before") : matcher.group("after");
      return month == null || MonthNames.of(month).isPresent() ? matcher.end() : at;
    }

    private void take(DatelinePart part, int end) {
      switch (part) {
        case DAY -> day = true;
        case AGENCY -> agency = true;
        case BRACKETS -> brackets = true;
        case NAME -> {
          String name = head.substring(at, end);
          capitals |=
              names == 0 && name.length() >= SHORTEST_CAPITALS && CAPITALS.matcher(name).matches();
          names++;
        }
      }
      Matcher after = AFTER.matcher(head).region(end, head.length());
      boolean found = after.lookingAt();
      dashed = found && after.group("dash") != null;
      ended =
          dashed
              || (found && after.group("stop") != null)
              || (part == DatelinePart.BRACKETS && head.charAt(end - 1) != '»')
              || head.charAt(end - 1) == '.';
      at = found ? after.end() : end;
    }

    /** Whether what was read is a dateline, and not how a sentence begins. */
    boolean isComplete() {
      if (!ended) {
        return false;
      }
      boolean known = agency || brackets;
      return (day && (names > 0 || known || !dashed))
          || (known && names > 0 && (dashed || capitals))
          || (known && dashed)
          || (capitals && dashed && names == 1);
    }
  }
}
