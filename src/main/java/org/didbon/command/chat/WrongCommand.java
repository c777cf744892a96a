package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Complaints;
import org.didbon.command.HelpSection;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;

/** Says that an alert was not what the chat had asked for: those who edit the rules see it. */
final class WrongCommand implements Command {

  /** Who complains has seen it lately. */
  private static final int OFFERED = 5;

  private final PastNews news;
  private final SubscriptionBook subscriptions;
  private final Complaints complaints;
  private final Clock clock;

  WrongCommand(PastNews news, SubscriptionBook subscriptions, Complaints complaints, Clock clock) {
    this.news = news;
    this.subscriptions = subscriptions;
    this.complaints = complaints;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "wrong";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Reply run(CommandRequest request) {
    String story = request.words();
    if (story.isEmpty()) {
      return which(request);
    }
    List<PastNews.Recorded> reports = news.story(story, request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("why.unknown", Map.of("story", story));
    }
    List<Subject> asks =
        subscriptions.of(request.chat()).stream().map(Subscription::subject).toList();
    Set<Subject> wrong =
        reports.stream()
            .flatMap(recorded -> recorded.matches().stream())
            .map(Match::subject)
            .filter(subject -> asks.stream().anyMatch(ask -> ask.covers(subject)))
            .collect(Collectors.toSet());
    String now = reports.get(0).story(); // of a story that was merged, the other's
    complaints.add(request.chat(), request.incoming().person(), now, wrong, clock.instant());
    RichText title = RichText.bold(reports.get(0).item().title());
    return Reply.of(request.localizer().rich("wrong.done", Map.of("title", title)));
  }

  /** Not simply the last one: another may have come while this was typed. */
  private Reply which(CommandRequest request) {
    Buttons buttons = new Buttons();
    for (String story : news.alerted(request.chat(), OFFERED)) {
      news.story(story, request.chat()).stream()
          .findFirst()
          .ifPresent(report -> buttons.row(new Button(report.item().title(), "/wrong " + story)));
    }
    if (buttons.build().isEmpty()) {
      throw request.wrong("why.none", Map.of());
    }
    RichText ask = RichText.of(request.localizer().say("wrong.which"));
    return Reply.of(new Body(ask, buttons.build()));
  }
}
