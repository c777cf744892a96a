package org.didbon.phrase.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.didbon.domain.Schedule;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.time.TimeVocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Schedules as people type them: {@code daily 9:00}, {@code каждый понедельник в 9 утра}, {@code
 * 8am}, {@code күн сайын саат 8де}, before or behind the name of what they are for. Immutable.
 */
public final class ScheduleReader {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** A rhythm that people ask for and there is not. */
  private static final String OTHER = "other";

  private final TimeVocabulary words;
  private final ClockWords clocks;
  private final SpokenNumbers numbers;

  /**
   * What is typed beside a schedule, and the schedule.
   *
   * @param subject {@code ""} if there is nothing beside it
   */
  public record Scheduled(String subject, Schedule schedule) {}

  /**
   * How much of a line has to speak of time.
   *
   * @param day whether a weekday is enough: a city may be called Monday
   * @param number whether a number is enough: a name may end in one
   */
  private record Needs(boolean day, boolean number) {}

  public ScheduleReader(TypedWords typed) {
    this.words = new TimeVocabulary(typed);
    this.clocks = new ClockWords(typed, words);
    this.numbers = new SpokenNumbers(words);
  }

  /** Reads a line that must say how often, or a time of day beyond doubt. */
  public Optional<Scheduled> sure(String line) {
    return read(line, new Needs(false, false), false).stream()
        .filter(one -> line.strip().startsWith(one.subject()))
        .findFirst();
  }

  /**
   * All readings of a line of which a weekday or a number alone may be meant as a time, those with
   * most of it as the time first.
   */
  public List<Scheduled> any(String line) {
    return read(line, new Needs(true, true), false);
  }

  /** Likewise, with a slip of the finger in its words. */
  public List<Scheduled> slipped(String line) {
    return read(line, new Needs(true, true), true);
  }

