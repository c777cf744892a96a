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

  private final TypedWords typed;
  private final TimeVocabulary words;

  /**
   * What a line says.
   *
   * @param quiet empty if it does not name two times of day
   * @param unclear what was not understood, as typed; {@code ""} if all was
   */
  public record HoursTyped(Optional<Quiet> quiet, String unclear) {}

  public HoursReader(TypedWords typed) {
    this.typed = typed;
    this.words = new TimeVocabulary(typed);
  }

  public HoursTyped read(String line) {
    List<TimeToken> tokens = TimeToken.of(line);
    HoursTyped read = read(tokens);
    boolean night = read.quiet().isEmpty() && tokens.size() > 1 && isPart(tokens.get(0).text());
    return night ? read(tokens.subList(1, tokens.size())) : read; // «ночь: с 11 вечера до 7 утра»
  }

  private boolean isPart(String word) {
    return words.meaning(Kind.PART, word).isPresent();
  }

  private HoursTyped read(List<TimeToken> tokens) {
    HoursRun run = new HoursRun();
    int at = 0;
    while (at < tokens.size()) {
      at += run.take(tokens.subList(at, tokens.size()));
    }
    return new HoursTyped(
        run.unclear.isEmpty() ? run.quiet() : Optional.empty(), String.join(" ", run.unclear));
  }

  private final class HoursRun {

    private final List<TypedTime> times = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private boolean urgentToo;
    private boolean off;

    /** What stands before an hour: {@code кешкі 11}. */
    private TypedTime next = new TypedTime();

    int take(List<TimeToken> tokens) {
      TimeToken first = tokens.get(0);
      if (first.isDash()) {
        return 1;
      }
      if (first.isNumber()) {
        if (first.isClock() && next.at(first.hour(), first.minute())) {
          times.add(next);
          next = new TypedTime();
        } else {
          unclear.add(first.text());
        }
        return 1;
      }
      int most =
          (int) tokens.stream().limit(TimeVocabulary.LONGEST).takeWhile(TimeToken::isWord).count();
      for (int many = most; many > 0; many--) {
        if (says(ScheduleReader.phrase(tokens.subList(0, many)))) {
          return many;
        }
      }
      unclear.add(first.text());
      return 1;
    }

    private boolean says(String phrase) {
      if (typed.is("word.all", phrase)) {
        urgentToo = true;
        return true;
      }
      if (typed.is("word.off", phrase)) {
        off = true;
        return true;
      }
      Optional<PartOfDay> part = words.meaning(Kind.PART, phrase).map(PartOfDay::of);
      if (part.isPresent()) {
        TypedTime last = times.isEmpty() ? next : times.get(times.size() - 1);
        return last.in(part.get()) || next.in(part.get());
      }
      Optional<String> number = words.meaning(Kind.NUMBER, phrase);
      if (number.isPresent() && next.at(Integer.parseInt(number.get()), -1)) {
        times.add(next);
        next = new TypedTime();
        return true;
      }
      return words.isEmpty(phrase)
          || typed.is("word.and", phrase)
          || words.is(Kind.TIME, "from", phrase)
          || words.is(Kind.TIME, "until", phrase);
    }

    private Optional<Quiet> quiet() {
      if (off) {
        return times.isEmpty() ? Optional.of(Quiet.NEVER) : Optional.empty();
      }
      if (times.isEmpty()
          && next.hasPart()
          && next.or(LocalTime.NOON).equals(PartOfDay.NIGHT.usual())) {
        return Optional.of(new Quiet(NIGHT.from(), NIGHT.to(), urgentToo));
      }
      return times.size() == 2 && !next.hasPart()
          ? Optional.of(
              new Quiet(
                  times.get(0).or(LocalTime.MIDNIGHT),
                  times.get(1).or(LocalTime.MIDNIGHT),
                  urgentToo))
          : Optional.empty();
    }
  }
}
