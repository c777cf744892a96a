package org.didbon.phrase.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.didbon.domain.Quiet;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.time.TimeVocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts, as people type it: {@code 2h}, {@code на два часа}, {@code until
 * morning}, {@code эртеңге чейин}, before or behind the name of what is meant. Immutable.
 */
public final class SpanReader {

  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Duration HALF = Duration.ofMinutes(30);

  /** A year has fewer than a million minutes. */
  private static final int MOST_DIGITS = 6;

  /** The end of a night that no quiet hours tell. */
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final TimeVocabulary words;
  private final ClockWords clocks;

  /** When what began at a moment is over; empty if that is no time from now to a year on. */
  public interface End {
    Optional<Instant> after(Instant now, ZoneId zone, Quiet quiet);
  }

  /**
   * How long, and what is typed beside it.
   *
   * @param subject {@code ""} if there is nothing beside it
   */
  public record Spanned(String subject, End end) {}

  public SpanReader(TypedWords typed) {
    this.words = new TimeVocabulary(typed);
    this.clocks = new ClockWords(typed, words);
  }

  /** Empty if a line neither ends nor begins with a span. */
  public Optional<Spanned> read(String line) {
    List<TimeToken> tokens = clocks.of(line);
    for (int at = 0; at < tokens.size(); at++) {
      Optional<End> end = end(tokens.subList(at, tokens.size()), at == 0);
      if (end.isPresent() && !tokens.get(at).glued()) {
        return Optional.of(
            new Spanned(line.substring(0, tokens.get(at).start()).strip(), end.get()));
      }
    }
    for (int to = tokens.size() - 1; to > 0; to--) {
      Optional<End> end = end(tokens.subList(0, to), false);
      if (end.isPresent() && !tokens.get(to).glued()) {
        return Optional.of(new Spanned(line.substring(tokens.get(to).start()).strip(), end.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<End> end(List<TimeToken> tokens, boolean whole) {
    SpanRun reading = new SpanRun();
    int at = 0;
    while (at < tokens.size()) {
      int taken = reading.take(tokens.subList(at, tokens.size()));
      if (taken == 0) {
        return Optional.empty();
      }
      at += taken;
    }
    return reading.end(whole);
  }

  private final class SpanRun {

    private final TypedTime time = new TypedTime();
    private @Nullable String digits;
    private @Nullable String unit;

    /** Minutes of hours and a half. */
    private @Nullable String spoken;

    private @Nullable DayOfWeek day;
    private @Nullable String named;
    private boolean until;
    private boolean fillers;

    /** How many tokens it took; 0 if they say nothing. */
    int take(List<TimeToken> tokens) {
      TimeToken first = tokens.get(0);
      if (first.isNumber()) {
        if (digits != null || time.hasHour()) {
          return 0;
        }
        if (first.minute() >= 0) {
          spoken = first.isShown() ? null : String.valueOf(60 * first.hour() + first.minute());
          return first.isClock() && time.at(first.hour(), first.minute()) ? 1 : 0;
        }
        digits = first.text();
        return 1;
      }
      if (first.isDash()) {
        return 1;
      }
      int most =
          (int) tokens.stream().limit(TimeVocabulary.LONGEST).takeWhile(TimeToken::isWord).count();
      for (int many = most; many > 0; many--) {
        if (says(TimeToken.phrase(tokens.subList(0, many)))) {
          return many;
        }
      }
      return 0;
    }

    private boolean says(String phrase) {
      Optional<String> counted = words.meaning(Kind.UNIT, phrase);
      if (counted.isPresent() && unit == null && !until) {
        unit = counted.get();
        return true;
      }
      Optional<String> number = words.meaning(Kind.NUMBER, phrase);
      if (number.isPresent() && digits == null) {
        digits = number.get();
        return true;
      }
      Optional<String> said = words.meaning(Kind.TIME, phrase);
      if (said.filter(any -> any.equals("until")).isPresent()) {
        until = true;
        return true;
      }
      if (said.filter(
                  any -> List.of("today", "tomorrow", "half", "half_more", "tonight").contains(any))
              .isPresent()
          && named == null) {
        named = said.get();
        return true;
      }
      Optional<PartOfDay> part = words.meaning(Kind.PART, phrase).map(PartOfDay::of);
      if (part.isPresent()) {
        return time.in(part.get());
      }
      Optional<String> weekday = words.meaning(Kind.DAY, phrase);
      if (weekday.isPresent() && day == null) {
        day = DayOfWeek.valueOf(weekday.get().toUpperCase(Locale.ROOT));
        return true;
      }
      boolean empty = words.isEmpty(phrase);
      fillers |= empty;
      return empty || untilGlued(phrase);
    }

    /** {@code ertalabgacha}. */
    private boolean untilGlued(String phrase) {
      for (int at = phrase.length() - 1; at > 2; at--) {
        String rest = phrase.substring(0, at);
        if (words.is(Kind.TIME, "until", phrase.substring(at)) && says(rest)) {
          until = true;
          return true;
        }
      }
      return false;
    }

    Optional<End> end(boolean whole) {
      if (named != null
          && !until
          && !time.isNamed()
          && digits == null
          && unit == null
          && day == null) {
        return Optional.ofNullable(ofName(named));
      }
      if ("hours".equals(unit) && spoken != null && !until && day == null && named == null) {
        return Optional.of(span(spoken, "minutes")); // «бир жарым саат»
      }
      boolean oclock = until && "hours".equals(unit) && digits != null;
      if (unit != null && !oclock) {
        boolean counts = digits != null || fillers || whole;
        return counts && !time.isNamed() && day == null && named == null
            ? Optional.of(span(digits == null ? "1" : digits, unit))
            : Optional.empty();
      }
      if (!until) {
        return Optional.empty();
      }
      if (digits != null
          && (digits.length() > 2
              || Integer.parseInt(digits) > 24
              || !time.at(Integer.parseInt(digits), -1))) {
        return Optional.empty();
      }
      if (day != null) {
        DayOfWeek which = day;
        return Optional.of((now, zone, quiet) -> Optional.of(on(which, now, zone)));
      }
      if ("tomorrow".equals(named)) {
        return Optional.of((now, zone, quiet) -> Optional.of(tomorrow(now, zone)));
      }
      if (named != null && !time.isNamed()) {
        return Optional.ofNullable(ofName(named));
      }
      return time.isNamed() ? Optional.of(clock()) : Optional.empty();
    }

    private @Nullable End ofName(String name) {
      return switch (name) {
        case "half" -> (now, zone, quiet) -> Optional.of(now.plus(HALF));
        case "half_more" -> (now, zone, quiet) -> Optional.of(now.plus(HALF.multipliedBy(3)));
        case "today" -> (now, zone, quiet) -> Optional.of(midnight(now, zone));
        case "tonight" -> (now, zone, quiet) -> Optional.of(morning(now, zone, quiet));
        default -> (now, zone, quiet) -> Optional.of(midnight(now, zone));
      };
    }

    private End clock() {
      if (!time.hasHour() && time.or(MORNING).equals(PartOfDay.MORNING.usual())) {
        return (now, zone, quiet) -> Optional.of(morning(now, zone, quiet));
      }
      LocalTime at = time.or(MORNING);
      return (now, zone, quiet) -> Optional.of(next(at, now, zone));
    }

    private Instant tomorrow(Instant now, ZoneId zone) {
      LocalDate date = now.atZone(zone).toLocalDate().plusDays(1);
      return ZonedDateTime.of(date, time.isNamed() ? time.or(MORNING) : MORNING, zone).toInstant();
    }

    private Instant on(DayOfWeek day, Instant now, ZoneId zone) {
      LocalDate date = now.atZone(zone).toLocalDate().with(TemporalAdjusters.next(day));
      return ZonedDateTime.of(date, time.isNamed() ? time.or(MORNING) : MORNING, zone).toInstant();
    }
  }

  private static Instant morning(Instant now, ZoneId zone, Quiet quiet) {
    return next(quiet.to().equals(LocalTime.MIDNIGHT) ? MORNING : quiet.to(), now, zone);
  }

  private static Instant midnight(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Instant next(LocalTime at, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant first = ZonedDateTime.of(today, at, zone).toInstant();
    return first.isAfter(now) ? first : ZonedDateTime.of(today.plusDays(1), at, zone).toInstant();
  }

  private static End span(String digits, String unit) {
    return (now, zone, quiet) ->
        digits.length() > MOST_DIGITS
            ? Optional.empty()
            : Optional.of(span(Long.parseLong(digits), unit))
                .filter(span -> !span.isZero() && span.compareTo(LONGEST) <= 0)
                .map(now::plus);
  }

  private static Duration span(long number, String unit) {
    return switch (unit) {
      case "minutes" -> Duration.ofMinutes(number);
      case "hours" -> Duration.ofHours(number);
      case "days" -> Duration.ofDays(number);
      default -> Duration.ofDays(7 * number);
    };
  }
}
