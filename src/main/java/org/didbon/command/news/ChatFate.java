package org.didbon.command.news;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.Buttons;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews.Found;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Verdict;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/** What became of an item for the chat that asks, and what would change it. Thread-safe. */
final class ChatFate {

  private static final int MOST_OFFERED = 3;

  private final ItemFate fate;
  private final Titles titles;
  private final SubscriptionBook subscriptions;

  ChatFate(ItemFate fate, Titles titles, SubscriptionBook subscriptions) {
    this.fate = fate;
    this.titles = titles;
    this.subscriptions = subscriptions;
  }

  Reply of(Found found, CommandRequest request) {
    Localizer localizer = request.localizer();
    Optional<Verdict> verdict = fate.verdict(found, request.chat());
    Buttons buttons = new Buttons();
    String said =
        verdict.isPresent()
            ? fate.line(verdict.get(), localizer)
            : found.silent() ? VerdictWords.noNews(localizer) : unjudged(found, buttons, request);
    verdict.ifPresent(it -> buttons.rows(fate.remedies(it, localizer), 1));
    RichText.Builder text = RichText.builder().lines(fate.head(found, localizer));
    if (!said.isEmpty()) {
      text.bold(localizer.say("why.here", Map.of("verdict", said))).newLine();
    }
    return Reply.of(new Body(text.build(), buttons.build()));
  }

  /** Nothing was decided for this chat: it asked for nothing of the like, then or at all. */
  private String unjudged(Found found, Buttons buttons, CommandRequest request) {
    Localizer localizer = request.localizer();
    Set<Subject> subjects = new LinkedHashSet<>();
    found.recorded().matches().stream().map(Match::subject).forEach(subjects::add);
    if (subjects.isEmpty()) {
      return ""; // it matched nothing, and that is said
    }
    List<Subscription> asked =
        subscriptions.of(request.chat()).stream()
            .filter(one -> subjects.stream().anyMatch(one.subject()::covers))
            .toList();
    if (asked.isEmpty()) {
      subjects.stream()
          .limit(MOST_OFFERED)
          .map(subject -> subscribe(subject, localizer))
          .forEach(buttons::row);
      return localizer.say("verdict.no_subscription");
    }
    return asked.stream()
        .filter(one -> one.since().isAfter(found.recorded().item().seen()))
        .findFirst()
        .map(
            late ->
                localizer.say(
                    "verdict.late",
                    Map.of(
                        "title", titles.of(late.subject(), localizer),
                        "moment", localizer.moment(late.since()))))
        .orElseGet(() -> localizer.say("verdict.forgotten"));
  }

  private Button subscribe(Subject subject, Localizer localizer) {
    String title = titles.of(subject, localizer);
    return new Button(
        localizer.say("verdict.subscribe", Map.of("title", title)),
        "/subscribe " + SubjectSign.of(subject));
  }
}
