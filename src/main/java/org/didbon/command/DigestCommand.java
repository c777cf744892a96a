package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.phrase.Speech;

/** When a chat hears of something it asked for: at once, or in a digest. */
final class DigestCommand implements Command {

  private static final List<String> OFFERED =
      List.of("now", "hourly", "daily 09:00", "weekly mon 09:00");

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final Watched watched;

  DigestCommand(Subjects subjects, SubscriptionBook subscriptions, Watched watched) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.watched = watched;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public List<String> words() {
    return List.of("дайджест", "сводка");
  }

  @Override
  public Shelf shelf() {
    return Shelf.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    String words = asked.wordsFor(this);
    Times.Scheduled wish = Times.scheduled(words).orElse(null);
    Subject subject = subjects.any(wish == null ? words : wish.subject(), asked);
    RichText title = RichText.bold(watched.of(subject, speech));
    Subscription had = Wish.of(subscriptions, asked, subject, title);
    if (wish == null) {
      return Reply.of(
          new Body(
              told("digest.ask", had.terms().schedule(), title, speech), offers(subject, speech)));
    }
    Terms terms = had.terms().with(wish.schedule());
    subscriptions.change(asked.chat(), subject, terms);
    return Reply.of(told("digest.done", wish.schedule(), title, speech)).inPlaceOf(asked);
  }

  private static RichText told(String key, Schedule schedule, RichText title, Speech speech) {
    return speech.rich(key, Map.of("title", title, "when", Times.told(schedule, speech)));
  }

  private static List<List<Button>> offers(Subject subject, Speech speech) {
    String name = subject.id().isEmpty() ? "everything" : subject.id();
    return OFFERED.stream()
        .map(
            offered ->
                List.of(
                    new Button(
                        Times.told(Schedule.of(offered).orElse(Schedule.NOW), speech),
                        "/digest " + name + " " + offered)))
        .toList();
  }
}
