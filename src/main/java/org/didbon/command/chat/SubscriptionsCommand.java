package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.BestBook;
import org.didbon.command.BestBook.BestWish;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** What a chat asked for. */
final class SubscriptionsCommand implements Command {

  private final SubscriptionBook subscriptions;
  private final BestBook best;
  private final WatchlistView watchlist;

  SubscriptionsCommand(SubscriptionBook subscriptions, BestBook best, WatchlistView watchlist) {
    this.subscriptions = subscriptions;
    this.best = best;
    this.watchlist = watchlist;
  }

  /** More of them would push the list off the screen. */
  private static final int MOST_BUTTONS = 10;

  /** What is heard of, and on what terms. */
  static String line(Subscription one, WatchlistView watchlist, Localizer localizer) {
    return watchlist.of(one.subject(), localizer) + terms(one, watchlist, localizer);
  }

  private static String terms(Subscription one, WatchlistView watchlist, Localizer localizer) {
    String when = " — " + ScheduleText.describe(one.terms().schedule(), localizer);
    String only =
        one.terms().written().isEmpty() ? "" : "; " + OnlyCommand.describe(one.terms(), localizer);
    String off = isOff(one.subject(), watchlist) ? "; " + localizer.say("query.off") : "";
    return when + only + off;
  }

  private static boolean isOff(Subject subject, WatchlistView watchlist) {
    return subject.kind() == Subject.Kind.QUERY
        && watchlist.query(subject.id()).filter(query -> !watchlist.isAsked(query)).isPresent();
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public boolean isForTarget() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Subscription> all = subscriptions.of(request.chat());
    Optional<BestWish> wish = best.wish(request.chat());
    if (all.isEmpty() && wish.isEmpty()) {
      RichText command = RichText.code("/subscribe " + localizer.say("everything"));
      return Reply.of(localizer.rich("subscriptions.none", Map.of("command", command)));
    }
    RichText.Builder list = RichText.builder().plain(localizer.say("subscriptions.list")).newLine();
    List<List<Button>> buttons = new ArrayList<>();
    for (Subscription subscription : all) {
      Subject subject = subscription.subject();
      String title = watchlist.of(subject, localizer);
      list.plain("• ").bold(title).plain(terms(subscription, watchlist, localizer)).newLine();
      if (buttons.size() < MOST_BUTTONS) {
        String name = SubjectSign.of(subject);
        buttons.add(
            List.of(
                new Button(title, "/digest " + name),
                new Button(localizer.say("subscriptions.stop"), "/unsubscribe " + name)));
      }
    }
    if (wish.isPresent()) {
      String title = localizer.say("best.title");
      Schedule daily = Schedule.daily(wish.get().at());
      String when = " — " + ScheduleText.describe(daily, localizer);
      list.plain("• ").bold(title).plain(when).newLine();
      buttons.add(
          List.of(
              new Button(title, "/digest best"),
              new Button(localizer.say("subscriptions.stop"), "/digest best off")));
    }
    if (all.size() > 1) {
      buttons.add(List.of(new Button(localizer.say("unsubscribe.everything"), "/unsubscribe all")));
    }
    return Reply.of(new Body(list.build(), buttons));
  }
}
