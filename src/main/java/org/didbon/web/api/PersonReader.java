package org.didbon.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;
import org.didbon.domain.Tags;
import org.didbon.domain.Wording;
import org.didbon.query.Countries;
import org.didbon.text.Harmless;
import org.didbon.web.api.PersonDraft.PostDraft;
import org.jspecify.annotations.Nullable;

/** Reads a person from what a program sent; what cannot be one is told with the field to blame. */
final class PersonReader {

  private static final int LONGEST_SHOWN = 120;

  /** As in the form of the console, so that what is saved there can be sent back here. */
  private static final int LONGEST = 2_000;

  private static final int MOST = 100;

  private PersonReader() {}

  /**
   * The person.
   *
   * @throws ApiFault 422 that names the field
   */
  static Actor read(String id, PersonDraft draft) {
    Map<String, List<String>> names = names(draft.names());
    if (names.isEmpty()) {
      throw ApiFault.field(
          "names", "a full name is wanted, such as {\"en\": [\"Nikolai Patrushev\"]}");
    }
    String shown =
        draft.name() == null
            ? names.values().iterator().next().get(0)
            : name("name", draft.name(), LONGEST_SHOWN);
    if (shown.length() > LONGEST_SHOWN) {
      throw ApiFault.field("name", "a shown name has at most 120 characters; send a short one");
    }
    return new Actor(
        id,
        shown,
        names,
        born(draft.born()),
        country(draft.country()),
        tags(draft.tags()),
        posts(draft.roles()),
        wording("about", draft.about()),
        bare(draft.bareSurname()),
        names("not", draft.not()));
  }

  private static Map<String, List<String>> names(@Nullable Map<String, List<String>> written) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    if (written == null) {
      return names;
    }
    checkMany("names", written.size());
    written.forEach(
        (language, some) -> {
          checkLanguage("names", language);
          String field = "names." + language;
          List<String> read = names(field, some);
          if (read.isEmpty()) {
            throw ApiFault.field(field, "write a name, or leave the language out");
          }
          names.put(language, read);
        });
    return names;
  }

  private static List<String> names(String field, @Nullable List<String> written) {
    List<String> all = written == null ? List.of() : written;
    checkMany(field, all.size());
    List<String> names = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      names.add(name(field + "[" + at + "]", all.get(at), LONGEST));
    }
    return names.stream().distinct().toList();
  }

  private static String name(String field, @Nullable String written, int longest) {
    String name = line(field, written, longest);
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw ApiFault.field(field, "this is no name; write a full name in the nominative");
    }
    return name;
  }

  /** A text on one line, without what is not kept anyway. */
  private static String line(String field, @Nullable String written, int longest) {
    String line = Harmless.inOneLine(Objects.requireNonNullElse(written, "")).strip();
    if (line.isEmpty() || line.length() > longest) {
      throw ApiFault.field(field, "a text of 1 to " + longest + " characters is wanted");
    }
    return line;
  }

  private static void checkMany(String field, int size) {
    if (size > MOST) {
      throw ApiFault.field(field, "there are at most " + MOST);
    }
  }

  private static void checkLanguage(String field, String written) {
    if (!written.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
      throw ApiFault.field(field, "texts stand by language, such as {\"ru\": …}");
    }
  }

  private static String born(@Nullable String written) {
    String born = Objects.requireNonNullElse(written, "");
    if (!born.isEmpty() && !PartialDate.isDay(born)) {
      throw ApiFault.field("born", "a day is wanted, such as 1951-07-11");
    }
    return born;
  }

  private static String country(@Nullable String written) {
    String country = Objects.requireNonNullElse(written, "").toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && !Countries.isCode(country)) {
      throw ApiFault.field("country", "a country is an ISO 3166 code, such as TJ");
    }
    return country;
  }

  private static List<String> tags(@Nullable List<String> written) {
    List<String> all = written == null ? List.of() : written;
    checkMany("tags", all.size());
    List<String> tags = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      String field = "tags[" + at + "]";
      tags.add(
          Tags.read(Objects.requireNonNullElse(all.get(at), ""))
              .orElseThrow(
                  () -> ApiFault.field(field, "a tag is a word or two, such as foreign-affairs")));
    }
    return tags.stream().distinct().toList();
  }

  private static List<Role> posts(@Nullable List<PostDraft> written) {
    List<PostDraft> all = written == null ? List.of() : written;
    checkMany("roles", all.size());
    List<Role> posts = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      posts.add(post("roles[" + at + "]", all.get(at)));
    }
    return posts;
  }

  private static Role post(String field, @Nullable PostDraft written) {
    if (written == null || written.title() == null || written.title().isEmpty()) {
      throw ApiFault.field(
          field + ".title", "say what the post is, such as {\"en\": \"Minister\"}");
    }
    String from = date(field + ".from", written.from());
    String to = date(field + ".to", written.to());
    if (PartialDate.isBackwards(from, to)) {
      throw ApiFault.field(field + ".to", "the post ends before it begins; turn the dates round");
    }
    return new Role(
        wording(field + ".title", written.title()), wording(field + ".of", written.of()), from, to);
  }

  private static String date(String field, @Nullable String written) {
    String date = Objects.requireNonNullElse(written, "");
    if (!date.isEmpty() && !PartialDate.isDate(date)) {
      throw ApiFault.field(field, "a date is 2008, 2008-05 or 2008-05-12");
    }
    return date;
  }

  private static Wording wording(String field, @Nullable Map<String, String> written) {
    if (written == null || written.isEmpty()) {
      return Wording.NONE;
    }
    checkMany(field, written.size());
    Map<String, String> texts = new TreeMap<>();
    written.forEach(
        (language, text) -> {
          checkLanguage(field, language);
          texts.put(language, line(field + "." + language, text, LONGEST));
        });
    String english = texts.remove(Wording.ENGLISH);
    if (english == null) {
      throw ApiFault.field(
          field, "add the text in English (en), for who reads none of these languages");
    }
    return new Wording(english, texts);
  }

  private static BareSurname bare(@Nullable String written) {
    return switch (written == null ? "auto" : written) {
      case "auto" -> BareSurname.AUTO;
      case "always" -> BareSurname.ALWAYS;
      case "never" -> BareSurname.NEVER;
      default -> throw ApiFault.field("bareSurname", "bareSurname is auto, always or never");
    };
  }
}
