package org.didbon.command;

import java.time.Clock;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Asks for alerts. */
final class SubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final Watched watched;
  private final Clock clock;

  SubscribeCommand(
      Subjects subjects, SubscriptionBook subscriptions, Watched watched, Clock clock) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.watched = watched;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "subscribe";
  }

  @Override
  public String operands() {
    return "NAME, TOPIC or everything";
  }

  @Override
  public String summary() {
    return "send alerts about it here";
  }

  @Override
  public String example() {
    return "/subscribe Patrushev";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(Asked asked) {
    Subject subject = subjects.any(asked.wordsFor(this));
    String title = watched.of(subject);
    if (!subscriptions.add(asked.incoming().chat(), subject, clock.instant())) {
      throw new BadInput(
          "You hear of %s already. All you asked for: /subscriptions".formatted(title));
    }
    return Reply.of(
        RichText.builder().plain("From now on you hear of ").bold(title).plain(".").build());
  }
}
