package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.FeedHealth;
import org.didbon.command.Operands;
import org.didbon.command.OwnFeedBook;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.rule.OwnFeedLimits;

/** {@code /feeds mine}: the feeds that the chat asked for by their addresses, and how they do. */
final class OwnFeedsCommand implements Command {

  private static final int LISTED = 10;

  private final OwnFeedBook book;
  private final OwnFeedLimits limits;
  private final TypedWords words;

  OwnFeedsCommand(OwnFeedBook book, OwnFeedLimits limits, TypedWords words) {
    this.book = book;
    this.limits = limits;
    this.words = words;
  }

  @Override
  public String name() {
    return "feeds";
  }

  @Override
  public boolean isMeant(String command, Operands typed) {
    return command.equals(name()) && words.is("word.mine", typed.first());
  }

  /** Those of the channel, where somebody settles things for one. */
  @Override
  public boolean isForTarget() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Feed> all = book.of(request.chat());
    if (all.isEmpty()) {
      String key = limits.perChat() == 0 ? "own.off" : "own.none";
      return Reply.of(
          localizer.rich(key, Map.of("command", RichText.code("/subscribe https://…"))));
    }
    Map<String, FeedState> states =
        book.states(request.chat()).stream()
            .collect(Collectors.toMap(FeedState::feed, state -> state, (one, other) -> one));
    int page = Paging.of(request.words()).number();
    List<Feed> some = all.stream().skip((page - 1L) * LISTED).limit(LISTED).toList();
    if (some.isEmpty()) {
      throw request.wrong("page.none", Map.of());
    }
    RichText.Builder list = RichText.builder();
    list.plain(localizer.say("own.list", Map.of("count", all.size(), "most", limits.perChat())));
    list.newLine();
    Buttons buttons = new Buttons();
    for (Feed feed : some) {
      FeedState state = states.get(feed.id());
      list.plain(FeedHealth.failing(state) ? "✗ " : "• ").bold(feed.title());
      list.plain(" — " + FeedHealth.describe(state, localizer)).newLine();
      list.code(feed.url().toString()).newLine();
      buttons.row(
          new Button(feed.title(), "/digest " + feed.id()),
          new Button(localizer.say("subscriptions.stop"), "/unsubscribe " + feed.id()));
    }
    if (all.size() > page * LISTED) {
      buttons.row(new Button(localizer.say("page.more"), "/feeds mine " + (page + 1)));
    }
    return Reply.of(new Body(list.build(), buttons.build())).inPlaceOf(request.incoming());
  }
}
