package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.rule.WatchlistView;

/** What chats asked for, when they want to change how they hear of it. Thread-safe. */
public record SubscriptionLookup(SubscriptionBook subscriptions, WatchlistView watchlist) {

  /** More of them would push the question off the screen. */
  private static final int MOST_BUTTONS = 10;

  /**
   * What was typed after the command.
   *
   * @throws org.didbon.domain.BadInput if nothing was: what the chat asked for is offered
   */
  public String named(CommandRequest request) {
    if (!request.words().isEmpty()) {
      return request.words();
    }
    throw which("", request);
  }

  /**
   * The only one there is, where {@code what} stands after the command and no name.
   *
   * @throws org.didbon.domain.BadInput if there are several: they are offered
   */
  public Subject only(String what, CommandRequest request) {
    List<Subscription> all = subscriptions.of(request.chat());
    if (all.size() != 1) {
      throw which(" " + what, request);
    }
    return all.get(0).subject();
  }

  private BadInput which(String what, CommandRequest request) {
    List<Subscription> all = subscriptions.of(request.chat());
    if (all.isEmpty()) {
      String example = request.localizer().say("subscribe.example");
      return request.wrong("subscriptions.none", Map.of("command", example));
    }
    return request.which(
        all.stream()
            .limit(MOST_BUTTONS)
            .map(one -> button(one.subject(), what, request))
            .map(List::of)
            .toList(),
        what);
  }

  private Button button(Subject subject, String what, CommandRequest request) {
    String title = watchlist.of(subject, request.localizer());
    return new Button(title, "/" + request.name() + " " + SubjectSign.of(subject) + what);
  }

  public RichText title(Subject subject, CommandRequest request) {
    return RichText.bold(watchlist.of(subject, request.localizer()));
  }

  /**
   * The chat's subscription.
   *
   * @throws Choice if it has none to {@code subject}: to ask for it
   */
  public Subscription of(Subject subject, RichText title, CommandRequest request) {
    return subscriptions.of(request.chat()).stream()
        .filter(subscription -> subscription.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> none(subject, title, request));
  }

  public void change(Subject subject, Terms terms, CommandRequest request) {
    subscriptions.change(request.chat(), subject, terms);
  }

  private static Choice none(Subject subject, RichText title, CommandRequest request) {
    String absent = request.localizer().say("unsubscribe.absent", Map.of("title", title.plain()));
    String command = "/subscribe " + SubjectSign.of(subject);
    Button subscribe = new Button(request.localizer().say("card.subscribe"), command);
    return new Choice(absent, List.of(List.of(subscribe)));
  }
}
