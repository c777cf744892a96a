package org.didbon.command.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.didbon.archive.Archive;
import org.didbon.command.Health;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.CommandsFixture;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a status says of other processes on the database, and of the clock. */
class OtherProcessesTest {

  private static final ChatAddress CHAT = ChatAddress.of("fake:7");

  @Test
  void theirVersionAndTheFilesThatSaySomethingElseAreNamed(@TempDir Path folder)
      throws IOException {
    try (Database database = Databases.sqlite(folder);
        Archive archive = Archive.open(folder.resolve("archive"), database.items())) {
      String status =
          CommandsFixture.over(
                  database,
                  archive,
                  Watchlist.of(List.of(), List.of(), List.of()),
                  new OnAClockThatIsAhead(),
                  new Permissions((chat, person) -> false, List.of(CHAT)),
                  StrictCatalogues.UTC,
                  new TestClock(SEEN),
                  false)
              .to(new IncomingText(CHAT, CHAT.toString(), false, "en", "/status", false))
              .orElseThrow()
              .body()
              .text()
              .plain();

      assertThat(status)
          .contains("Another process on this database runs version 0.1.0\n")
          .containsOnlyOnce("runs version")
          .contains("has another configuration: feeds.yaml, rules.yaml")
          .contains("The clock of this machine is 10 min ahead");
    }
  }

  private static final class OnAClockThatIsAhead implements Health {

    @Override
    public Counters report() {
      return new Counters(SEEN, 1, 1, 1, Map.of(), Map.of(), Map.of());
    }

    @Override
    public Duration clockAhead() {
      return Duration.ofMinutes(10);
    }

    @Override
    public List<OtherProcess> others() {
      return List.of(
          new OtherProcess("0.1.0", List.of()),
          new OtherProcess("", List.of("feeds.yaml", "rules.yaml")));
    }
  }
}
