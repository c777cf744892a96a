package org.didbon.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;
import org.didbon.text.Letters;

/** Who is watched: all by country, those of a country, or those whose posts have a word. */
final class ActorsCommand implements Command {

  /** More names would fill the screen more than once: then countries alone are told. */
  private static final int MOST_NAMES = 40;

  private static final int MOST_BUTTONS = 24;

  private final Watched watched;

  ActorsCommand(Watched watched) {
    this.watched = watched;
  }

  @Override
  public String name() {
    return "actors";
  }

  @Override
  public List<String> words() {
    return List.of("акторы", "персоны", "шахсон", "shaxslar");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Collection<Actor> all = watched.actors().all();
    if (all.isEmpty()) {
      return Reply.of(RichText.of(speech.say("actors.empty")));
    }
    if (asked.words().isEmpty()) {
      return byCountry(all, speech);
    }
    String wanted = Letters.fold(asked.words());
    List<Actor> some = all.stream().filter(actor -> isOf(actor.country(), wanted, speech)).toList();
    if (some.isEmpty()) {
      some = all.stream().filter(actor -> hasPost(actor, wanted)).toList();
    }
    if (some.isEmpty()) {
      String countries =
          grouped(all).keySet().stream()
              .filter(code -> !code.isEmpty())
              .map(code -> speech.country(code) + " (" + code + ")")
              .collect(Collectors.joining(", "));
      throw new Choice(
          speech.say("actors.none", Map.of("country", asked.words(), "countries", countries)),
          countries(all, speech));
    }
    RichText.Builder list = RichText.builder();
    grouped(some).forEach((code, few) -> names(list, code, few, speech));
    return Reply.of(new Body(list.build(), people(some, speech)));
  }

  private static Reply byCountry(Collection<Actor> all, Speech speech) {
    RichText.Builder list = RichText.builder();
    grouped(all)
        .forEach(
            (code, some) -> {
              if (all.size() <= MOST_NAMES) {
                names(list, code, some, speech);
              } else {
                list.bold(country(code, speech)).plain(": " + speech.number(some.size())).newLine();
              }
            });
    return Reply.of(
        new Body(
            list.build(),
            all.size() <= MOST_BUTTONS ? people(all, speech) : countries(all, speech)));
  }

  /** By its code, or its name in the chat's language. */
  private static boolean isOf(String country, String wanted, Speech speech) {
    return !country.isEmpty()
        && (country.toLowerCase(Locale.ROOT).equals(wanted)
            || Letters.fold(speech.country(country)).equals(wanted));
  }

  private static boolean hasPost(Actor actor, String wanted) {
    return actor.roles().stream()
        .flatMap(role -> Stream.of(role.title(), role.of()))
        .anyMatch(post -> Letters.fold(post).contains(wanted));
  }

  private static Map<String, List<Actor>> grouped(Collection<Actor> actors) {
    return actors.stream()
        .collect(Collectors.groupingBy(Actor::country, TreeMap::new, Collectors.toList()));
  }

  private static void names(RichText.Builder list, String code, List<Actor> actors, Speech speech) {
    String names =
        actors.stream()
            .map(actor -> actor.nameIn(speech.readable()))
            .sorted()
            .collect(Collectors.joining(", "));
    list.bold(country(code, speech)).plain(": " + names).newLine();
  }

  private static String country(String code, Speech speech) {
    return code.isEmpty() ? speech.say("actors.elsewhere") : speech.country(code);
  }

  private static List<List<Button>> people(Collection<Actor> actors, Speech speech) {
    List<Button> buttons =
        actors.stream()
            .limit(MOST_BUTTONS)
            .map(
                actor ->
                    new Button(
                        actor.nameIn(speech.readable()),
                        "/actor " + Subjects.sign(actor.subject())))
            .toList();
    return new Buttons().rows(buttons, 2).build();
  }

  private static List<List<Button>> countries(Collection<Actor> actors, Speech speech) {
    List<Button> buttons = new ArrayList<>();
    grouped(actors)
        .forEach(
            (code, some) -> {
              if (!code.isEmpty()) {
                buttons.add(
                    new Button(country(code, speech) + " · " + some.size(), "/actors " + code));
              }
            });
    return new Buttons().rows(buttons, 2).build();
  }
}
