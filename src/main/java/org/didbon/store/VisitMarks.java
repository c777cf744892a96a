package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.VisitTrace;
import org.didbon.domain.VisitTrace.TraceOutcome;

/**
 * Visits as a short text: 13 characters each, so that 200 of them fit one page of an SQLite file. A
 * letter for what it came to, then numbers to the base 64: seconds since 2020 (5), status (2),
 * hundreds of bytes (3), hundredths of a second (2).
 */
final class VisitMarks {

  static final int KEPT = 200;
  static final int LENGTH = 13;

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final int BYTES = 100;
  private static final int MILLIS = 10;

  private VisitMarks() {}

  static String of(VisitTrace visit) {
    return letter(visit.outcome())
        + number(visit.at().getEpochSecond() - EPOCH, 5)
        + number(visit.status(), 2)
        + number((visit.bytes() + BYTES - 1) / BYTES, 3)
        + number(visit.took().toMillis() / MILLIS, 2);
  }

  /** What was written, the newest first; what is of another version is left out. */
  static List<VisitTrace> read(String marks) {
    List<VisitTrace> visits = new ArrayList<>();
    for (int at = 0; at + LENGTH <= marks.length(); at += LENGTH) {
      TraceOutcome outcome = outcome(marks.charAt(at));
      if (outcome != TraceOutcome.NONE) {
        visits.add(
            new VisitTrace(
                outcome,
                Instant.ofEpochSecond(EPOCH + number(marks, at + 1, 5)),
                (int) number(marks, at + 6, 2),
                number(marks, at + 8, 3) * BYTES,
                Duration.ofMillis(number(marks, at + 11, 2) * MILLIS)));
      }
    }
    return visits;
  }

  private static char letter(TraceOutcome outcome) {
    return switch (outcome) {
      case UNCHANGED -> 'u';
      case SAME -> 's';
      case NEWS -> 'n';
      case DAMAGED -> 'd';
      case FAILED -> 'f';
      case NONE -> '-';
    };
  }

  private static TraceOutcome outcome(char letter) {
    return switch (letter) {
      case 'u' -> TraceOutcome.UNCHANGED;
      case 's' -> TraceOutcome.SAME;
      case 'n' -> TraceOutcome.NEWS;
      case 'd' -> TraceOutcome.DAMAGED;
      case 'f' -> TraceOutcome.FAILED;
      default -> TraceOutcome.NONE;
    };
  }

  /** As many digits; the largest that fits where it does not. */
  private static String number(long value, int digits) {
    long left = Math.max(0, Math.min(value, (1L << (6 * digits)) - 1));
    char[] written = new char[digits];
    for (int at = digits - 1; at >= 0; at--) {
      written[at] = DIGITS.charAt((int) (left & 63));
      left >>= 6;
    }
    return new String(written);
  }

  private static long number(String marks, int from, int digits) {
    long value = 0;
    for (int at = from; at < from + digits; at++) {
      value = value << 6 | Math.max(0, DIGITS.indexOf(marks.charAt(at)));
    }
    return value;
  }
}
