package org.didbon.command;

import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Stops alerts. */
final class UnsubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final Watched watched;

  UnsubscribeCommand(Subjects subjects, SubscriptionBook subscriptions, Watched watched) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.watched = watched;
  }

  @Override
  public String name() {
    return "unsubscribe";
  }

  @Override
  public String operands() {
    return "NAME, TOPIC or everything";
  }

  @Override
  public String summary() {
    return "stop alerts about it";
  }

  @Override
  public String example() {
    return "/unsubscribe migrants";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(Asked asked) {
    Subject subject = subjects.any(asked.wordsFor(this));
    String title = watched.of(subject);
    if (!subscriptions.remove(asked.incoming().chat(), subject)) {
      throw new BadInput(
          "You did not ask to hear of %s. All you asked for: /subscriptions".formatted(title));
    }
    return Reply.of(
        RichText.builder().plain("You hear no more of ").bold(title).plain(".").build());
  }
}
