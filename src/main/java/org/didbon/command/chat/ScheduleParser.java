package org.didbon.command.chat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Schedule;
import org.didbon.phrase.Localizer;

/** Schedules and spans as people type them, in any of our languages, and as they are told. */
final class ScheduleParser {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final Map<String, Schedule.Kind> KINDS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

  static {
    put(Schedule.Kind.NOW, "now сразу сейчас дарҳол darhol дароо бірден");
    put(Schedule.Kind.HOURLY, "hourly ежечасно ҳарсоата soatlik сааттык сағаттық");
    put(Schedule.Kind.DAILY, "daily ежедневно ҳаррӯза kunlik күндүк күнделікті");
    put(Schedule.Kind.WEEKLY, "weekly еженедельно ҳафтаина haftalik жумалык апталық");
    put(DayOfWeek.MONDAY, "mon пн понедельник душанбе dushanba дүйшөмбү дүйсенбі");
    put(DayOfWeek.TUESDAY, "tue вт вторник сешанбе seshanba шейшемби сейсенбі");
    put(DayOfWeek.WEDNESDAY, "wed ср среда чоршанбе chorshanba шаршемби сәрсенбі");
    put(DayOfWeek.THURSDAY, "thu чт четверг панҷшанбе payshanba бейшемби бейсенбі");
    put(DayOfWeek.FRIDAY, "fri пт пятница ҷумъа juma жума жұма");
    put(DayOfWeek.SATURDAY, "sat сб суббота шанбе shanba ишемби сенбі");
    put(DayOfWeek.SUNDAY, "sun вс воскресенье якшанбе yakshanba жекшемби жексенбі");
  }

  private static void put(Schedule.Kind kind, String words) {
    for (String word : words.split(" ", -1)) {
      KINDS.put(word, kind);
    }
  }

  private static void put(DayOfWeek day, String words) {
    for (String word : words.split(" ", -1)) {
      DAYS.put(word, day);
    }
  }

  private static final Pattern SPAN =
      Pattern.compile("(\\d+)\\s?(m|h|d|w|м|ч|с|д|р|к|н|ҳ|ж|а)\\p{L}*");

  /** A year has fewer minutes. */
  private static final int MOST_DIGITS = 6;

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?::([0-5]\\d))?");

  private static final Duration LONGEST = Duration.ofDays(365);

  private ScheduleParser() {}

  /** What stands before a schedule, and the schedule. */
  record Scheduled(String subject, Schedule schedule) {}

  /** Reads {@code Patrushev daily 9:00}; empty if it does not end in a schedule. */
  static Optional<Scheduled> scheduled(String words) {
    String line = words.strip();
    // from the right: a name may hold a word that says how often
    for (int at = line.lastIndexOf(' '); at >= 0; at = line.lastIndexOf(' ', at - 1)) {
      Optional<Schedule> schedule = schedule(line.substring(at + 1).strip());
      if (schedule.isPresent()) {
        return Optional.of(new Scheduled(line.substring(0, at).strip(), schedule.get()));
      }
    }
    return schedule(line).map(schedule -> new Scheduled("", schedule));
  }

  /** Whether a word of it says how often, though no schedule could be read. */
  static boolean saysHowOften(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .anyMatch(KINDS::containsKey);
  }

  /** Whether it is written as a span, be it too long or nothing. */
  static boolean isSpan(String word) {
    return SPAN.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }

  private static Optional<Schedule> schedule(String words) {
    String[] parts = words.toLowerCase(Locale.ROOT).split("\\s+", -1);
    Schedule.Kind kind = KINDS.get(parts[0]);
    if (kind == null || parts.length > 3) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.MONDAY;
    LocalTime at = MORNING;
    for (int i = 1; i < parts.length; i++) {
      Optional<LocalTime> time = time(parts[i]);
      DayOfWeek named = DAYS.get(parts[i]);
      if (time.isPresent()) {
        at = time.get();
      } else if (named != null && kind == Schedule.Kind.WEEKLY) {
        day = named;
      } else {
        return Optional.empty();
      }
    }
    return switch (kind) {
      case NOW -> parts.length == 1 ? Optional.of(Schedule.NOW) : Optional.empty();
      case HOURLY -> parts.length == 1 ? Optional.of(Schedule.HOURLY) : Optional.empty();
      case DAILY -> Optional.of(Schedule.daily(at));
      case WEEKLY -> Optional.of(Schedule.weekly(day, at));
      case AFTER_QUIET -> Optional.empty();
    };
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

  /** Reads {@code 2h}, {@code 30m}, {@code 3d}, {@code 1w} and the like; at most a year. */
  static Optional<Duration> span(String word) {
    Matcher parts = SPAN.matcher(word.toLowerCase(Locale.ROOT));
    if (!parts.matches() || parts.group(1).length() > MOST_DIGITS) {
      return Optional.empty();
    }
    long number = Long.parseLong(parts.group(1));
    Duration span =
        switch (parts.group(2)) {
          case "m", "м" -> Duration.ofMinutes(number);
          case "h", "ч", "с" -> Duration.ofHours(number);
          case "d", "д", "р", "к" -> Duration.ofDays(number);
          default -> Duration.ofDays(7 * number);
        };
    return span.isZero() || span.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(span);
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
