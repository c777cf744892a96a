package org.didbon.phrase.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.didbon.phrase.TypedWords;
import org.didbon.text.PlainLetters;

/**
 * Times of day of several words, each made one token with its hour and minute: {@code half past
 * eight}, {@code полдевятого}, {@code соати ҳашту ним}, {@code сегизге он беш мүнөт калганда}.
 *
 * <p>The catalogues have them by example, with 8 for an hour that has begun, 9 for the one that
 * comes, 20 for minutes: {@code 20 minutes to 9}. Immutable.
 */
final class ClockWords {

  private static final String SHAPES = "word.clock.";
  private static final String MOMENTS = "word.moment.";

  /** Minutes past the hour that an example without 20 is for. */
  private static final Map<String, Integer> MINUTES =
      new TreeMap<>(Map.of("half", 30, "quarter", 15, "quarter_to", 45));

  private static final String TO = "to";
  private static final String NEXT = "9";
  private static final String MINUTE = "20";

  /** Two bare numbers side by side are a time only if the second is no hour. */
  private static final int LAST_HOUR = 24;

  private static final int LEAST_MINUTES = 10;
  private static final int HALF_DAY = 12;
  private static final int HOUR_OF_MINUTES = 60;

  private final TimeVocabulary words;
  private final SpokenNumbers numbers;
  private final List<Shape> shapes = new ArrayList<>();

  private final List<String> untilEndings;

  /** Words of a moment, a blank between them -> its hour. */
  private final Map<String, Integer> moments = new TreeMap<>();

  /**
   * @param kind what follows {@link #SHAPES} in its key
   */
  private record Shape(String kind, List<String> parts) {}

  /** What was read so far; -1 is not yet. */
  private record ClockSoFar(int hour, boolean next, int minute, int end) {}

  ClockWords(TypedWords typed, TimeVocabulary words) {
    this.words = words;
    this.numbers = new SpokenNumbers(words);
    this.untilEndings = typed.of("word.until_ending");
    for (String key : typed.keys(SHAPES)) {
      String kind = key.substring(SHAPES.length());
      typed.of(key).forEach(one -> shapes.add(new Shape(kind, List.of(one.split(" ", -1)))));
    }
    for (String key : typed.keys(MOMENTS)) {
      int hour = Integer.parseInt(key.substring(MOMENTS.length()));
      typed.of(key).forEach(one -> moments.put(plain(Arrays.stream(one.split(" ", -1))), hour));
    }
  }

  private static String plain(Stream<String> words) {
    return String.join(" ", words.map(PlainLetters::of).toList());
  }

