package org.didbon.web.console.feeds;

import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.command.Editing;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedTitles;
import org.didbon.command.Refusals;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.feeds.LookView.Offered;

/** Adds a feed by its address, or by that of a page that has some. Thread-safe. */
final class FeedAdding {

  static final Duration EVERY = Duration.ofMinutes(10);

  private static final int OTHERS = 20;

  private final Editing editing;

  FeedAdding(ConsoleParts parts) {
    this.editing = parts.editing();
  }

  void form(Ask ask) {
    show(ask, new LookView(ask.query("address"), List.of(), List.of(), ""));
  }

  /** Reads what stands there and offers it. */
  void look(Ask ask) {
    String written = ask.field("address");
    Localizer localizer = ask.localizer();
    FoundFeeds found;
    try {
      found = PageOfFeeds.at(written, editing.feeds(), localizer);
    } catch (BadInput e) {
      refuse(written, e, ask);
      return;
    }
    List<Offered> offered = new ArrayList<>();
    for (FoundFeed one : found.feeds()) {
      offered.add(offered(one, localizer));
    }
    List<String> others = found.others().stream().limit(OTHERS).map(URI::toString).toList();
    show(ask, new LookView(written, offered, others, ""));
  }

  /** The form as it was sent, and what is wrong with it. */
  private static void refuse(String written, BadInput fault, Ask ask) {
    ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
    String text = FaultWords.of(fault, ask.localizer());
    String typed = written.length() <= LookView.LONGEST ? written : ""; // more was pasted
    show(ask, new LookView(typed, List.of(), List.of(), text));
  }

  private static void show(Ask ask, LookView view) {
    ask.page(MenuEntry.FEEDS, ask.say("console.feeds.add"), "feed-add", view);
  }

  private Offered offered(FoundFeed found, Localizer localizer) {
    ParsedFeed parsed = found.parsed();
    String title = FeedTitles.title(parsed, found.address());
    String language = FeedTitles.language(parsed);
    List<String> lines = new ArrayList<>(FoundLines.of(parsed, localizer));
    int silent = parsed.items().size() - editing.firstTold();
    if (silent > 0) {
      lines.add(localizer.say("feed.silent", Map.of("count", silent)));
    }
    String refused = "";
    try {
      var unused = proposal(feed(found.address(), title, language));
    } catch (Refused e) { // one that is watched already
      refused = Refusals.describe(e, localizer).plain();
    }
    return new Offered(title, found.address().toString(), language, lines, refused);
  }

  /** Adds what was offered; its address is looked at again, as anything can be written there. */
  void add(Ask ask) {
    String written = ask.field("address");
    try {
      ask.goTo(FeedPaths.of(added(written, ask).id()), "added");
    } catch (BadInput e) {
      refuse(written, e, ask);
    }
  }

  private Feed added(String written, Ask ask) {
    Localizer localizer = ask.localizer();
    URI url = FeedAddress.web(written).orElseThrow(() -> PageOfFeeds.noAddress(written, localizer));
    FoundFeeds found = PageOfFeeds.at(url.toString(), editing.feeds(), localizer);
    FoundFeed one =
        found.feeds().stream()
            .filter(each -> each.address().equals(url))
            .findFirst()
            .orElseThrow(() -> new BadInput(localizer.say("feed.several")));
    String typed = ask.field("title");
    String title = typed.isEmpty() ? FeedTitles.title(one.parsed(), url) : typed;
    Feed feed = feed(url, title, FeedTitles.language(one.parsed()));
    Author author = ask.caller().author();
    editing.book().save(proposal(feed), author);
    return feed;
  }

  private Feed feed(URI address, String title, String language) {
    String id = FeedTitles.freeId(title, Set.of(), editing.book().now());
    return new Feed(id, title, address, language, "", EVERY, false);
  }

  private Proposal proposal(Feed feed) {
    return editing
        .book()
        .propose(
            new Change(Editable.FEED, feed.id(), Action.ADD, Status.on(RuleJson.of(feed)), ""));
  }
}
