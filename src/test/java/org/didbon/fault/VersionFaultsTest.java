package org.didbon.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older and a newer version work side by side, as while one takes the place of the other. */
@Tag("faults")
class VersionFaultsTest {

  /** What a later version leaves behind: a table, a column and its line in the history. */
  private static final String LATER =
      """
      create table of_a_later_version (id integer);
      alter table feed add column of_a_later_version integer not null default 0;
      insert into flyway_schema_history (installed_rank, version, description, type, script,
        checksum, installed_by, execution_time, success)
      values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'postgres', 1, true);
      """;

  private static final String REFUSED = "was last used by a newer Didbon";

  @TempDir private Path folder;

  @AfterAll
  static void print() throws Exception {
    FaultTable.print();
  }

  /** Who runs goes on; who starts says why it does not. */
  @Test
  void aNewerOneTookOverTheTables() throws Exception {
    String url = Databases.freshPostgres();
    try (FaultRun run = FaultRun.several(folder, url, 3).start()) {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute(LATER);
      }
      BotProcess restarted = run.bots().get(0);
      restarted.kill();
      restarted.start();
      await().atMost(FaultRun.PATIENCE).until(() -> !restarted.isAlive());
      assertThat(restarted.exitCode()).isEqualTo(2);
      assertThat(restarted.said()).contains(REFUSED);
      restarted.kill(); // wanted no more

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "tables of a newer version under two", Installation.THREE.words, run, recovery, 1);
    }
  }

  /** {@code -Dfaults.older=} names the class path of an older build, such as its jar. */
  @Test
  void oldOnesGoOnUntilNewOnesTakeTheirPlace() throws Exception {
    String older = System.getProperty("faults.older", "");
    assumeThat(older).as("an older build, named by -Dfaults.older").isNotEmpty();
    String url = Databases.freshPostgres();
    try (FaultRun run = FaultRun.several(folder, url, 3)) {
      run.bots().forEach(bot -> bot.of(older));
      run.startAnew();
      Recovery slowest = Recovery.NONE;
      for (BotProcess bot : run.bots()) {
        bot.of("");
        bot.terminate();
        bot.start();
        slowest = slowest.orSlower(run.tellsSomethingNew());
        await()
            .atMost(FaultRun.PATIENCE)
            .until(
                () ->
                    bot.said().lines().filter(line -> line.contains(BotProcess.STARTED)).count()
                        > 1);
        FaultReport.last();
        slowest = slowest.orSlower(run.tellsSomethingNew());
      }
      FaultReport.tell("an older version beside", Installation.THREE.words, run, slowest, 0);
    }
  }
}
