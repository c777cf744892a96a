package org.didbon.web.api;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.didbon.actor.ActorBook;
import org.didbon.actor.Mention;
import org.didbon.actor.NameReading;
import org.didbon.actor.NearMiss;
import org.didbon.command.Right;
import org.didbon.domain.Actor;
import org.didbon.domain.Subject;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Languages;
import org.didbon.text.Tokens;
import org.didbon.text.name.SpelledForms;
import org.jspecify.annotations.Nullable;

/** People who are watched: the list, one, and who is found in a text. */
final class ActorResource {

  private static final int LONGEST_TEXT = 50_000;

  private final WatchlistView watchlist;
  private final Clock clock;

  ActorResource(WatchlistView watchlist, Clock clock) {
    this.watchlist = watchlist;
    this.clock = clock;
  }

  /**
   * A text in which people are sought.
   *
   * @param language BCP 47; null to be found out
   */
  record FindWish(@Nullable String text, @Nullable String language) {}

  /**
   * Who was found where, in the order of the text.
   *
   * @param nearly places that have somebody's surname and do not mean that person
   */
  record FoundActors(String language, List<MentionAnswer> mentions, List<NearlyAnswer> nearly) {}

  /**
   * A place that might mean somebody.
   *
   * @param objection why it does not, such as {@code other_name}
   */
  record NearlyAnswer(String actor, String objection, int start, int end, String form) {}

  /**
   * All forms in which somebody is found.
   *
   * @param forms by language ({@code latin} for all Latin letters), then by part of the name; the
   *     nominatives first
   */
  record FormsAnswer(String id, Map<String, Map<String, List<String>>> forms) {}

  /**
   * A place that means somebody.
   *
   * @param ground why, such as {@code full_name}
   * @param start UTF-16 offset in the text
   */
  record MentionAnswer(String actor, String ground, int start, int end, String form) {}

  void open(ApiRoutes routes) {
    String actors = ApiRoute.ROOT + "/actors";
    routes.add(ApiRoute.get(actors, Right.EDITOR, "limit", "cursor"), this::list);
    routes.add(ApiRoute.get(actors + "/{id}", Right.EDITOR), this::one);
    routes.add(ApiRoute.get(actors + "/{id}/forms", Right.EDITOR), this::forms);
    routes.add(ApiRoute.ask(actors + "/find", Right.EDITOR), this::find);
  }

  private void list(ApiCall call) {
    call.page("actors", List.copyOf(watchlist.actors().all()), Actor::id, ActorAnswer::of);
  }

  private void one(ApiCall call) {
    call.answer(ActorAnswer.of(actor(call.path("id"))));
  }

  private void forms(ApiCall call) {
    Actor actor = actor(call.path("id"));
    List<String> names = actor.names().values().stream().flatMap(List::stream).toList();
    Map<String, Map<String, List<String>>> told = new LinkedHashMap<>();
    SpelledForms.of(names)
        .forEach(
            (language, parts) -> {
              Map<String, List<String>> of = new LinkedHashMap<>();
              parts.forEach((part, forms) -> of.put(part.word(), List.copyOf(forms)));
              told.put(language, of);
            });
    call.answer(new FormsAnswer(actor.id(), told));
  }

  private Actor actor(String written) {
    return watchlist
        .actors()
        .byId(Subject.Kind.ACTOR.bare(written))
        .orElseThrow(() -> ApiFault.of(404, "absent", "there is no actor of this id"));
  }

  private void find(ApiCall call) {
    FindWish wish = call.body(FindWish.class);
    String text = Objects.requireNonNullElse(wish.text(), "");
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw ApiFault.field("text", "a text of 1 to " + LONGEST_TEXT + " characters is wanted");
    }
    String hint = Objects.requireNonNullElse(wish.language(), "");
    if (!hint.matches("([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?")) {
      throw ApiFault.field("language", "a language is a BCP 47 tag, such as ru");
    }
    String language = Languages.of("", text, hint);
    Tokens tokens = Tokens.of(text);
    ActorBook book = watchlist.actors();
    NameReading reading = book.finder().explain(tokens, language, clock.instant());
    call.answer(
        new FoundActors(
            language,
            reading.mentions().stream().map(one -> told(one, tokens, text)).toList(),
            reading.nearly().stream().map(one -> told(one, tokens, text)).toList()));
  }

  private static NearlyAnswer told(NearMiss miss, Tokens tokens, String text) {
    int start = tokens.start(miss.first());
    int end = tokens.end(miss.last());
    return new NearlyAnswer(
        miss.actor(), miss.objection().word(), start, end, text.substring(start, end));
  }

  private static MentionAnswer told(Mention mention, Tokens tokens, String text) {
    int start = tokens.start(mention.first());
    int end = tokens.end(mention.last());
    return new MentionAnswer(
        mention.actor(), mention.ground().word(), start, end, text.substring(start, end));
  }
}
