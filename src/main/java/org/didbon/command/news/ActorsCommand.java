package org.didbon.command.news;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.domain.Actor;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Letters;

/** Who is watched: all by country, or those of a country, of a tag, or with such a post. */
final class ActorsCommand implements Command {

  /** More names would fill the screen more than once: then countries alone are told. */
  private static final int MOST_NAMES = 40;

  private static final int MOST_BUTTONS = 24;

  /** Codes, which have two, take no ending. */
  private static final int LEAST_LETTERS = 4;

  /** Of nobody, nor of those who are of none. */
  private static final String NO_COUNTRY = "-";

  private final WatchlistView watchlist;

  ActorsCommand(WatchlistView watchlist) {
    this.watchlist = watchlist;
  }

  @Override
  public String name() {
    return "actors";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Collection<Actor> all = watchlist.actors().all();
    if (all.isEmpty()) {
      return Reply.of(RichText.of(localizer.say("actors.empty")));
    }
    if (request.words().isEmpty()) {
      return byCountry(all, localizer);
    }
    List<Actor> some = of(request.words(), all, localizer);
    if (some.isEmpty()) {
      throw none(request, all);
    }
    RichText.Builder list = RichText.builder();
    ActorGroups.byCountry(some).forEach((code, few) -> names(list, code, few, localizer));
    return Reply.of(new Body(list.build(), people(some, localizer)));
  }

  /** Those of the country called so; if there is none, of the tag, then those with such a post. */
  private static List<Actor> of(String words, Collection<Actor> all, Localizer localizer) {
    String wanted = Letters.fold(words);
    String country = country(words, localizer).orElse(NO_COUNTRY);
    return Stream.<Predicate<Actor>>of(
            actor -> actor.country().equals(country),
            actor -> ActorGroups.hasTag(actor, words, localizer),
            actor -> hasPost(actor, wanted, localizer))
        .map(test -> all.stream().filter(test).toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Also with the ending that the languages of the region put behind it: «Тажикстандагы». */
  private static Optional<String> country(String words, Localizer localizer) {
    String folded = Letters.fold(words);
    return Countries.named(words)
        .or(
            () ->
                localizer.typed().of("word.ending").stream()
                    .map(Letters::fold)
                    .filter(folded::endsWith)
                    .map(ending -> folded.substring(0, folded.length() - ending.length()))
                    .filter(stem -> stem.length() >= LEAST_LETTERS)
                    .flatMap(stem -> Countries.named(stem).stream())
                    .findFirst());
  }

  private static Choice none(CommandRequest request, Collection<Actor> all) {
    Localizer localizer = request.localizer();
    List<List<Button>> near = ActorGroups.near(request.words(), all, localizer);
    if (!near.isEmpty()) {
      return new Choice(localizer.say("country.near", Map.of("name", request.words())), near);
    }
    String countries =
        ActorGroups.byCountry(all).keySet().stream()
            .filter(code -> !code.isEmpty())
            .map(code -> localizer.country(code) + " (" + code + ")")
            .collect(Collectors.joining(", "));
    String told =
        localizer.say("actors.none", Map.of("country", request.words(), "countries", countries));
    String tags =
        ActorGroups.byTag(all, localizer).keySet().stream()
            .map(localizer::tag)
            .collect(Collectors.joining(", "));
    String more = tags.isEmpty() ? "" : "\n" + localizer.say("actors.tags", Map.of("tags", tags));
    return new Choice(told + more, ActorGroups.buttons(all, localizer));
  }

  private static Reply byCountry(Collection<Actor> all, Localizer localizer) {
    RichText.Builder list = RichText.builder();
    ActorGroups.byCountry(all)
        .forEach(
            (code, some) -> {
              if (all.size() <= MOST_NAMES) {
                names(list, code, some, localizer);
              } else {
                list.bold(ActorGroups.country(code, localizer))
                    .plain(": " + localizer.number(some.size()))
                    .newLine();
              }
            });
    return Reply.of(
        new Body(
            list.build(),
            all.size() <= MOST_BUTTONS
                ? people(all, localizer)
                : ActorGroups.buttons(all, localizer)));
  }

  /** In any language it stands in, and in the chat's. */
  private static boolean hasPost(Actor actor, String wanted, Localizer localizer) {
    return !wanted.isEmpty()
        && actor.roles().stream()
            .flatMap(role -> Stream.of(role.title(), role.of()))
            .flatMap(text -> Stream.concat(text.all(), Stream.of(localizer.text(text))))
            .anyMatch(post -> Letters.fold(post).contains(wanted));
  }

  private static void names(
      RichText.Builder list, String code, List<Actor> actors, Localizer localizer) {
    String names =
        actors.stream()
            .map(actor -> actor.nameIn(localizer.readable()))
            .sorted()
            .collect(Collectors.joining(", "));
    list.bold(ActorGroups.country(code, localizer)).plain(": " + names).newLine();
  }

  private static List<List<Button>> people(Collection<Actor> actors, Localizer localizer) {
    List<Button> buttons =
        actors.stream()
            .limit(MOST_BUTTONS)
            .map(
                actor ->
                    new Button(
                        actor.nameIn(localizer.readable()),
                        "/actor " + SubjectSign.of(actor.subject())))
            .toList();
    return new Buttons().rows(buttons, 2).build();
  }
}
