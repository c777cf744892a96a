package org.didbon.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.didbon.alert.AlertOriginals;
import org.didbon.alert.BestComposer;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.alert.WhatMattered;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Quiet;
import org.didbon.domain.Schedule;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.BestStore.BestWanted;
import org.didbon.rule.WatchlistView;

/** Tells chats every day what mattered, each once a day, at their time. Thread-safe. */
public final class BestRound {

  private final BestStore store;
  private final Supplier<? extends WatchlistView> watchlist;
  private final Catalogues catalogues;
  private final Clock clock;

  public BestRound(
      BestStore store,
      Supplier<? extends WatchlistView> watchlist,
      Catalogues catalogues,
      Clock clock) {
    this.store = store;
    this.watchlist = watchlist;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** How many chats were told. */
  public int tellDue() {
    Instant now = clock.instant();
    int count = 0;
    WatchlistView watched = watchlist.get();
    WhatMattered mattered = new WhatMattered(store, watched.rules(), now);
    for (BestWanted wanted : store.wanted(now)) {
      Instant due = due(wanted);
      if (!due.isAfter(now)) {
        List<Message> messages = messages(wanted, due, mattered);
        count += store.told(wanted, messages, now) && !messages.isEmpty() ? 1 : 0;
      }
    }
    return count;
  }

  /** One that falls into quiet hours waits for their end. */
  private Instant due(BestWanted wanted) {
    ZoneId zone = catalogues.to(wanted.preferences()).zone();
    Quiet quiet = wanted.preferences().quiet();
    Instant at = Schedule.daily(wanted.at()).next(wanted.told(), zone, quiet);
    return quiet.covers(at, zone) ? Schedule.AFTER_QUIET.next(at, zone, quiet) : at;
  }

  private List<Message> messages(BestWanted wanted, Instant due, WhatMattered mattered) {
    if (wanted.muted()) {
      return List.of();
    }
    ChatAddress chat = wanted.chat();
    List<BestLine> lines = mattered.to(chat);
    if (lines.isEmpty() && !wanted.always()) {
      return List.of();
    }
    Localizer localizer = catalogues.to(wanted.preferences());
    // the same whoever writes it, so that it is written once
    String key = "best:%s@%d".formatted(chat, due.toEpochMilli());
    return List.of(
        Message.alert(
            key,
            chat,
            "",
            Message.Urgency.DIGEST,
            AlertOriginals.of(
                BestComposer.compose(lines, watchlist.get(), localizer),
                lines,
                wanted.preferences().style())));
  }
}
