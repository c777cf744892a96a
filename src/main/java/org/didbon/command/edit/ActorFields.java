package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.CountryChoice;
import org.didbon.command.Operands;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;
import org.didbon.domain.Tags;
import org.didbon.domain.Wording;
import org.didbon.query.Countries;

/** Reads what people type for the fields of an actor; what cannot be one is told. */
final class ActorFields {

  /** Codes that may stand before a name or text. */
  static final String LANGUAGES = "ru|en|tg|uz|ky|kk|uk|tk";

  private ActorFields() {}

  /** A day; {@code ""} takes away what is known of it. */
  static String day(String written, CommandRequest request) {
    if (!written.isEmpty() && !PartialDate.isDay(written)) {
      throw request.wrong("actor.day", Map.of("date", written));
    }
    return written;
  }

  /** A day, a month or a year; {@code ""} if it is not known. */
  static String date(String written, CommandRequest request) {
    if (!written.isEmpty() && !PartialDate.isDate(written)) {
      throw request.wrong("actor.date", Map.of("date", written));
    }
    return written;
  }

  /** The post as it was typed: title, of what, from when, until when. */
  static Role role(String[] parts, CommandRequest request) {
    String from = date(parts[2].strip(), request);
    String to = date(parts[3].strip(), request);
    if (PartialDate.isBackwards(from, to)) {
      throw request.wrong("actor.order", Map.of("from", from, "to", to));
    }
    return new Role(parts[0].strip(), parts[1].strip(), from, to);
  }

  static String country(String actor, String written, CommandRequest request) {
    return Countries.named(written)
        .orElseThrow(
            () ->
                CountryChoice.near(
                        written, request, code -> "/actor edit " + actor + " country " + code)
                    .orElseGet(() -> request.wrong("actor.country", Map.of("country", written))));
  }

  /** Of one language, if it begins with the code; else for all: what others said holds no more. */
  static Wording about(Wording was, String typed) {
    Operands words = Operands.of(typed);
    // in small letters: a sentence may begin with «En»
    boolean tagged =
        words.first().matches(LANGUAGES)
            && typed.startsWith(words.first())
            && !words.rest().isEmpty();
    return tagged ? was.with(words.first(), words.rest()) : Wording.of(typed);
  }

  /** Separated by commas; one of ours also by its word in the language of the chat. */
  static List<String> tags(String written, CommandRequest request) {
    List<String> tags = new ArrayList<>();
    for (String each : written.split("[,;]", -1)) {
      if (!each.isBlank()) {
        String tag =
            Tags.read(each)
                .orElseThrow(() -> request.wrong("actor.tag", Map.of("tag", each.strip())));
        tags.add(request.localizer().tagSaid(tag).orElse(tag));
      }
    }
    return tags.stream().distinct().toList();
  }

  /** By its letters; the many languages written in Cyrillic take the Russian forms of a name. */
  static String language(String name) {
    return name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        ? "ru"
        : "en";
  }

  static List<String> and(List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.remove(more);
    all.add(more);
    return all;
  }
}
