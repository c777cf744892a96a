package org.didbon.phrase.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.Quiet;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.time.TimeVocabulary.Kind;

/**
 * Quiet hours as people type them: {@code 23-7}, {@code с 11 вечера до 7 утра}, {@code 23:00 дөн
 * 7:00 гө чейин}, {@code 11pm-7am all}. Immutable.
 */
public final class HoursReader {

  /** What a night is to most people. */
  private static final Quiet NIGHT = new Quiet(LocalTime.of(23, 0), LocalTime.of(7, 0), false);

  private static final int HALF_A_DAY = 12;

  /** Keys of words that ask for silence: «не беспокой». */
  private static final List<String> QUIET = List.of("word.said.quiet", "quiet.words");

  /** Keys of words that people say around a wish. */
  private static final List<String> AROUND = List.of("word.around", "word.wish", "word.polite");

  private final TypedWords typed;
  private final TimeVocabulary words;
  private final ClockWords clocks;

  /**
   * What a line says.
   *
   * @param quiet empty if it does not name two times of day
   * @param unclear what was not understood, as typed; {@code ""} if all was
   * @param named whether quiet hours are named as such
   * @param asked whether silence is asked for, or nothing: «пиши с 9 до 18» is not
   */
  public record HoursTyped(Optional<Quiet> quiet, String unclear, boolean named, boolean asked) {}

  public HoursReader(TypedWords typed) {
    this.typed = typed;
    this.words = new TimeVocabulary(typed);
    this.clocks = new ClockWords(typed, words);
  }

  public HoursTyped read(String line) {
    List<TimeToken> tokens = clocks.of(line);
    HoursTyped read = read(tokens, line);
    boolean night = read.quiet().isEmpty() && tokens.size() > 1 && isPart(tokens.get(0).text());
    return night
        ? read(tokens.subList(1, tokens.size()), line)
        : read; // «ночь: с 11 вечера до 7 утра»
  }

  private boolean isPart(String word) {
    return words.meaning(Kind.PART, word).isPresent();
  }

  private HoursTyped read(List<TimeToken> tokens, String line) {
    HoursRun run = new HoursRun();
    int at = 0;
    while (at < tokens.size()) {
      at += run.take(tokens.subList(at, tokens.size()));
    }
    return new HoursTyped(
        run.unclear.isEmpty() ? run.quiet() : Optional.empty(),
        run.unclear(line),
        run.named,
        run.asked || !run.wished);
  }

  private final class HoursRun {

    private final List<TypedTime> times = new ArrayList<>();
    private final List<TimeToken> unclear = new ArrayList<>();
    private boolean urgentToo;
    private boolean off;
    private boolean named;
    private boolean asked;
    private boolean wished;

    /** As a clock shows them: such have 24 hours. */
    private boolean shown;

    /** How many times are done with: what part of the day follows is of the next. */
    private int closed;

    /** What stands before an hour: {@code кешкі 11}. */
    private TypedTime next = new TypedTime();

    int take(List<TimeToken> tokens) {
      TimeToken first = tokens.get(0);
      if (first.isDash()) {
        boolean joins = tokens.size() > 1 && words.isEnding(tokens.get(1).text());
        closed = joins ? closed : times.size();
        return 1;
      }
      if (first.isNumber()) {
        if (!first.isClock() || !at(first.hour(), first.minute())) {
          unclear.add(first);
        }
        shown |= first.isShown();
        return 1;
      }
      int most =
          (int) tokens.stream().limit(TimeVocabulary.LONGEST).takeWhile(TimeToken::isWord).count();
      for (int many = most; many > 0; many--) {
        if (says(TimeToken.phrase(tokens.subList(0, many)))) {
          return many;
        }
      }
      unclear.add(first);
      return 1;
    }

    private boolean at(int hour, int minute) {
      if (!next.at(hour, minute)) {
        return false;
      }
      times.add(next);
      next = new TypedTime();
      return true;
    }