  /** The line's tokens, each such time of several words as one. */
  List<TimeToken> of(String line) {
    List<TimeToken> tokens = TimeToken.of(line).stream().flatMap(this::parted).toList();
    List<TimeToken> joined = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      ClockSoFar best = best(tokens, at).orElse(null);
      if (best == null) {
        joined.add(tokens.get(at++));
      } else {
        TimeToken last = tokens.get(best.end() - 1);
        joined.add(tokens.get(at).through(last, best.hour(), best.minute()));
        at = best.end();
      }
    }
    return joined;
  }

  /** {@code yettigacha} is {@code yetti} and {@code gacha}. */
  private Stream<TimeToken> parted(TimeToken token) {
    String text = token.text();
    return untilEndings.stream()
        .filter(ending -> token.isWord() && text.length() > ending.length() + 2)
        .filter(ending -> text.toLowerCase(Locale.ROOT).endsWith(ending))
        .findFirst()
        .map(ending -> token.parted(text.length() - ending.length()))
        .orElseGet(() -> Stream.of(token));
  }

  private Optional<ClockSoFar> best(List<TimeToken> tokens, int at) {
    Stream<ClockSoFar> spoken =
        shapes.stream()
            .flatMap(
                shape ->
                    read(shape, 0, tokens, new ClockSoFar(-1, false, -1, at)).stream()
                        .flatMap(reading -> time(shape, reading, tokens, at).stream()));
    Stream<ClockSoFar> number =
        numbers.composed(tokens, at).stream()
            .map(one -> new ClockSoFar(one.value(), false, -1, one.end()));
    int span = words.span(tokens.subList(at, tokens.size()));
    return Stream.of(spoken, number, moment(tokens, at))
        .flatMap(readings -> readings)
        .filter(reading -> reading.end() > at + span)
        .max(Comparator.comparingInt(ClockSoFar::end));
  }

  private List<ClockSoFar> read(Shape shape, int part, List<TimeToken> tokens, ClockSoFar so) {
    if (part == shape.parts().size()) {
      return List.of(so);
    }
    int at = so.end();
    boolean joint = part > 0 && at < tokens.size() && tokens.get(at).isDash();
    int from = joint && tokens.get(at).glued() ? at + 1 : at;
    if (from >= tokens.size() || tokens.get(from).isDash()) {
      return List.of();
    }
    return part(shape.parts().get(part), tokens, from, so).stream()
        .flatMap(reading -> read(shape, part + 1, tokens, reading).stream())
        .toList();
  }

  private List<ClockSoFar> part(String part, List<TimeToken> tokens, int at, ClockSoFar so) {
    TimeToken token = tokens.get(at);
    String digits = part.replaceAll("\\D", "");
    if (digits.isEmpty()) {
      boolean said = token.isWord() && words.fits(part, token.text());
      return said ? List.of(new ClockSoFar(so.hour(), so.next(), so.minute(), at + 1)) : List.of();
    }
    boolean next = digits.equals(NEXT);
    if (digits.equals(MINUTE)) {
      return numbers.at(tokens, at).stream()
          .map(one -> new ClockSoFar(so.hour(), so.next(), one.value(), one.end()))
          .toList();
    }
    String before = PlainLetters.of(part.substring(0, part.indexOf(digits)));
    String after = PlainLetters.of(part.substring(part.indexOf(digits) + 1));
    if (before.isEmpty() && after.isEmpty()) {
      return Stream.concat(numbers.at(tokens, at).stream(), numbers.nth(tokens, at, next).stream())
          .map(one -> new ClockSoFar(one.value(), next, so.minute(), one.end()))
          .toList();
    }
    return numbers.within(tokens, at, before, after).stream()
        .map(one -> new ClockSoFar(one.value(), next, so.minute(), one.end()))
        .toList();
  }

  /** The hour and minute of a clock. */
  private Optional<ClockSoFar> time(Shape shape, ClockSoFar said, List<TimeToken> tokens, int at) {
    boolean to = shape.kind().equals(TO);
    Integer fixed = MINUTES.get(shape.kind());
    int minute = fixed != null ? fixed : to ? HOUR_OF_MINUTES - said.minute() : said.minute();
    boolean bare = shape.kind().equals("at");
    if (said.hour() > LAST_HOUR || minute < 0 || minute >= HOUR_OF_MINUTES) {
      return Optional.empty();
    }
    if (bare && (tokens.get(at).isNumber() ? minute <= LAST_HOUR : minute < LEAST_MINUTES)) {
      return Optional.empty();
    }
    int hour = !said.next() ? said.hour() : said.hour() == 1 ? HALF_DAY : said.hour() - 1;
    return hour < 0 || hour >= LAST_HOUR
        ? Optional.empty()
        : Optional.of(new ClockSoFar(hour, false, minute, said.end()));
  }

  /** Midnight, and «час дня»; «2 часа дня» is no such. */
  private Stream<ClockSoFar> moment(List<TimeToken> tokens, int at) {
    boolean counted = at > 0 && !numbers.at(tokens, at - 1).isEmpty();
    List<ClockSoFar> found = new ArrayList<>();
    for (int end = at + 1; !counted && end <= tokens.size() && end - at <= 3; end++) {
      String said = plain(tokens.subList(at, end).stream().map(TimeToken::text));
      boolean counts = end < tokens.size() && !numbers.at(tokens, end).isEmpty();
      int until = end;
      words
          .among(moments, said)
          .filter(hour -> !counts)
          .ifPresent(hour -> found.add(new ClockSoFar(hour, false, 0, until)));
    }
    return found.stream();
  }
}
