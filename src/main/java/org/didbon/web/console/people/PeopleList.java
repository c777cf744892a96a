package org.didbon.web.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.actor.ActorBook;
import org.didbon.command.Differences;
import org.didbon.command.PersonWords;
import org.didbon.domain.Actor;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.text.Letters;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.people.PeopleView.CountryChosen;
import org.didbon.web.console.people.PeopleView.PageLink;
import org.didbon.web.console.people.PeopleView.PersonRow;

/** Who is watched: all, those of a country, or whoever fits what was typed. */
final class PeopleList {

  static final String OFF = "off";

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 200;
  private static final int NEAR = 8;
  private static final int LONGEST_TYPED = 200;
  private static final int DAYS = 30;

  private final ConsoleParts parts;

  PeopleList(ConsoleParts parts) {
    this.parts = parts;
  }

  /** Those who are found, best first, and what is to be said of them. */
  private record FoundPeople(List<Actor> people, String note) {}

  PeopleView of(Ask ask) {
    Localizer localizer = ask.localizer();
    String typed = ask.query("q");
    typed = typed.substring(0, Math.min(LONGEST_TYPED, typed.length()));
    String country = ask.query("country");
    boolean off = ask.query("state").equals(OFF);
    EffectiveRules effective = parts.editing().book().now();
    List<Overlay> others =
        effective.all(Editable.ACTOR).stream()
            .filter(overlay -> !overlay.content().isOn() && !overlay.content().text().isEmpty())
            .toList();
    Collection<Actor> all =
        off
            ? others.stream().map(overlay -> RuleJson.actor(overlay.content().text())).toList()
            : parts.watchlist().actors().all();
    FoundPeople found = found(typed, all, off, localizer);
    List<Actor> people =
        found.people().stream()
            .filter(actor -> country.isEmpty() || actor.country().equals(country))
            .toList();
    int pages = Math.min(MOST_PAGES, (people.size() + PAGE - 1) / PAGE);
    int page = Math.max(1, Math.min(ask.number("page", 1, MOST_PAGES), pages));
    List<Actor> shown =
        people.subList(
            Math.min(people.size(), (page - 1) * PAGE), Math.min(people.size(), page * PAGE));
    String path =
        "?q=" + encoded(typed) + "&country=" + encoded(country) + (off ? "&state=off" : "");
    return new PeopleView(
        typed,
        countries(all, country, localizer),
        off ? OFF : "",
        others.size(),
        found.note(),
        localizer.say("console.people.count", Map.of("count", people.size())),
        rows(shown, effective, localizer),
        pages < 2
            ? List.of()
            : IntStream.rangeClosed(1, pages)
                .mapToObj(
                    number ->
                        new PageLink(
                            localizer.number(number), path + "&page=" + number, number == page))
                .toList());
  }

  private FoundPeople found(String typed, Collection<Actor> all, boolean off, Localizer localizer) {
    if (typed.isEmpty()) {
      return new FoundPeople(
          all.stream()
              .sorted(Comparator.comparing(actor -> actor.nameIn(localizer.readable())))
              .toList(),
          "");
    }
    ActorBook book = parts.watchlist().actors();
    Set<Actor> fitting = new LinkedHashSet<>(off ? List.of() : book.named(typed));
    String wanted = Letters.fold(typed);
    all.stream().filter(actor -> holds(actor, wanted, localizer)).forEach(fitting::add);
    if (!fitting.isEmpty() || off) {
      return new FoundPeople(List.copyOf(fitting), "");
    }
    List<Actor> namesakes = book.namesakes(typed);
    if (!namesakes.isEmpty()) {
      String others =
          namesakes.stream()
              .map(actor -> actor.nameIn(localizer.readable()))
              .distinct()
              .collect(Collectors.joining(", "));
      return new FoundPeople(
          namesakes, localizer.say("subject.namesake", Map.of("name", typed, "other", others)));
    }
    List<Actor> near = book.nearest(typed, NEAR);
    return new FoundPeople(
        near, localizer.say(near.isEmpty() ? "console.people.none" : "console.people.near"));
  }

  /** In any name, post or tag, in any language it stands in. */
  private static boolean holds(Actor actor, String wanted, Localizer localizer) {
    Stream<String> names = actor.names().values().stream().flatMap(List::stream);
    Stream<String> posts =
        actor.roles().stream()
            .flatMap(role -> Stream.of(role.title(), role.of()))
            .flatMap(text -> Stream.concat(text.all(), Stream.of(localizer.text(text))));
    Stream<String> tags = actor.tags().stream().flatMap(tag -> Stream.of(tag, localizer.tag(tag)));
    return !wanted.isEmpty()
        && Stream.of(Stream.of(actor.id(), actor.name()), names, posts, tags)
            .flatMap(some -> some)
            .anyMatch(text -> Letters.fold(text).contains(wanted));
  }

  private static List<CountryChosen> countries(
      Collection<Actor> all, String chosen, Localizer localizer) {
    return all.stream()
        .map(Actor::country)
        .filter(code -> !code.isEmpty())
        .distinct()
        .map(code -> new CountryChosen(code, localizer.country(code), code.equals(chosen)))
        .sorted(Comparator.comparing(CountryChosen::name))
        .toList();
  }

  private List<PersonRow> rows(List<Actor> people, EffectiveRules effective, Localizer localizer) {
    Instant now = parts.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, localizer.zone());
    Map<String, Integer> reports =
        parts
            .coverage()
            .reports(
                Subject.Kind.ACTOR,
                people.stream().map(Actor::id).toList(),
                now.minus(Duration.ofDays(DAYS)));
    List<PersonRow> rows = new ArrayList<>();
    for (Actor actor : people) {
      int month = reports.getOrDefault(actor.id(), 0);
      rows.add(
          new PersonRow(
              actor.id(),
              actor.nameIn(localizer.readable()),
              marks(effective.entry(Editable.ACTOR, actor.id()), localizer),
              actor.country().isEmpty() ? "" : localizer.country(actor.country()),
              actor.roles().stream()
                  .filter(role -> PersonWords.isHeld(role, today))
                  .map(role -> PersonWords.title(role, localizer))
                  .toList(),
              localizer.number(month),
              localizer.number(Math.round(month * 10.0 / DAYS) / 10.0)));
    }
    return rows;
  }

  /** How a person stands, if not as the file has it. */
  static String marks(Overlay overlay, Localizer localizer) {
    if (overlay.content().isDeleted()) {
      return localizer.say("audit.delete");
    }
    String off = overlay.content().isOn() ? "" : localizer.say("audit.disable");
    return off.isEmpty() ? Differences.marks(overlay).strip() : off;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
