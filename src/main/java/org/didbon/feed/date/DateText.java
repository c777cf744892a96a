package org.didbon.feed.date;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.TimeWords;
import org.jspecify.annotations.Nullable;

/** Brings the ways to write a date nearer to each other, before {@link WrittenDate} reads it. */
final class DateText {

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u00ad]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Go shows how long the program ran. */
  private static final Pattern MONOTONIC = Pattern.compile(" m=[+-][\\d.]+$");

  private static final Pattern ORDINAL = Pattern.compile("(\\d{4}|\\d{2})(-?)(\\d{3})(?![\\d-])");
  private static final Pattern WEEK =
      Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?(?!\\d)", Pattern.CASE_INSENSITIVE);

  /** 20240406, 240406, 20240406T090500, 20240406090500. */
  private static final Pattern TIGHT =
      Pattern.compile(
          "(\\d{4}|\\d{2})(\\d{2})(\\d{2})(?:(?:[Tt ]|(?<=^\\d{8}))(\\d{2})(\\d{2})?(\\d{2})?)?"
              + "(?=$|[Zz+.,\\s-])");

  /** 2024-04-06T0905 with or without seconds. */
  private static final Pattern TIGHT_TIME =
      Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2})(\\d{2})?(\\d{2})?(?=$|[Zz+.,\\s-])");

  /** -04-12 and -0412: ISO 8601:2000 leaves out the century and the day. */
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("-(\\d{2})-?(\\d{2})");

  /** 06/Apr/2024:14:05:00 of web servers, 2024:04:06 of cameras. */
  private static final Pattern SERVER = Pattern.compile("(?<=[/-]\\d{4}):(?=\\d{2}:\\d{2})");

  private static final Pattern CAMERA = Pattern.compile("^(\\d{4}):(\\d{2}):(\\d{2})(?=$| )");

  private static final Pattern EASTERN_DATE =
      Pattern.compile("(\\d{4})\\s*([年년])\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern EASTERN_TIME =
      Pattern.compile("(\\d{1,2})\\s*[時时点시]\\s*(\\d{1,2})\\s*[分분](?:\\s*(\\d{1,2})\\s*[秒초])?");
  private static final Pattern HOURS =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})\\s?(?:%s)\\s?(\\d{2})?(?:\\s?(?:%s)\\.?)?(?![\\p{L}\\d:])"
              .formatted(TimeWords.HOUR, TimeWords.MINUTE),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MORNING =
      Pattern.compile(
          "(?<=[\\d\\s])([ap])\\.?\\s?m\\b\\.?"
              + "|(π\\.?\\s?μ\\.?|上午|午前|오전)|(μ\\.?\\s?μ\\.?|下午|午後|오후)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DATE_AND_TIME = Pattern.compile("(?<=\\d)[Tt](?=\\d)");

  /** A sign that a blank parts from its hours: {@code + 0500}. */
  private static final Pattern LONE_PLUS = Pattern.compile("\\+ (?=\\d)");

  private DateText() {}

  /** With plain digits, dashes and blanks. */
  static String plain(String text) {
    String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String dashed = DASHES.matcher(one).replaceAll("-");
    String seen = INVISIBLE.matcher(dashed).replaceAll("");
    String even = digits(BLANKS.matcher(seen).replaceAll(" ").strip());
    return LONE_PLUS.matcher(MONOTONIC.matcher(even).replaceFirst("")).replaceAll("+");
  }

  /** With the parts of tight and of eastern ways apart, and AM and PM in Latin. */
  static String spread(String plain) {
    String iso = iso(plain);
    String eastern =
        EASTERN_DATE
            .matcher(iso)
            .replaceFirst(
                date ->
                    date.group(1) + "-" + date.group(3) + "-" + date.group(4) + korean(date) + " ");
    String timed = EASTERN_TIME.matcher(eastern).replaceFirst(DateText::time);
    String hours = HOURS.matcher(timed).replaceFirst(DateText::time);
    return MORNING.matcher(hours).replaceAll(DateText::morning);
  }

  private static String iso(String plain) {
    Matcher ordinal = ORDINAL.matcher(plain);
    if (ordinal.lookingAt() && (ordinal.end() == plain.length() || isT(plain, ordinal.end()))) {
      LocalDate date =
          LocalDate.ofYearDay(
              WrittenDate.year(ordinal.group(1)), Integer.parseInt(ordinal.group(3)));
      return iso(date + plain.substring(ordinal.end()));
    }
    Matcher week = WEEK.matcher(plain);
    if (week.lookingAt()) {
      int day = week.group(3) == null ? 1 : Integer.parseInt(week.group(3));
      LocalDate date =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week.group(2)))
              .with(ChronoField.DAY_OF_WEEK, day);
      return iso(date + plain.substring(week.end()));
    }
    Matcher tight = TIGHT.matcher(plain);
    if (tight.lookingAt()) {
      return "%04d-%s-%s %s%s"
          .formatted(
              WrittenDate.year(tight.group(1)),
              tight.group(2),
              tight.group(3),
              tight.group(4) == null ? "" : clock(tight, 4),
              plain.substring(tight.end()));
    }
    Matcher brief = YEAR_AND_MONTH.matcher(plain);
    if (brief.matches()) {
      return "%04d-%s".formatted(WrittenDate.year(brief.group(1)), brief.group(2));
    }
    String apart = TIGHT_TIME.matcher(plain).replaceFirst(time -> " " + clock(time, 1));
    String server = SERVER.matcher(apart).replaceFirst(" ");
    String camera = CAMERA.matcher(server).replaceFirst("$1-$2-$3");
    return DATE_AND_TIME.matcher(camera).replaceFirst(" ");
  }

  private static boolean isT(String text, int at) {
    return Character.toUpperCase(text.charAt(at)) == 'T';
  }

  private static String clock(MatchResult time, int first) {
    return time.group(first)
        + ":"
        + or(time.group(first + 1), "00")
        + ":"
        + or(time.group(first + 2), "00");
  }

  private static String time(MatchResult time) {
    String seconds = time.groupCount() > 2 ? or(time.group(3), "00") : "00";
    return " " + time.group(1) + ":" + or(time.group(2), "00") + ":" + seconds + " ";
  }

  private static String morning(MatchResult found) {
    String eastern = "오전오후".contains(found.group()) ? " " + WrittenClock.KOREAN : "";
    boolean am = found.group(2) != null || "a".equalsIgnoreCase(found.group(1));
    return (am ? " AM" : " PM") + eastern + " ";
  }

  private static String korean(MatchResult date) {
    return date.group(2).equals("년") ? " " + WrittenClock.KOREAN : "";
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  private static String digits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                plain.appendCodePoint(
                    Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(c, 10)
                        : c));
    return plain.toString();
  }
}
