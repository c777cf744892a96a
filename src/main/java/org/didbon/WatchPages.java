package org.didbon;

import java.util.List;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.rule.review.RuleMisses;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.outbox.OutboxSection;
import org.didbon.web.console.outbox.QueueCounts;
import org.didbon.web.console.watch.ProgramState;
import org.didbon.web.console.watch.WatchSection;
import org.didbon.web.console.why.WhySection;

/** The sections of the console that say what the program does and did, with what they show. */
final class WatchPages {

  private WatchPages() {}

  static List<ConsoleSection> of(ConsoleParts parts, ProgramState state, LiveWatchlist watchlist) {
    RuleMisses misses = new RuleMisses(watchlist::judge, () -> watchlist.get().matcher());
    return List.of(
        new WatchSection(parts, state),
        new WhySection(parts, misses),
        new OutboxSection(parts, new QueueCounts(state::messages)));
  }
}
