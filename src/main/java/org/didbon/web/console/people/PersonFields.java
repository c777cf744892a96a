package org.didbon.web.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Wording;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.Ask;

/**
 * The fields of the form in which a person is edited, as text.
 *
 * @param names {@code language: name}, one a line
 * @param posts {@code title; of what; from; to}, one a line
 * @param about {@code language: text}, one a line; without a language for all
 * @param bare a word of {@link Actor.BareSurname}, in small letters
 * @param not a full name a line
 */
public record PersonFields(
    String name,
    String names,
    String posts,
    String about,
    String tags,
    String country,
    String born,
    String bare,
    String not) {

  static PersonFields of(Ask ask) {
    return new PersonFields(
        ask.field("name"),
        ask.field("names"),
        ask.field("posts"),
        ask.field("about"),
        ask.field("tags"),
        ask.field("country"),
        ask.field("born"),
        ask.field("bare"),
        ask.field("not"));
  }

  /** As the person stands. */
  static PersonFields of(Actor actor, Localizer localizer) {
    List<String> names = new ArrayList<>();
    new TreeMap<>(actor.names())
        .forEach((language, some) -> some.forEach(name -> names.add(language + ": " + name)));
    return new PersonFields(
        actor.name(),
        String.join("\n", names),
        actor.roles().stream().map(PersonFields::line).collect(Collectors.joining("\n")),
        about(actor.about()),
        actor.tags().stream().map(localizer::tag).collect(Collectors.joining(", ")),
        actor.country(),
        actor.born(),
        actor.bareSurname().name().toLowerCase(Locale.ROOT),
        String.join("\n", actor.not()));
  }

  /** A post as it stands in a line. */
  static String line(Role role) {
    String line =
        String.join("; ", role.title().english(), role.of().english(), role.from(), role.to());
    return line.replaceAll("(; )+$", "").strip();
  }

  private static String about(Wording about) {
    List<String> lines = new ArrayList<>();
    if (!about.isEmpty()) {
      Map<String, String> others = new TreeMap<>(about.others());
      lines.add((others.isEmpty() ? "" : Wording.ENGLISH + ": ") + oneLine(about.english()));
      others.forEach((language, text) -> lines.add(language + ": " + oneLine(text)));
    }
    return String.join("\n", lines);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
