package org.didbon;

import static org.didbon.domain.Items.SEEN;

import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.command.Editing;
import org.didbon.feed.ParsedFeed;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.Previewer;
import org.didbon.rule.RuleBook;
import org.didbon.store.Database;

/** A rule book for tests that are about something else: what it saves is not watched. */
final class Edits {

  private Edits() {}

  static Editing of(Database database, Archive archive, Watchlist watchlist) {
    TestClock clock = new TestClock(SEEN);
    FileRules files =
        new FileRules(
            List.copyOf(watchlist.actors().values()),
            List.copyOf(watchlist.rules().values()),
            List.copyOf(watchlist.feeds().values()));
    RuleBook book =
        new RuleBook(
            new LiveRules(files, database.revisions()),
            watchlist::matcher,
            revision -> List.of(),
            () -> {},
            clock);
    Previewer previewer =
        new Previewer(archive, query -> watchlist.judge(query), database.reach(), clock);
    return new Editing(
        book,
        previewer,
        database.reach(),
        (source, url, language) -> ParsedFeed.failed("no network here"),
        0,
        50);
  }
}
