package org.didbon.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.archive.Page.Hit;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.phrase.Speech;
import org.didbon.query.TypedQuery;
import org.didbon.rule.Preview;

/**
 * Subscribes chats to queries as they stand: shows what one would have brought, and takes it after
 * a yes; of one that would bring very much, after two. Thread-safe.
 */
final class QueryOffers {

  /** Queries of a chat: more than anybody reads, and few enough to be asked of every item. */
  private static final int MOST = 50;

  private static final int SAMPLES = 2;

  /** A query as buttons name it, and how often it was said yes to. */
  private static final Pattern BUTTON = Pattern.compile("(~[0-9a-f]{16})(| yes| sure)");

  private final Subjects subjects;
  private final OwnQueries own;
  private final Searches searches;
  private final Editing editing;
  private final RuleViews views;
  private final Clock clock;

  QueryOffers(
      Subjects subjects,
      OwnQueries own,
      Searches searches,
      Editing editing,
      RuleViews views,
      Clock clock) {
    this.subjects = subjects;
    this.own = own;
    this.searches = searches;
    this.editing = editing;
    this.views = views;
    this.clock = clock;
  }

  /** The answer to who wants to subscribe to {@code words}; empty if they are no query. */
  Optional<Reply> answer(String words, Asked asked) {
    Matcher button = BUTTON.matcher(words);
    if (button.matches()) {
      String known =
          searches
              .wanted(button.group(1))
              .map(Searches.Wanted::query)
              .orElseThrow(() -> asked.wrong("search.forgotten", Map.of()));
      return Optional.of(answer(SavedQuery.of(known), button.group(2), asked));
    }
    boolean query = TypedQuery.isQuery(words) && subjects.called(words).isEmpty();
    return query
        ? Optional.of(answer(SavedQuery.of(TypedQuery.text(words)), "", asked))
        : Optional.empty();
  }

  private Reply answer(SavedQuery query, String yes, Asked asked) {
    check(query, asked);
    return switch (yes) {
      case " sure" -> take(query, asked);
      case " yes" -> warn(query, asked);
      default -> offer(query, asked);
    };
  }

  private void check(SavedQuery query, Asked asked) {
    editing.book().check(query.text());
    own.same(query, asked.chat())
        .ifPresent(
            same -> {
              String title = title(same, asked.speech());
              throw asked.wrong("subscribe.already", Map.of("title", title));
            });
    if (own.of(asked.chat()).size() >= MOST) {
      throw asked.wrong("query.many", Map.of("most", MOST));
    }
  }

  private Reply offer(SavedQuery query, Asked asked) {
    Speech speech = asked.speech();
    Preview preview = preview(query, speech);
    List<Hit> samples = preview.samples();
    RichText.Builder text = RichText.builder().bold(title(query, speech)).newLine();
    text.plain(found(preview, speech)).newLine();
    text.lines(Samples.of(samples.subList(0, Math.min(SAMPLES, samples.size()))));
    text.lines(views.unread(speech));
    String yes = isBusy(preview) ? " yes" : " sure";
    Button button = new Button(speech.say("card.subscribe"), command(query, yes));
    return Reply.of(new Body(text.build(), List.of(List.of(button)))).inPlaceOf(asked);
  }

  private static String found(Preview preview, Speech speech) {
    int stories = preview.stories();
    return stories == 0
        ? speech.say("rule.silent")
        : speech.say(
            preview.items().complete() ? "query.found" : "query.least", Map.of("stories", stories));
  }

  private Reply warn(SavedQuery query, Asked asked) {
    Speech speech = asked.speech();
    Map<String, Object> numbers =
        Map.of(
            "alerts", speech.number(Math.round(preview(query, speech).alertsADay())),
            "most", editing.mostAlertsADay());
    Button sure = new Button(speech.say("query.sure"), command(query, " sure"));
    RichText text = RichText.of(speech.say("query.busy", numbers));
    return Reply.of(new Body(text, List.of(List.of(sure)))).inPlaceOf(asked);
  }

  private Reply take(SavedQuery query, Asked asked) {
    own.subscriptions().add(asked.chat(), query, clock.instant());
    own.watched().refresh();
    Speech speech = asked.speech();
    RichText title = RichText.bold(title(query, speech));
    Button stop =
        new Button(speech.say("subscriptions.stop"), "/unsubscribe " + Searches.sign(query.id()));
    Body body =
        new Body(
            RichText.builder().lines(speech.rich("subscribe.done", Map.of("title", title))).build(),
            List.of(List.of(stop)));
    return Reply.of(body).inPlaceOf(asked);
  }

  private Preview preview(SavedQuery query, Speech speech) {
    return editing.previewer().of(query.text(), "", Subject.EVERYTHING, speech.zone());
  }

  private boolean isBusy(Preview preview) {
    return preview.alertsADay() > editing.mostAlertsADay();
  }

  private String command(SavedQuery query, String yes) {
    return "/subscribe " + searches.remember(query.text()) + yes;
  }

  private static String title(SavedQuery query, Speech speech) {
    return speech.say("quote", Map.of("text", query.shortened()));
  }
}
