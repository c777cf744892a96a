package org.didbon.command.edit;

import java.util.List;
import org.didbon.command.Buttons;
import org.didbon.command.CommandRequest;
import org.didbon.command.Differences;
import org.didbon.command.Refusals;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/** One feed: how it is set, what was changed last, and what can be done with it. */
final class FeedCard {

  private FeedCard() {}

  static Reply of(Overlay overlay, CommandRequest request) {
    Localizer localizer = request.localizer();
    if (overlay.content().text().isEmpty()) {
      return Reply.of(Refusals.absent(Editable.FEED, overlay.id(), List.of(), localizer));
    }
    Feed feed = RuleJson.feed(overlay.content().text());
    RichText.Builder card = RichText.builder().bold(feed.title()).plain(" ").code(feed.id());
    card.plain(Differences.marks(overlay)).newLine();
    Differences.lines(Editable.FEED, overlay.content()).stream()
        .skip(1)
        .forEach(line -> card.code(line).newLine());
    Revision last = overlay.last();
    if (last != null) {
      card.lines(Differences.describe(last, localizer));
    }
    card.lines(Differences.below(overlay, localizer));
    return Reply.of(new Body(card.build(), buttons(overlay, localizer).build()));
  }

  private static Buttons buttons(Overlay overlay, Localizer localizer) {
    if (overlay.content().isDeleted()) {
      return new Buttons().row(button("save.undo", "undo", overlay, localizer));
    }
    boolean off = overlay.content().state() == Status.WatchState.OFF;
    return new Buttons()
        .row(
            button("rule.test", "check", overlay, localizer),
            FeedNotice.button(overlay.id(), localizer))
        .row(
            off
                ? button("rule.enable", "resume", overlay, localizer)
                : button("rule.disable", "pause", overlay, localizer),
            button("rule.history", "history", overlay, localizer));
  }

  private static Button button(String key, String branch, Overlay overlay, Localizer localizer) {
    return new Button(localizer.say(key), "/feed " + branch + " " + overlay.id());
  }
}
