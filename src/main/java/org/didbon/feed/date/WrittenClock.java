package org.didbon.feed.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day in a date, and the zone it is told in. Not thread-safe. */
final class WrittenClock {

  /** Stands for the ways of Korea, where no zone is written. */
  static final String KOREAN = "@";

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration WEST = Duration.ofHours(-4);

  private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)|[\\[\\]]");
  private static final Pattern REGION =
      Pattern.compile("[A-Za-z]+(?:/[A-Za-z_-]*[A-Za-z]){1,2}(?:[+-]?\\d{1,2}(?!\\d))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<!\\p{L})(?<half>[AP])M *)?(?<![\\d:+-])(?<h>\\d{1,2}):(?<m>\\d{1,2})"
              + "(?::(?<s>\\d{1,2})(?:[.,](?<f>\\d{1,12})|:(?<ms>\\d{3}))?)?(?![\\d:])");
  private static final Pattern HOUR = Pattern.compile("(?<![\\d:.+-])(\\d{1,2}) *(?=[AP]M)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![\\d.])");

  /** 06 Apr 24 0905: RFC 822 as some remember it. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<=\\d[ -]\\p{L}{3,12}\\.?[ -](?:\\d{4}|\\d{2}) )(\\d{2})(\\d{2})(\\d{2})?(?=$| ?[\\p{L}+-])");

  private static final Pattern HALF = Pattern.compile(" *([AP])M(?!\\p{L})");
  private static final Pattern ZONE = Pattern.compile(" *(\\p{L}{1,5})(?![\\p{L}.])");
  private static final Pattern OFFSET =
      Pattern.compile(" *([+-])(?:(\\d{1,2})(?::?(\\d{2})(?::00)?)?|:(\\d{2}))(?![\\d:./-])");

  private static final Pattern COMMENTED = Pattern.compile("(?:GMT|UTC|UT)? ?([+-][\\d:]{1,6})");

  private LocalTime time = LocalTime.MIDNIGHT;
  private Duration more = Duration.ZERO;
  private boolean told;
  private boolean half;
  private @Nullable Duration offset;
  private @Nullable ZoneId zone;

  /** Takes what is surely a time; the date is not taken yet. */
  void take(DateRest rest) {
    takeKorean(rest);
    takeComments(rest);
    takeRegion(rest);
    Matcher clock = rest.matcher(TIME);
    if (clock.find()) {
      String fraction = clock.group("f") == null ? clock.group("ms") : clock.group("f");
      set(clock.group("h"), clock.group("m"), clock.group("s"), fraction);
      if (clock.group("half") != null) {
        halve(clock.group("half"));
      }
      takeWithTail(rest, clock);
      return;
    }
    Matcher hour = rest.matcher(HOUR);
    if (hour.find()) {
      set(hour.group(1), "0", null, null);
      takeWithTail(rest, hour);
      return;
    }
    Matcher bare = rest.matcher(BARE);
    if (bare.find()) {
      set(bare.group(1), bare.group(2), bare.group(3), null);
      takeWithTail(rest, bare);
    }
  }

  /** Takes what can be told from a date only after the date is taken. */
  void takeLeft(DateRest rest) {
    Matcher dotted = rest.matcher(DOTTED);
    if (!told && dotted.find()) {
      set(dotted.group(1), dotted.group(2), dotted.group(3), null);
      takeWithTail(rest, dotted);
    }
    Matcher left = rest.matcher(OFFSET);
    if (told && offset == null && left.find() && takeOffset(left)) {
      rest.cut(left.start(), left.end());
    }
    rest.becomes(rest.wordless(rest.text(), this::takeLate));
  }

  /** A zone that stands apart from the time. In lower case it may be a word of any language. */
  void takeLate(String word) {
    if (told && zone == null && word.equals(word.toUpperCase(Locale.ROOT))) {
      zone = ZoneNames.brief(word).orElse(null);
    }
  }

  boolean isTold() {
    return told;
  }

  /** Whether the writer writes the month first as far as the clock can tell. */
  boolean isAmerican() {
    ZoneId named = zone;
    if (named == null) {
      return half;
    }
    return named instanceof ZoneOffset fixed
        ? half || fixed.getTotalSeconds() <= WEST.toSeconds()
        : half || named.getId().startsWith("America/") || named.getId().startsWith("US/");
  }

  /** That moment of the day; without a zone it is UTC. */
  Instant on(LocalDate date) {
    LocalDateTime local = date.atTime(time).plus(more);
    Duration ahead = offset;
    if (ahead != null) {
      return local.toInstant(ZoneOffset.UTC).minus(ahead);
    }
    return local.atZone(zone == null ? ZoneOffset.UTC : zone).toInstant();
  }

  private void takeKorean(DateRest rest) {
    if (rest.text().contains(KOREAN)) {
      zone = SEOUL;
      rest.becomes(rest.text().replace(KOREAN, " "));
    }
  }

  private void takeComments(DateRest rest) {
    rest.becomes(
        rest.matcher(COMMENT)
            .replaceAll(
                comment -> {
                  String inside = comment.group(1) == null ? "" : comment.group(1).strip();
                  zone = ZoneNames.brief(inside).or(() -> ZoneNames.region(inside)).orElse(zone);
                  Matcher ahead = COMMENTED.matcher(inside);
                  Matcher signed = OFFSET.matcher(ahead.matches() ? ahead.group(1) : "");
                  if (signed.matches()) {
                    takeOffset(signed);
                  }
                  return " ";
                }));
  }

  private void takeRegion(DateRest rest) {
    Matcher region = rest.matcher(REGION);
    if (region.find()) {
      Optional<ZoneId> named = ZoneNames.region(region.group());
      if (named.isPresent()) {
        zone = named.get();
        rest.cut(region.start(), region.end());
      }
    }
  }

  private void set(
      String hours, String minutes, @Nullable String seconds, @Nullable String fraction) {
    int hour = Integer.parseInt(hours);
    int minute = Integer.parseInt(minutes);
    int second = seconds == null ? 0 : Integer.parseInt(seconds);
    int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nano == 0;
    boolean leap = second == 60;
    time = LocalTime.of(endOfDay ? 0 : hour, minute, leap ? 59 : second, nano);
    more = endOfDay ? Duration.ofDays(1) : leap ? Duration.ofSeconds(1) : Duration.ZERO;
    told = true;
  }

  /** AM or PM, a zone, an offset: each if it is there. Where zone and offset differ, the offset. */
  private void takeWithTail(DateRest rest, Matcher clock) {
    int end = clock.end();
    Matcher halfDay = at(HALF, rest, end);
    if (halfDay.lookingAt()) {
      halve(halfDay.group(1));
      end = halfDay.end();
    }
    Matcher name = at(ZONE, rest, end);
    if (name.lookingAt()) {
      Optional<ZoneId> named = ZoneNames.brief(name.group(1));
      if (named.isPresent()) {
        zone = named.get();
        end = name.end();
      }
    }
    Matcher ahead = at(OFFSET, rest, end);
    if (ahead.lookingAt() && takeOffset(ahead)) {
      // Go writes the offset twice where the zone has no name
      Matcher again = at(OFFSET, rest, ahead.end());
      end = again.lookingAt() ? again.end() : ahead.end();
    }
    rest.cut(clock.start(), end);
  }

  private static Matcher at(Pattern pattern, DateRest rest, int start) {
    return rest.matcher(pattern).region(start, rest.text().length());
  }

  /** Scripts write "14:05 PM" too: then the hour is right and the half says nothing. */
  private void halve(String letter) {
    half = true;
    int hour = time.getHour();
    if (letter.equals("P") && hour < 12) {
      time = time.withHour(hour + 12);
    } else if (letter.equals("A") && hour == 12) {
      time = time.withHour(0);
    }
  }

  private boolean takeOffset(Matcher found) {
    int hours = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    String written = found.group(3) == null ? found.group(4) : found.group(3);
    int minutes = written == null ? 0 : Integer.parseInt(written);
    if (hours > 23 || minutes > 59) {
      return false;
    }
    Duration ahead = Duration.ofHours(hours).plusMinutes(minutes);
    offset = found.group(1).equals("-") ? ahead.negated() : ahead;
    return true;
  }
}
