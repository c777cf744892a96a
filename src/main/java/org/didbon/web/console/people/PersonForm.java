package org.didbon.web.console.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.BadInput;
import org.didbon.domain.PartialDate;
import org.didbon.domain.Tags;
import org.didbon.domain.Wording;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;

/** Reads a person from the fields of a form; what cannot be one is told as in a chat. */
final class PersonForm {

  private static final Pattern TAGGED = Pattern.compile("([a-z]{2})\\s*:\\s*(.+)");
  private static final int MOST_LINES = 100;
  private static final int LONGEST_LINE = 2_000;
  private static final int POST_PARTS = 4;

  private final Optional<Actor> was;
  private final Localizer localizer;

  /**
   * @param was as the person stands; empty for somebody new
   */
  PersonForm(Optional<Actor> was, Localizer localizer) {
    this.was = was;
    this.localizer = localizer;
  }

  /**
   * The person.
   *
   * @throws BadInput if a field cannot be read
   */
  Actor read(String id, PersonFields fields) {
    Map<String, List<String>> names = names(fields.names());
    if (names.isEmpty()) {
      throw wrong("console.people.nameless", Map.of());
    }
    String shown =
        fields.name().isEmpty() ? names.values().iterator().next().get(0) : fields.name();
    return new Actor(
        id,
        shown,
        names,
        born(fields.born()),
        country(fields.country()),
        tags(fields.tags()),
        posts(fields.posts()),
        about(fields.about()),
        bare(fields.bare()),
        lines(fields.not()));
  }

  private List<String> lines(String field) {
    List<String> lines = field.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    lines.stream()
        .filter(line -> line.length() > LONGEST_LINE || lines.size() > MOST_LINES)
        .findFirst()
        .ifPresent(
            line -> {
              throw wrong("console.too_long", Map.of());
            });
    return lines;
  }

  private Map<String, List<String>> names(String field) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String line : lines(field)) {
      Matcher tagged = TAGGED.matcher(line);
      boolean told = tagged.matches();
      if (!told && line.indexOf(':') >= 0) {
        throw unread(line);
      }
      String name = told ? tagged.group(2) : line;
      String language = told ? tagged.group(1) : language(name);
      names.computeIfAbsent(language, l -> new ArrayList<>()).add(name);
    }
    return names;
  }

  /** The many languages written in Cyrillic take the Russian forms of a name. */
  static String language(String name) {
    return name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        ? "ru"
        : "en";
  }

  private String born(String written) {
    if (!written.isEmpty() && !PartialDate.isDay(written)) {
      throw wrong("actor.day", Map.of("date", written));
    }
    return written;
  }

  private String country(String written) {
    return written.isEmpty()
        ? ""
        : Countries.named(written)
            .orElseThrow(() -> wrong("actor.country", Map.of("country", written)));
  }

  private List<String> tags(String written) {
    List<String> tags = new ArrayList<>();
    for (String each : written.split("[,;]", -1)) {
      if (!each.isBlank()) {
        String tag =
            Tags.read(each).orElseThrow(() -> wrong("actor.tag", Map.of("tag", each.strip())));
        tags.add(localizer.tagSaid(tag).orElse(tag));
      }
    }
    return tags.stream().distinct().toList();
  }

  /** What stands as before keeps its words in all languages. */
  private List<Role> posts(String field) {
    List<Role> had = was.map(Actor::roles).orElse(List.of());
    List<Role> posts = new ArrayList<>();
    for (String line : lines(field)) {
      Role read = post(line);
      Role same =
          had.stream()
              .filter(role -> PersonFields.line(role).equals(line))
              .findFirst()
              .or(() -> had.stream().filter(role -> role.isSamePost(read)).findFirst())
              .orElse(read);
      posts.add(new Role(same.title(), same.of(), read.from(), read.to()));
    }
    return posts;
  }

  private Role post(String line) {
    String[] parts = line.split("\\s*;\\s*", -1);
    if (parts.length > POST_PARTS || parts[0].isBlank()) {
      throw unread(line);
    }
    String from = date(parts, 2);
    String to = date(parts, 3);
    if (PartialDate.isBackwards(from, to)) {
      throw wrong("actor.order", Map.of("from", from, "to", to));
    }
    return new Role(english(parts[0]), parts.length > 1 ? english(parts[1]) : "", from, to);
  }

  private String date(String[] parts, int at) {
    String written = parts.length > at ? parts[at].strip() : "";
    if (!written.isEmpty() && !PartialDate.isDate(written)) {
      throw wrong("actor.date", Map.of("date", written));
    }
    return written;
  }

  private String english(String text) {
    return localizer.inEnglish(text.strip()).orElse(text.strip());
  }

  private Wording about(String field) {
    Wording about = Wording.NONE;
    for (String line : lines(field)) {
      Matcher tagged = TAGGED.matcher(line);
      about =
          tagged.matches()
              ? about.with(tagged.group(1), tagged.group(2))
              : about.with(Wording.ENGLISH, (about.english() + " " + line).strip());
    }
    return about;
  }

  private BareSurname bare(String written) {
    try {
      return BareSurname.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return was.map(Actor::bareSurname).orElse(BareSurname.AUTO);
    }
  }

  private BadInput unread(String line) {
    return wrong("console.people.line", Map.of("line", line));
  }

  private BadInput wrong(String key, Map<String, ?> arguments) {
    return new BadInput(localizer.say(key, arguments));
  }
}
