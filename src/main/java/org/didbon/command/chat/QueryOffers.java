package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.archive.HitPage.Hit;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.Editing;
import org.didbon.command.NamedSources;
import org.didbon.command.OwnQueries;
import org.didbon.command.Reply;
import org.didbon.command.RuleViews;
import org.didbon.command.Searches;
import org.didbon.command.Snippets;
import org.didbon.command.Subjects;
import org.didbon.command.WatchWords;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.query.TypedQuery;
import org.didbon.rule.Preview;

/**
 * Subscribes chats to queries as they stand, and shows what one would have brought; of what would
 * bring very much it asks first. Thread-safe.
 */
final class QueryOffers {

  /** Queries of a chat: more than anybody reads, and few enough to be asked of every item. */
  private static final int MOST = 50;

  private static final int SAMPLES = 2;

  private final Subjects subjects;
  private final OwnQueries own;
  private final WatchWords watch;
  private final Editing editing;
  private final RuleViews views;
  private final Clock clock;

  QueryOffers(CommandContext context, Editing editing, RuleViews views) {
    this.subjects = context.subjects();
    this.own = context.ownQueries();
    this.watch = new WatchWords(context.searches());
    this.editing = editing;
    this.views = views;
    this.clock = context.clock();
  }

  /** The answer to who wants to subscribe to {@code words}; empty if they are no query. */
  Optional<Reply> answer(String words, CommandRequest request) {
    Optional<WatchWords.Wish> wish = watch.wish(words);
    if (wish.isPresent()) {
      String known =
          wish.get().query().orElseThrow(() -> request.wrong("search.forgotten", Map.of()));
      SavedQuery query = SavedQuery.of(known);
      return Optional.of(
          wish.get().look() ? look(query, request) : answer(query, wish.get().sure(), request));
    }
    boolean query = TypedQuery.isQuery(words) && subjects.called(words).isEmpty();
    return query
        ? Optional.of(answer(SavedQuery.of(TypedQuery.text(words)), false, request))
        : Optional.empty();
  }

  /** What words would have brought, with a button that takes them. */
  private Reply look(SavedQuery query, CommandRequest request) {
    Preview preview = preview(query, request);
    if (isBusy(preview)) {
      return warn(query, preview, request);
    }
    Localizer localizer = request.localizer();
    RichText text =
        RichText.builder()
            .bold(title(query, localizer))
            .newLine()
            .lines(past(preview, localizer).build())
            .build();
    Button take = new Button(localizer.say("card.subscribe"), watch.take(query.text()));
    return Reply.of(new Body(text, List.of(List.of(take)))).inPlaceOf(request.incoming());
  }

  private Preview preview(SavedQuery query, CommandRequest request) {
    return editing
        .previewer()
        .of(check(query, request), "", Subject.EVERYTHING, request.localizer().zone());
  }

  private Reply answer(SavedQuery query, boolean sure, CommandRequest request) {
    Preview preview = preview(query, request);
    return !sure && isBusy(preview) ? warn(query, preview, request) : take(query, preview, request);
  }

  private Query check(SavedQuery query, CommandRequest request) {
    Query asked = editing.book().read(query.text());
    new NamedSources(own.watchlist()).check(query.text());
    own.same(query, request.chat())
        .ifPresent(
            same -> {
              String title = title(same, request.localizer());
              throw request.wrong("subscribe.already", Map.of("title", title));
            });
    if (own.of(request.chat()).size() >= MOST) {
      throw request.wrong("query.many", Map.of("most", MOST));
    }
    return asked;
  }

  private static String found(Preview preview, Localizer localizer) {
    int stories = preview.stories();
    return stories == 0
        ? localizer.say("rule.silent")
        : localizer.say(
            preview.items().complete() ? "query.found" : "query.least", Map.of("stories", stories));
  }

  private Reply warn(SavedQuery query, Preview preview, CommandRequest request) {
    Localizer localizer = request.localizer();
    Map<String, Object> numbers =
        Map.of(
            "alerts", localizer.number(Math.round(preview.alertsADay())),
            "most", editing.mostAlertsADay());
    RichText text =
        past(preview, localizer).plain(localizer.say("query.busy", numbers)).newLine().build();
    Button sure = new Button(localizer.say("query.sure"), watch.take(query.text()));
    return Reply.of(new Body(text, List.of(List.of(sure)))).inPlaceOf(request.incoming());
  }

  private Reply take(SavedQuery query, Preview preview, CommandRequest request) {
    own.subscriptions().add(request.chat(), query, clock.instant());
    own.watchlist().refresh();
    Localizer localizer = request.localizer();
    RichText title = RichText.bold(title(query, localizer));
    String sign = Searches.sign(query.id());
    RichText text =
        RichText.builder()
            .lines(localizer.rich("subscribe.done", Map.of("title", title)))
            .lines(past(preview, localizer).build())
            .build();
    List<Button> buttons =
        List.of(
            new Button(localizer.say("subscribe.when"), "/digest " + sign),
            new Button(localizer.say("subscriptions.stop"), "/unsubscribe " + sign));
    return Reply.of(new Body(text, List.of(buttons))).inPlaceOf(request.incoming());
  }

  /** What the query would have brought. */
  private RichText.Builder past(Preview preview, Localizer localizer) {
    List<Hit> samples = preview.samples();
    return RichText.builder()
        .plain(found(preview, localizer))
        .newLine()
        .lines(Snippets.of(samples.subList(0, Math.min(SAMPLES, samples.size()))))
        .lines(views.unread(localizer));
  }

  private boolean isBusy(Preview preview) {
    return preview.alertsADay() > editing.mostAlertsADay();
  }

  private static String title(SavedQuery query, Localizer localizer) {
    return localizer.say("quote", Map.of("text", query.shortened()));
  }
}
