package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.command.CommandRequest;
import org.didbon.command.CountryChoice;
import org.didbon.command.Operands;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;
import org.didbon.domain.RichText;
import org.didbon.domain.Tags;
import org.didbon.domain.Wording;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.text.Letters;

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

  /** How a post was understood. */
  static RichText understood(Role role, Localizer localizer) {
    return RichText.of(localizer.say("actor.post.read", Map.of("post", post(role, localizer))));
  }

  /** A post as people read it: what it is, of what, from when and until when. */
  static RichText told(Role role, Localizer localizer) {
    return RichText.of("• " + post(role, localizer));
  }

  private static String post(Role role, Localizer localizer) {
    String title = localizer.text(role.title());
    String post = role.of().isEmpty() ? title : title + ", " + localizer.text(role.of());
    if (role.from().isEmpty() && role.to().isEmpty()) {
      return post;
    }
    String to = role.to().isEmpty() ? localizer.say("actor.now") : localizer.date(role.to());
    String told =
        role.from().isEmpty()
            ? localizer.say("actor.until", Map.of("to", to))
            : localizer.say("actor.span", Map.of("from", localizer.date(role.from()), "to", to));
    return post + " (" + told + ")";
  }

  /** The person without that name, or that post, or the other who was never meant. */
  static Actor without(Actor was, String gone, CommandRequest request) {
    String wanted = Letters.fold(gone);
    ActorDraft draft = ActorDraft.of(was);
    Map<String, List<String>> names = new LinkedHashMap<>();
    was.names()
        .forEach(
            (language, some) -> {
              List<String> left = some.stream().filter(name -> !isCalled(name, wanted)).toList();
              draft.names(language, left);
              names.put(language, left);
            });
    List<String> not = was.not().stream().filter(name -> !isCalled(name, wanted)).toList();
    List<Role> roles =
        was.roles().stream()
            .filter(
                role ->
                    Stream.concat(
                            role.title().all(), Stream.of(request.localizer().text(role.title())))
                        .noneMatch(title -> isCalled(title, wanted)))
            .toList();
    boolean found =
        !names.equals(was.names()) || !not.equals(was.not()) || !roles.equals(was.roles());
    if (!found) {
      throw request.wrong("actor.drop.absent", Map.of("what", gone, "name", was.name()));
    }
    if (names.values().stream().allMatch(List::isEmpty)) {
      RichText command = RichText.code("/actor delete " + was.id());
      throw request.wrong("actor.drop.last", Map.of("name", was.name(), "command", command));
    }
    return draft.not(not).roles(roles).actor();
  }

  private static boolean isCalled(String name, String folded) {
    return Letters.fold(name).equals(folded);
  }

  static List<String> and(List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.remove(more);
    all.add(more);
    return all;
  }
}
