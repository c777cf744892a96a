package org.didbon.phrase.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a typed line: a time of day in digits, a dash, or a word.
 *
 * @param text as typed
 * @param start of it in the line
 * @param end behind it in the line
 * @param glued whether it stands right behind what is before it, as an ending of a number does
 * @param hour 0 to 24 if it is a number of two digits at most; otherwise -1
 * @param minute 0 to 59 if it was typed; otherwise -1
 */
record TimeToken(String text, int start, int end, boolean glued, int hour, int minute) {

  /** {@code 8:00}, {@code 8.00}, {@code p.m.}, a number, a word with what joins its parts. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<clock>(?<!\\d)(?<h>\\d{1,2})[:.](?<m>\\d{2})(?!\\d))"
              + "|(?<half>[ap]\\.\\s?m\\.?)(?!\\p{L})"
              + "|(?<number>\\d+)"
              + "|(?<dash>[-\u2010-\u2015\u2212])"
              + "|(?<word>[^\\s\\d,;\u2010-\u2015\u2212-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

  private static final int LAST_HOUR = 24;
  private static final int MINUTES = 60;
  private static final int DIGITS = 2;

  static List<TimeToken> of(String line) {
    List<TimeToken> tokens = new ArrayList<>();
    Matcher piece = PIECE.matcher(line);
    int end = -1;
    while (piece.find()) {
      tokens.add(token(piece, piece.start() == end));
      end = piece.end();
    }
    return tokens;
  }

  private static TimeToken token(Matcher piece, boolean glued) {
    String text = piece.group();
    if (piece.group("clock") != null) {
      return new TimeToken(
          text,
          piece.start(),
          piece.end(),
          glued,
          Integer.parseInt(piece.group("h")),
          Integer.parseInt(piece.group("m")));
    }
    if (piece.group("number") != null && text.length() <= DIGITS) {
      return new TimeToken(text, piece.start(), piece.end(), glued, Integer.parseInt(text), -1);
    }
    String plain = piece.group("half") == null ? text : text.replaceAll("[.\\s]", "");
    return new TimeToken(plain, piece.start(), piece.end(), glued, -1, -1);
  }

  static String phrase(List<TimeToken> tokens) {
    return String.join(" ", tokens.stream().map(TimeToken::text).toList());
  }

  /** The word before {@code at}, and what is glued to it there. */
  Stream<TimeToken> parted(int at) {
    return Stream.of(
        new TimeToken(text.substring(0, at), start, start + at, glued, -1, -1),
        new TimeToken(text.substring(at), start + at, end, true, -1, -1));
  }

  /** This and what follows it up to {@code last}, as one time in words. */
  TimeToken through(TimeToken last, int hour, int minute) {
    String digits = minute < 0 ? String.valueOf(hour) : hour + " " + minute;
    return new TimeToken(digits, start, last.end(), glued, hour, minute);
  }

  /** Whether it is typed as a clock shows it, which has 24 hours. */
  boolean isShown() {
    return minute >= 0 && text.indexOf(' ') < 0;
  }

  boolean isDash() {
    return DASHES.contains(text);
  }

  boolean isNumber() {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  /** Whether it can be a time of day. */
  boolean isClock() {
    return hour >= 0 && hour <= LAST_HOUR && minute < MINUTES && (hour < LAST_HOUR || minute <= 0);
  }

  boolean isWord() {
    return !isNumber() && !isDash();
  }
}
