package org.didbon.command.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.StartLink;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.rule.WatchlistView;

/** The first words to a chat: what the bot does, and a first thing to watch at one touch. */
final class StartCommand implements Command {

  private final WatchlistView watchlist;
  private final SubscriptionBook subscriptions;
  private final ChatSettings settings;
  private final Catalogues catalogues;
  private final StartLink link;
  private final OwnFeedLimits limits;
  private final Clock clock;

  StartCommand(CommandContext context, OwnFeedLimits limits, StartLink link) {
    this.watchlist = context.watchlist();
    this.subscriptions = context.books().subscriptions();
    this.settings = context.books().settings();
    this.catalogues = context.catalogues();
    this.link = link;
    this.limits = limits;
    this.clock = context.clock();
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  /** Where the chat is: it may be written as well. */
  @Override
  public Optional<String> awaits(CommandRequest request) {
    return settings.of(request.chat()).zone().isEmpty() ? Optional.of("zone") : Optional.empty();
  }

  @Override
  public Reply run(CommandRequest request) {
    int restored = subscriptions.restore(request.chat(), limits.perChat(), clock.instant());
    // its language has come back too
    Localizer localizer = catalogues.to(settings.of(request.chat()));
    RichText back =
        restored == 0
            ? RichText.of()
            : RichText.of(localizer.say("start.restored", Map.of("count", restored)));
    Optional<Reply> asking =
        request.incoming().shared()
            ? Optional.empty()
            : link.answer(
                new CommandRequest(request.incoming(), request.name(), request.words(), localizer));
    if (asking.isPresent()) {
      return asking.get().under(back);
    }
    if (restored > 0) {
      return Reply.of(back);
    }
    RichText what = lines(request.incoming().shared() ? "start.shared" : "start.text", localizer);
    if (settings.of(request.chat()).zone().isEmpty()) {
      List<List<Button>> rows = new ArrayList<>(ZoneOffers.rows(clock.instant(), localizer));
      rows.add(List.of(StartButtons.language(localizer)));
      return Reply.of(new Body(under(what, "start.where", localizer), rows));
    }
    return Reply.of(
        new Body(under(what, "start.ask", localizer), StartButtons.first(watchlist, localizer)));
  }

  private static RichText lines(String key, Localizer localizer) {
    return RichText.of(localizer.say(key).split("\n", -1));
  }

  private static RichText under(RichText what, String question, Localizer localizer) {
    return RichText.builder().lines(what).lines(lines(question, localizer)).build();
  }
}
