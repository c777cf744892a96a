package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.domain.DatabaseAway;
import org.didbon.fixture.LogCapture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** An SQLite file that may grow no more, as on a full disk. */
class AvailabilityTest {

  private static final int PLENTY = 1_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final LogCapture log = new LogCapture("org.didbon", Level.INFO);
  private final AtomicInteger pages = new AtomicInteger(PLENTY);
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private Availability availability;
  private Jdbi jdbi;

  @BeforeEach
  void open() {
    SQLiteDataSource file =
        new SQLiteDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (Statement statement = connection.createStatement()) {
              statement.execute("pragma max_page_count = " + pages);
            }
            return connection;
          }
        };
    file.setUrl("jdbc:sqlite:" + folder.resolve("small.db"));
    availability =
        new Availability(
            () -> {
              try (Connection connection = file.getConnection();
                  Statement statement = connection.createStatement()) {
                statement.execute("insert into t values (randomblob(100000))");
              }
            });
    availability.whenBack((away, reason) -> heard.add(reason));
    jdbi = Sessions.on(file, availability);
    jdbi.useHandle(handle -> handle.execute("create table t (b blob)"));
  }

  @AfterEach
  void close() {
    availability.close();
    log.close();
  }

  @Test
  void workThatIsEndedWhileItWaitsForAConnectionSaysNothingOfTheDatabase() {
    SQLException ended = new SQLException("interrupted", new InterruptedException());

    assertThat(availability.failed(SqlTrouble.ofConnecting(ended), ended))
        .isInstanceOf(DatabaseAway.class);

    assertThat(availability.trouble()).isEmpty();
    availability.check();
  }

  @Test
  void aFullDiskIsToldOnceWhenItIsAndOnceWhenItIsNot() {
    pages.set(4);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(this::write).isInstanceOf(DatabaseAway.class).hasMessageContaining("full");
    }
    assertThat(availability.trouble()).isEqualTo("the disk is full");
    assertThat(read()).isZero();

    pages.set(PLENTY);
    await().atMost(PATIENCE).until(() -> availability.trouble().isEmpty());

    await().atMost(PATIENCE).until(() -> heard.size() == 1);
    assertThat(heard).containsExactly("the disk is full");
    write();
    assertThat(log.lines()).hasSize(2);
    assertThat(log.lines().get(0)).isEqualTo("ERROR database away reason=the disk is full");
    assertThat(log.lines().get(1)).startsWith("WARN database back after=");
  }

  @Test
  void aQuestionThatIsWrongIsABugAndNoTroubleOfTheDatabase() {
    assertThatThrownBy(
            () -> jdbi.useHandle(handle -> handle.execute("select nothing from nowhere")))
        .isNotInstanceOf(DatabaseAway.class);

    assertThat(availability.trouble()).isEmpty();
    assertThat(log.lines()).isEmpty();
  }

  private void write() {
    jdbi.useTransaction(handle -> handle.execute("insert into t values (randomblob(100000))"));
  }

  private int read() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from t").mapTo(Integer.class).one());
  }
}
