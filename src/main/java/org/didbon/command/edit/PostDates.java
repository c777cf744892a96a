package org.didbon.command.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.phrase.Localizer;

/** When a post began and ended, as people write it. */
final class PostDates {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}(?:-\\d{2}(?!\\d)){0,2}|\\d{1,2}(?!\\d)"
              + "|[\\p{L}\\p{M}'`’ʻʼ]+|[^\\s\\p{L}\\p{N}]|\\d+");

  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final List<String> MONTHS = List.of("months", "months.alone", "months.short");
  private static final String DATE = "\\d{4}(-\\d{2}){0,2}";

  private final Localizer localizer;

  /**
   * Two dates.
   *
   * @param from {@code ""} if it is not told
   * @param to likewise; also where the post is still held
   */
  record PostSpan(String from, String to) {

    static final PostSpan NONE = new PostSpan("", "");

    PostSpan and(PostSpan other) {
      return new PostSpan(
          other.from().isEmpty() ? from : other.from(), other.to().isEmpty() ? to : other.to());
    }
  }

  PostDates(Localizer localizer) {
    this.localizer = localizer;
  }

  /** Empty if there is more in it than dates. */
  Optional<PostSpan> read(String typed) {
    List<String> tokens = TOKEN.matcher(typed).results().map(MatchResult::group).toList();
    String from = "";
    String to = "";
    String day = "";
    int month = 0;
    boolean until = false;
    boolean told = false;
    for (int at = 0; at < tokens.size(); at++) {
      String token = tokens.get(at);
      String date = date(token, day, month);
      if (!date.isEmpty()) {
        boolean end = until || isNext("post.until_after.words", tokens, at);
        if (end || (!from.isEmpty() && to.isEmpty())) {
          to = date;
        } else if (from.isEmpty()) {
          from = date;
        } else {
          return Optional.empty();
        }
        told = true;
        day = "";
        month = 0;
        until = false;
      } else if (is("post.until.words", token) || token.matches("[-–—]")) {
        until = is("post.until.words", token) || !from.isEmpty() || at == 0;
      } else if (is("post.now.words", token)) {
        told = true;
      } else if (token.matches("\\d{1,2}")) {
        day = token;
      } else if (month(token) > 0) {
        month = month(token);
      } else if (!isFiller(token)) {
        return Optional.empty();
      }
    }
    return told && day.isEmpty() && month == 0
        ? Optional.of(new PostSpan(from, to))
        : Optional.empty();
  }

  private boolean isFiller(String token) {
    return Stream.of(
            "post.from.words", "post.from_after.words", "post.until_after.words", "post.year.words")
        .anyMatch(key -> is(key, token));
  }

  /** Whether the word after the date, but for one for a year, is such a one. */
  private boolean isNext(String key, List<String> tokens, int at) {
    for (int next = at + 1; next < tokens.size(); next++) {
      String token = tokens.get(next);
      if (is(key, token)) {
        return true;
      }
      if (!token.equals("-") && !is("post.year.words", token)) {
        return false;
      }
    }
    return false;
  }

  private static String date(String token, String day, int month) {
    Matcher dotted = DOTTED.matcher(token);
    if (dotted.matches()) {
      return "%s-%02d-%02d"
          .formatted(
              dotted.group(3),
              Integer.parseInt(dotted.group(2)),
              Integer.parseInt(dotted.group(1)));
    }
    if (!token.matches(DATE)) {
      return "";
    }
    if (month == 0 || token.length() > 4) {
      return token;
    }
    String inMonth = "%s-%02d".formatted(token, month);
    return day.isEmpty() ? inMonth : "%s-%02d".formatted(inMonth, Integer.parseInt(day));
  }

  /** From 1 on, in any language; 0 for a word that is none. */
  private int month(String token) {
    String wanted = token.toLowerCase(Locale.ROOT);
    return MONTHS.stream()
        .flatMap(key -> localizer.typed().of(key).stream())
        .map(names -> List.of(names.toLowerCase(Locale.ROOT).split(" ", -1)).indexOf(wanted))
        .filter(at -> at >= 0)
        .findFirst()
        .map(at -> at + 1)
        .orElse(0);
  }

  private boolean is(String key, String token) {
    return localizer.typed().is(key, token);
  }
}