  /** The words of a line that say nothing of time; those around them do. */
  public Optional<String> unclear(String line) {
    List<TimeToken> tokens = clocks.of(line);
    ScheduleRun reading = new ScheduleRun(false);
    reading.all(tokens);
    return reading.knows() || tokens.stream().anyMatch(TimeToken::isNumber)
        ? Optional.of(String.join(" ", reading.unclear)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** Whether a line asks for a rhythm that there is not: workdays, every two hours. */
  public boolean isOther(String line) {
    ScheduleRun reading = new ScheduleRun(false);
    reading.all(clocks.of(line));
    return reading.isOther();
  }

  /** Likewise, and for nothing else. */
  public boolean isOnlyOther(String line) {
    ScheduleRun reading = new ScheduleRun(false);
    reading.all(clocks.of(line));
    return reading.isOther() && reading.unclear.isEmpty();
  }

  private List<Scheduled> read(String line, Needs needs, boolean slips) {
    List<TimeToken> tokens = clocks.of(line);
    List<Scheduled> read = new ArrayList<>();
    // a name may hold a word that says how often, but then the rest of it is no time
    for (int at = 0; at < tokens.size(); at++) {
      String before = trimmed(line.substring(0, tokens.get(at).start()));
      schedule(tokens.subList(at, tokens.size()), needs, slips, startsAWord(tokens, at))
          .ifPresent(schedule -> read.add(new Scheduled(before, schedule)));
    }
    for (int end = tokens.size() - 1; end > 0; end--) {
      String after = line.substring(tokens.get(end).start()).strip();
      schedule(tokens.subList(0, end), needs, slips, startsAWord(tokens, end))
          .ifPresent(schedule -> read.add(new Scheduled(after, schedule)));
    }
    return read;
  }

  private static boolean startsAWord(List<TimeToken> tokens, int at) {
    return !tokens.get(at).glued();
  }

  private static String trimmed(String subject) {
    return subject.strip().replaceAll("[,;:\\s]+$", "");
  }

  private Optional<Schedule> schedule(
      List<TimeToken> tokens, Needs needs, boolean slips, boolean apart) {
    if (!apart) {
      return Optional.empty();
    }
    ScheduleRun reading = new ScheduleRun(slips);
    reading.all(tokens);
    return reading.unclear.isEmpty() ? reading.schedule(needs) : Optional.empty();
  }

  /** What a run of tokens says. */
  private final class ScheduleRun {

    private final boolean slips;
    private final List<String> unclear = new ArrayList<>();
    private final TypedTime time = new TypedTime();
    private @Nullable String often;
    private @Nullable DayOfWeek day;
    private boolean fillers;

    ScheduleRun(boolean slips) {
      this.slips = slips;
    }

    boolean knows() {
      return often != null || day != null || time.isNamed();
    }

    boolean isOther() {
      return OTHER.equals(often);
    }

    void all(List<TimeToken> tokens) {
      int at = 0;
      while (at < tokens.size()) {
        // «саат 8 күн сайын»: an hour, not eight days
        boolean hour = at > 0 && isHours(tokens.get(at - 1));
        int counted = hour ? 0 : counted(tokens.subList(at, tokens.size()));
        if (counted > 0) {
          often = OTHER;
          at += counted;
          continue;
        }
        at += take(tokens.subList(at, tokens.size()));
      }
    }

    private boolean isHours(TimeToken token) {
      return words.is(Kind.UNIT, "hours", token.text());
    }

    /** How many of {@code tokens} say «каждые два часа»; 0 if they do not. */
    private int counted(List<TimeToken> tokens) {
      int most =
          (int) tokens.stream().limit(TimeVocabulary.LONGEST).takeWhile(TimeToken::isWord).count();
      for (int many = most; many >= 0; many--) {
        boolean every = words.is(Kind.TIME, "every", TimeToken.phrase(tokens.subList(0, many)));
        if (many < tokens.size() && (many == 0 || every)) {
          for (SpokenNumbers.SpokenNumber number : numbers.at(tokens, many)) {
            int end = number.end() + 1;
            boolean unit =
                end <= tokens.size()
                    && words.meaning(Kind.UNIT, tokens.get(end - 1).text()).isPresent();
            boolean after =
                end < tokens.size() && words.is(Kind.TIME, "after", tokens.get(end).text());
            if (unit && number.value() > 1 && (every || after)) {
              return after ? end + 1 : end;
            }
          }
        }
      }
      return 0;
    }

    /** How many of {@code tokens} it took. */
    private int take(List<TimeToken> tokens) {
      TimeToken first = tokens.get(0);
      if (first.isNumber()) {
        return number(tokens);
      }
      if (first.isDash()) {
        return 1;
      }
      int most =
          (int) tokens.stream().limit(TimeVocabulary.LONGEST).takeWhile(TimeToken::isWord).count();
      for (int many = most; many > 0; many--) {
        String phrase = TimeToken.phrase(tokens.subList(0, many));
        if (means(phrase) || words.isEmpty(phrase)) {
          fillers |= words.isEmpty(phrase);
          return many;
        }
      }
      unclear.add(first.text());
      return 1;
    }

    /** {@code 8}, {@code 8:00}, and {@code 20-00}. */
    private int number(List<TimeToken> tokens) {
      TimeToken first = tokens.get(0);
      boolean dashed =
          tokens.size() > 2
              && first.minute() < 0
              && tokens.get(1).isDash()
              && tokens.get(2).glued()
              && tokens.get(2).text().matches("[0-5]\\d");
      int minute = dashed ? tokens.get(2).hour() : first.minute();
      if (!first.isClock() || !time.at(first.hour(), minute)) {
        unclear.add(first.text());
      }
      return dashed ? 3 : 1;
    }

    private boolean means(String phrase) {
      Optional<String> said = meaning(Kind.OFTEN, phrase);
      if (said.isPresent()) {
        boolean free = often == null || often.equals(said.get());
        often = said.get();
        return free;
      }
      Optional<DayOfWeek> named =
          meaning(Kind.DAY, phrase).map(any -> DayOfWeek.valueOf(any.toUpperCase(Locale.ROOT)));
      if (named.isPresent()) {
        boolean free = day == null;
        day = named.get();
        return free;
      }
      Optional<PartOfDay> part = meaning(Kind.PART, phrase).map(PartOfDay::of);
      if (part.isPresent()) {
        return time.in(part.get());
      }
      return meaning(Kind.NUMBER, phrase)
          .filter(any -> !words.isEmpty(phrase))
          .filter(hour -> time.at(Integer.parseInt(hour), -1))
          .isPresent();
    }

    private Optional<String> meaning(Kind kind, String phrase) {
      return slips ? words.meant(kind, phrase) : words.meaning(kind, phrase);
    }

    Optional<Schedule> schedule(Needs needs) {
      String kind = often == null ? day == null ? "daily" : "weekly" : often;
      boolean timed =
          (time.isSure() && (time.hasHour() || needs.number))
              || (time.hasHour() && (needs.number || fillers || day != null));
      if (often == null && !timed && !(needs.day && day != null)) {
        return Optional.empty();
      }
      boolean alone = day == null && !time.isNamed();
      return switch (kind) {
        case OTHER -> Optional.empty();
        case "now" -> alone ? Optional.of(Schedule.NOW) : Optional.empty();
        case "hourly" -> alone ? Optional.of(Schedule.HOURLY) : Optional.empty();
        case "daily" ->
            day == null ? Optional.of(Schedule.daily(time.or(MORNING))) : Optional.empty();
        default ->
            Optional.of(Schedule.weekly(day == null ? DayOfWeek.MONDAY : day, time.or(MORNING)));
      };
    }
  }
}
