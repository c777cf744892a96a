package org.didbon.command.edit;

import java.util.Map;
import org.didbon.archive.Days;
import org.didbon.command.CommandRequest;
import org.didbon.command.Editing;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;

/** Asks once more before a feed is read no more, or again. Thread-safe. */
final class FeedQuestion {

  private final Editing editing;
  private final SaveFlow saveFlow;

  FeedQuestion(Editing editing, SaveFlow saveFlow) {
    this.editing = editing;
    this.saveFlow = saveFlow;
  }

  /**
   * With what the feed brought, and how many would miss it.
   *
   * @param question its key
   * @param yes the key of what the button says
   */
  Reply sure(String question, String yes, Proposal proposal, CommandRequest request) {
    Feed feed = RuleJson.feed(proposal.seen().content().text());
    Localizer localizer = request.localizer();
    Subject subject = Subject.feed(feed.id());
    Days past =
        editing.previewer().of(new Query.Source(feed.id()), "", subject, localizer.zone()).items();
    String items = (past.complete() ? "" : "≥ ") + localizer.number(past.total());
    RichText shown =
        localizer.rich(
            question,
            Map.of(
                "title", RichText.bold(feed.title()),
                "items", items,
                "chats", editing.reach().subscribed(subject)));
    return saveFlow.offer(yes, shown, proposal, Right.ADMIN, null, request);
  }

  /** Before one is read again: with what stands in it now, or why it cannot be read. */
  Reply again(Proposal proposal, CommandRequest request) {
    Localizer localizer = request.localizer();
    Feed feed = RuleJson.feed(proposal.change().after().text());
    RichText asked =
        localizer.rich(
            "feed.on",
            Map.of(
                "title", RichText.bold(feed.title()),
                "chats", editing.reach().subscribed(Subject.feed(feed.id()))));
    ParsedFeed now = editing.feeds().read(feed.id(), feed.url(), feed.language());
    boolean broken = now.items().isEmpty() && !now.fault().isEmpty();
    RichText holds =
        broken
            ? RichText.of("⚠ " + localizer.fault(now.fault()))
            : FeedLook.describe(now, localizer);
    RichText shown = RichText.builder().lines(asked).lines(holds).build();
    return saveFlow.offer("rule.enable", shown, proposal, Right.ADMIN, null, request);
  }
}
