package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }

  @Test
  void whatAKilledPredecessorHeldIsFreeAtOnce() {
    write(message("1", DESK));
    claim(NOW);
    news.claimAll(NOW, UNTIL);
    database.close();
    Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"))
        .useHandle(
            handle -> {
              handle.execute("insert into process values ('dead', 'elsewhere', 1, 1, 1)");
              handle.execute("update lane set holder = 'dead'");
              handle.execute("update feed set holder = 'dead'");
            });

    openIt();

    assertThat(claim(NOW)).hasSize(1);
    assertThat(news.claimAll(NOW, UNTIL)).hasSize(1);
  }
}
