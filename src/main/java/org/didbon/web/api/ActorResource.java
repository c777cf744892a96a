package org.didbon.web.api;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.didbon.actor.ActorBook;
import org.didbon.actor.Mention;
import org.didbon.command.Right;
import org.didbon.domain.Actor;
import org.didbon.domain.Subject;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Languages;
import org.didbon.text.Tokens;
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

  /** Who was found where, in the order of the text. */
  record FoundActors(String language, List<MentionAnswer> mentions) {}

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
    routes.add(ApiRoute.ask(actors + "/find", Right.EDITOR), this::find);
  }

  private void list(ApiCall call) {
    call.page("actors", List.copyOf(watchlist.actors().all()), Actor::id, ActorAnswer::of);
  }

  private void one(ApiCall call) {
    call.answer(ActorAnswer.of(actor(call.path("id"))));
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
    List<MentionAnswer> mentions =
        book.finder().find(tokens, language, clock.instant()).stream()
            .map(mention -> told(mention, tokens, text))
            .toList();
    call.answer(new FoundActors(language, mentions));
  }

  private static MentionAnswer told(Mention mention, Tokens tokens, String text) {
    int start = tokens.start(mention.first());
    int end = tokens.end(mention.last());
    return new MentionAnswer(
        mention.actor(), mention.ground().word(), start, end, text.substring(start, end));
  }
}
