package org.didbon.command.chat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Schedule;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** Schedules as people type them, in any of our languages, and as they are told. */
record ScheduleParser(TypedWords words) {

  private static final String HOW_OFTEN = "word.when.";
  private static final String DAY = "word.day.";

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?::([0-5]\\d))?");

  /** Meant as a time of day, be there such a one or not. */
  private static final Pattern CLOCK = Pattern.compile("\\d+:\\d+");

  /** More are no schedule: {@code every week monday 9:00}. */
  private static final int MOST_WORDS = 5;

  /** {@code ар саат сайын}. */
  private static final int MOST_WORDS_OFTEN = 3;

  /** What stands before a schedule, and the schedule. */
  record Scheduled(String subject, Schedule schedule) {}

  /** Reads {@code Patrushev daily 9:00}; empty if it does not end in a schedule. */
  Optional<Scheduled> scheduled(String typed) {
    String line = typed.strip();
    // a name may hold a word that says how often, but then the rest of it is no time
    for (int at = 0; at >= 0; at = line.indexOf(' ', at + 1)) {
      Optional<Schedule> schedule = schedule(line.substring(at).strip());
      if (schedule.isPresent()) {
        return Optional.of(new Scheduled(line.substring(0, at).strip(), schedule.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a weekday that says itself how often, and when: {@code migrants fri 9:00}, {@code
   * migrants fri}. A name may end in one too, as that of a city that is called Monday.
   */
  Optional<Scheduled> onDay(String typed) {
    String line = typed.strip();
    Optional<LocalTime> at = time(last(line));
    String before = at.isPresent() ? beforeLast(line) : line;
    return day(last(before))
        .map(day -> new Scheduled(beforeLast(before), Schedule.weekly(day, at.orElse(MORNING))));
  }

  /** Whether it tells a time or how often, though no schedule could be read. */
  boolean tellsWhen(String typed) {
    return CLOCK.matcher(last(typed)).matches()
        || Arrays.stream(typed.split("\\s+", -1))
            .anyMatch(word -> words.among(HOW_OFTEN, word).isPresent());
  }

  private static String last(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private static String beforeLast(String line) {
    return line.substring(0, Math.max(0, line.lastIndexOf(' '))).strip();
  }

  /** Reads {@code daily 9:00}, {@code каждый день}, {@code weekly mon}, or a time of every day. */
  private Optional<Schedule> schedule(String typed) {
    List<String> parts = List.of(typed.split("\\s+", -1));
    if (parts.size() == 1 && parts.get(0).indexOf(':') > 0) {
      return time(parts.get(0)).map(Schedule::daily);
    }
    for (int of = Math.min(MOST_WORDS_OFTEN, parts.size());
        of > 0 && parts.size() <= MOST_WORDS;
        of--) {
      Optional<String> often = words.among(HOW_OFTEN, String.join(" ", parts.subList(0, of)));
      if (often.isPresent()) {
        Schedule.Kind kind = Schedule.Kind.valueOf(often.get().toUpperCase(Locale.ROOT));
        return schedule(kind, parts.subList(of, parts.size()));
      }
    }
    return Optional.empty();
  }

  private Optional<Schedule> schedule(Schedule.Kind kind, List<String> rest) {
    DayOfWeek day = DayOfWeek.MONDAY;
    LocalTime at = MORNING;
    for (String part : rest) {
      Optional<LocalTime> time = time(part);
      Optional<DayOfWeek> named = day(part);
      if (time.isPresent()) {
        at = time.get();
      } else if (named.isPresent() && kind == Schedule.Kind.WEEKLY) {
        day = named.get();
      } else {
        return Optional.empty();
      }
    }
    return switch (kind) {
      case NOW -> rest.isEmpty() ? Optional.of(Schedule.NOW) : Optional.empty();
      case HOURLY -> rest.isEmpty() ? Optional.of(Schedule.HOURLY) : Optional.empty();
      case DAILY -> Optional.of(Schedule.daily(at));
      case WEEKLY -> Optional.of(Schedule.weekly(day, at));
      case AFTER_QUIET -> Optional.empty();
    };
  }

  private Optional<DayOfWeek> day(String word) {
    return words.among(DAY, word).map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
  }

  /** Reads {@code 9}, {@code 9:00} or {@code 09:00}. */
  static Optional<LocalTime> time(String word) {
    Matcher parts = TIME.matcher(word);
    return parts.matches()
        ? Optional.of(
            LocalTime.of(
                Integer.parseInt(parts.group(1)),
                parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** The schedule in words. */
  static String describe(Schedule schedule, Localizer localizer) {
    return switch (schedule.kind()) {
      case NOW -> localizer.say("schedule.now");
      case HOURLY -> localizer.say("schedule.hourly");
      case AFTER_QUIET -> localizer.say("schedule.quiet");
      case DAILY -> localizer.say("schedule.daily", Map.of("time", schedule.at().toString()));
      case WEEKLY ->
          localizer.say(
              "schedule.weekly",
              Map.of("day", day(schedule.day(), localizer), "time", schedule.at().toString()));
    };
  }

  private static String day(DayOfWeek day, Localizer localizer) {
    return localizer.say("schedule.days").split(" ", -1)[day.getValue() - 1];
  }
}
