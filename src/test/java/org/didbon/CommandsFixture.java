package org.didbon;

import static org.didbon.domain.Items.SEEN;

import java.time.Clock;
import java.util.Map;
import org.didbon.archive.Archive;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.Health;
import org.didbon.command.Permissions;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;

/** All commands over a database, about what is watched and stays so. */
final class CommandsFixture {

  /** Of a bot that has done a little. */
  static final Health HEALTH = () -> new Health.Counters(SEEN, 1, 1, 1, Map.of());

  private CommandsFixture() {}

  static CommandDispatcher over(
      Database database,
      Archive archive,
      Watchlist watchlist,
      Health health,
      Permissions permissions,
      Catalogues catalogues,
      Clock clock) {
    return new Commands(
            new FixedWatchlist(() -> watchlist, () -> {}),
            database.chatBooks(),
            database.items(),
            database.coverage(),
            archive,
            database.feeds(),
            database.outbox(),
            health,
            Edits.of(database, archive, watchlist),
            permissions,
            catalogues,
            clock)
        .dispatcher();
  }
}