    private boolean says(String phrase) {
      if (typed.is("word.all", phrase)) {
        urgentToo = true;
        return true;
      }
      if (typed.is("word.off", phrase) || typed.is("word.off.verb", phrase)) {
        off = true;
        return true;
      }
      if (typed.is("word.quiet.hours", phrase)) {
        named = true;
        asked = true;
        return true;
      }
      Optional<PartOfDay> part = words.meaning(Kind.PART, phrase).map(PartOfDay::of);
      if (part.isPresent()) {
        return in(part.get());
      }
      Optional<String> unit = words.meaning(Kind.UNIT, phrase).filter(any -> !any.equals("hours"));
      if (unit.isPresent()) {
        return false; // «як ҳафта» is no hour
      }
      Optional<String> number = words.meaning(Kind.NUMBER, phrase);
      if (number.isPresent() && at(Integer.parseInt(number.get()), -1)) {
        return true;
      }
      if (words.is(Kind.TIME, "from", phrase) || words.is(Kind.TIME, "until", phrase)) {
        closed = times.size();
        if (isNight()) {
          next = new TypedTime();
        }
        return true;
      }
      return words.isEmpty(phrase) || typed.is("word.and", phrase) || isAround(phrase);
    }

    private boolean in(PartOfDay part) {
      boolean open = times.size() > closed && times.get(times.size() - 1).in(part);
      return open || next.in(part) || again(part);
    }

    /** «ночью не беспокой с одиннадцати вечера»: that it is the night is known then. */
    private boolean again(PartOfDay part) {
      next = isNight() ? new TypedTime() : next;
      return next.in(part);
    }

    private boolean isNight() {
      return times.isEmpty()
          && next.hasPart()
          && next.or(LocalTime.NOON).equals(PartOfDay.NIGHT.usual());
    }

    private Optional<Quiet> quiet() {
      if (off) {
        return times.isEmpty() ? Optional.of(Quiet.NEVER) : Optional.empty();
      }
      if (isNight()) {
        return Optional.of(new Quiet(NIGHT.from(), NIGHT.to(), urgentToo));
      }
      if (times.size() == 1 && next.or(LocalTime.NOON).equals(PartOfDay.MORNING.usual())) {
        return Optional.of(
            new Quiet(times.get(0).or(LocalTime.MIDNIGHT), NIGHT.to(), urgentToo)); // «до утра»
      }
      return times.size() == 2 && !next.hasPart()
          ? Optional.of(between(times.get(0), times.get(1)))
          : Optional.empty();
    }

    private Quiet between(TypedTime from, TypedTime to) {
      LocalTime begin = from.or(LocalTime.MIDNIGHT);
      LocalTime end = to.or(LocalTime.MIDNIGHT);
      // «с одиннадцати до семи»: nobody means most of the day too
      boolean evening = !shown && from.isBare() && end.isBefore(begin);
      return new Quiet(evening ? begin.plusHours(HALF_A_DAY) : begin, end, urgentToo);
    }

    /** As typed, with the signs between. */
    private String unclear(String line) {
      StringBuilder told = new StringBuilder();
      int behind = 0;
      for (TimeToken one : unclear) {
        String between = told.isEmpty() ? "" : line.substring(behind, one.start());
        boolean joined =
            between.isBlank() || between.codePoints().noneMatch(Character::isLetterOrDigit);
        told.append(joined ? between : " ").append(line, one.start(), one.end());
        behind = one.end();
      }
      return told.toString();
    }

    /** What people say around hours. */
    private boolean isAround(String phrase) {
      boolean quiet = QUIET.stream().anyMatch(key -> typed.is(key, phrase));
      boolean wish = !quiet && AROUND.stream().anyMatch(key -> typed.is(key, phrase));
      asked |= quiet;
      wished |= wish;
      return quiet || wish;
    }
  }
}
