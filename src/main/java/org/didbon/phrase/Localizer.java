package org.didbon.phrase;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.FeedFault;
import org.didbon.domain.RichText;
import org.didbon.domain.Wording;

/**
 * Says things in one language and tells time in one zone. Immutable.
 *
 * <p>Arguments are named as in the patterns. Numbers are written in the local way; text is taken as
 * it is, never read as a pattern.
 */
public final class Localizer {

  private final Catalogue own;
  private final Phrasebook phrases;
  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Calendar calendar;

  Localizer(Catalogue own, Phrasebook phrases, Vocabulary vocabulary, ZoneId zone) {
    this.own = own;
    this.phrases = phrases;
    this.vocabulary = vocabulary;
    this.zone = zone;
    this.calendar = new Calendar(phrases, zone);
  }

  /**
   * The same for pages: where chats are told what to write, these have a link or a button, so that
   * what names a command stands a second time in the catalogues.
   */
  public Localizer onPages() {
    return new Localizer(own, phrases.preferring("console.instead."), vocabulary, zone);
  }

  /** ISO 639-1. */
  public String language() {
    return own.language();
  }

  /**
   * Those its readers read names in, best first: a Tajik reads a Russian name before a Latin one.
   */
  public List<String> readable() {
    return List.of(say("language.readable").split(" ", -1));
  }

  public ZoneId zone() {
    return zone;
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  /** A sentence on its own; rich arguments lose their styles. */
  public String say(String key, Map<String, ?> arguments) {
    return phrases.say(key, arguments);
  }

  /**
   * Why a feed could not be read.
   *
   * @param kept as a {@link FeedFault} writes itself; anything else is told as it is
   */
  public String fault(String kept) {
    return FeedFault.read(kept)
        .map(fault -> say("feed.fault." + fault.kind().word(), Map.of("detail", fault.detail())))
        .orElse(kept);
  }

  /** A sentence with styles: rich arguments keep theirs, all else is plain. */
  public RichText rich(String key, Map<String, ?> arguments) {
    return phrases.rich(key, arguments);
  }

  public String number(long number) {
    return NumberFormat.getInstance(own.locale()).format(number);
  }

  /**
   * With the comma or point of its language, and as many digits after it as are needed, 3 at most.
   */
  public String number(double number) {
    return NumberFormat.getInstance(own.locale()).format(number);
  }

  /** A day, the time of day there and the city that the chat's zone is called after. */
  public String moment(Instant moment) {
    return calendar.moment(moment);
  }

  /** A time of day and the city that the chat's zone is called after. */
  public String clock(LocalTime time) {
    return calendar.clock(time);
  }

  /** Likewise, that of a moment. */
  public String clock(Instant moment) {
    return calendar.clock(moment);
  }

  /** The city that a zone is called after; {@code UTC+5} where it is called after none. */
  public String place(ZoneId any) {
    return Calendar.place(any, own.locale());
  }

  public String date(LocalDate day) {
    return calendar.date(day);
  }

  /** A day, a few signs long, with its year if that is not the one of {@code today}. */
  public String shortDate(LocalDate day, LocalDate today) {
    return calendar.shortDate(day, today);
  }

  /** A month and its year, a few signs long. */
  public String shortMonth(LocalDate day) {
    return calendar.shortMonth(day);
  }

  /** A day, a month or a year, given as {@code 2008-05-12}, {@code 2008-05} or {@code 2008}. */
  public String date(String iso) {
    return calendar.date(iso);
  }

  /** A span in its two largest units, a smaller one of 0 left out; whole days from one day on. */
  public String span(Duration span) {
    if (span.toDays() > 0) {
      return say("span.days", Map.of("days", span.toDays()));
    }
    if (span.toHours() > 0) {
      return span.toMinutesPart() == 0
          ? say("span.hours.even", Map.of("hours", span.toHours()))
          : say("span.hours", Map.of("hours", span.toHours(), "minutes", span.toMinutesPart()));
    }
    if (span.toMinutes() > 0 && span.toSecondsPart() == 0) {
      return say("span.minutes.even", Map.of("minutes", span.toMinutes()));
    }
    return span.toMinutes() > 0
        ? say("span.minutes", Map.of("minutes", span.toMinutes(), "seconds", span.toSecondsPart()))
        : say("span.seconds", Map.of("seconds", span.toSeconds()));
  }

  /**
   * The name of a country by its ISO 3166 code; that of a language its readers read, or the code,
   * where the language has none.
   */
  public String country(String code) {
    return vocabulary.country(code);
  }

  /**
   * A text of the configuration, in the first language of {@code language.texts} that it stands in,
   * that the glossary has it in, or that knows a country called so; else as it is in English.
   *
   * <p>Readers of Tajik, Uzbek, Kyrgyz and Kazakh are told it in Russian where their own language
   * lacks it: more of them read that with ease than English.
   */
  public String text(Wording wording) {
    return vocabulary.text(wording);
  }

  /**
   * What the posts and bodies of the configuration are called in English that are called {@code
   * typed} in any language, letter case aside; empty if it has none called so.
   */
  public Optional<String> inEnglish(String typed) {
    return vocabulary.inEnglish(typed);
  }

  /** One of our own tags in words of the language; any other as it is written. */
  public String tag(String tag) {
    return vocabulary.tag(tag);
  }

  /** The tag of ours that is written or called so in the language, letter case aside. */
  public Optional<String> tagSaid(String word) {
    return vocabulary.tagSaid(word);
  }

  /** The name of a language by its ISO 639 code; the code itself where the language has none. */
  public String language(String code) {
    return vocabulary.language(code);
  }

  /** What people type, in this and any other language. */
  public TypedWords typed() {
    return vocabulary.typed();
  }

  /** The words of this language alone for {@code key}, see {@link TypedWords}. */
  public List<String> words(String key) {
    return TypedWords.words(own, key);
  }

  ULocale locale() {
    return own.locale();
  }
}
