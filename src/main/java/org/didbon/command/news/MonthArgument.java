package org.didbon.command.news;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * A month at the end of what is typed: {@code 2024-04}, {@code 04.2024}, {@code апрель 2024}, or
 * {@code April} for the last one there was. Immutable.
 */
final class MonthArgument {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./](\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final int IN_A_YEAR = 12;

  /** A shorter one with an ending may be a person's name. */
  private static final int LEAST_LETTERS = 4;

  /** Folded names in all languages of ours -> number from 1. */
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /** What a time may end on, folded: «наурызда». */
  private final List<String> endings;

  /**
   * What was typed, parted.
   *
   * @param name the words before the month
   * @param year 0 if none was told
   * @param month from 1 on; 0 if none was told
   */
  record Parted(String name, int year, int month) {

    /** The month that is meant, by somebody who asks of a time up to {@code last}. */
    YearMonth upTo(YearMonth last) {
      if (month == 0) {
        return last;
      }
      YearMonth told = YearMonth.of(year == 0 ? last.getYear() : year, month);
      return year == 0 && told.isAfter(last) ? told.minusYears(1) : told;
    }
  }

  MonthArgument(Catalogues catalogues) {
    this.endings = catalogues.typed().of("word.time.ending").stream().map(Letters::fold).toList();
    for (String language : catalogues.languages()) {
      Localizer localizer = catalogues.in(language);
      for (String forms :
          new String[] {
            localizer.say("months"), localizer.say("months.alone"), localizer.say("months.short")
          }) {
        String[] words = forms.split(" ", -1);
        for (int i = 0; i < IN_A_YEAR; i++) {
          names.putIfAbsent(Letters.fold(words[i]), i + 1);
        }
      }
      // where a catalogue has only short ones
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        String full = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        names.putIfAbsent(Letters.fold(full), month.getValue());
      }
    }
  }

  /** Takes the month off; a name of one word alone is never taken for one. */
  Parted part(String typed) {
    String[] words = typed.strip().split("\\s+");
    String last = words[words.length - 1];
    if (words.length > 1) {
      YearMonth written = written(last);
      if (written != null) {
        return parted(words, 1, written.getYear(), written.getMonthValue());
      }
      Integer named = named(last);
      if (named != null) {
        return parted(words, 1, 0, named);
      }
    }
    if (words.length > 2 && YEAR.matcher(last).matches()) {
      Integer named = named(words[words.length - 2]);
      if (named != null) {
        return parted(words, 2, Integer.parseInt(last), named);
      }
    }
    return new Parted(typed.strip(), 0, 0);
  }

  private @Nullable Integer named(String word) {
    String folded = Letters.fold(word);
    Integer whole = names.get(folded);
    if (whole != null) {
      return whole;
    }
    return endings.stream()
        .filter(ending -> folded.length() - ending.length() >= LEAST_LETTERS)
        .filter(folded::endsWith)
        .map(ending -> folded.substring(0, folded.length() - ending.length()))
        .flatMap(stem -> Optional.ofNullable(names.get(stem)).stream())
        .findFirst()
        .orElse(null);
  }

  private static Parted parted(String[] words, int off, int year, int month) {
    String name = String.join(" ", List.of(words).subList(0, words.length - off));
    return new Parted(name, year, month);
  }

  private static @Nullable YearMonth written(String word) {
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return month(iso.group(1), iso.group(2));
    }
    Matcher dotted = DOTTED.matcher(word);
    return dotted.matches() ? month(dotted.group(2), dotted.group(1)) : null;
  }

  private static @Nullable YearMonth month(String year, String month) {
    int number = Integer.parseInt(month);
    return number < 1 || number > IN_A_YEAR ? null : YearMonth.of(Integer.parseInt(year), number);
  }
}
