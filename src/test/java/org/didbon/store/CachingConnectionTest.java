package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class CachingConnectionTest {

  private static final String ADD = "insert into word (id, text) values (?, ?)";
  private static final String TEXT = "select text from word where id = ?";

  private CachingConnection connection;

  @BeforeEach
  void open(@TempDir Path folder) throws SQLException {
    connection =
        new CachingConnection(
            folder.resolve("words.db").toString(), new SQLiteConfig().toProperties());
    run("create table word (id integer primary key, text text)");
    add(1, "мигрант");
    add(2, "депортация");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aClosedStatementIsTakenAgainAndAnswersAnew() throws SQLException {
    PreparedStatement first = connection.prepareStatement(TEXT);
    first.close();

    PreparedStatement second = connection.prepareStatement(TEXT);

    assertThat(second).isSameAs(first);
    assertThat(text(second, 1)).isEqualTo("мигрант");
    second.close();
    assertThat(text(2)).isEqualTo("депортация");
  }

  @Test
  void whoAsksForTheSameMeanwhileGetsOneOfHisOwn() throws SQLException {
    try (PreparedStatement outer = connection.prepareStatement("select id from word order by id");
        ResultSet ids = outer.executeQuery()) {
      ids.next();
      try (PreparedStatement inner =
              connection.prepareStatement("select id from word order by id");
          ResultSet others = inner.executeQuery()) {
        others.next();
        assertThat(others.getLong(1)).isEqualTo(1);
      }
      ids.next();

      assertThat(ids.getLong(1)).isEqualTo(2);
    }
    int kept = connection.idle();
    connection.prepareStatement("select id from word order by id");
    assertThat(connection.idle()).isEqualTo(kept - 1);
  }

  @Test
  void whatWasBoundIsForgotten() throws SQLException {
    text(1);

    try (PreparedStatement unbound = connection.prepareStatement(TEXT);
        ResultSet rows = unbound.executeQuery()) {
      assertThat(rows.next()).isFalse();
    }
    try (PreparedStatement half = connection.prepareStatement(ADD)) {
      half.setLong(1, 3);
      half.addBatch();
    }
    try (PreparedStatement again = connection.prepareStatement(ADD)) {
      assertThat(again.executeBatch()).isEmpty();
    }
  }

  @Test
  void aStatementLeftAmidItsRowsLocksNothing() throws SQLException {
    try (PreparedStatement all = connection.prepareStatement("select id from word")) {
      all.execute();
      all.getResultSet().next();
    }

    run("drop table word"); // refused while a statement reads
    assertThatThrownBy(() -> text(1)).isInstanceOf(SQLException.class);
  }

  @Test
  void aStatementWhoseRowsNobodyAskedForLocksNothing() throws SQLException {
    try (PreparedStatement all = connection.prepareStatement("select id from word")) {
      all.execute();
    }

    run("drop table word");
    assertThatThrownBy(() -> text(1)).isInstanceOf(SQLException.class);
  }

  @Test
  void aStatementThatWasRefusedCanBeTriedAgain() throws SQLException {
    assertThatThrownBy(() -> add(1, "again")).isInstanceOf(SQLException.class);

    add(3, "again");

    assertThat(text(3)).isEqualTo("again");
  }

  @Test
  void keptStatementsFollowTheTables() throws SQLException {
    text(1);
    run("drop table word");
    run("create table word (text text, more text, id integer primary key)");
    add(1, "таджик");

    assertThat(text(1)).isEqualTo("таджик");
  }

  @Test
  void keepsNeitherAllThereEverWereNorPragmas() throws SQLException {
    for (int number = 0; number < 2 * CachingConnection.MOST; number++) {
      connection.prepareStatement("select " + number).close();
    }
    connection.prepareStatement("PRAGMA user_version").close();

    assertThat(connection.idle()).isEqualTo(CachingConnection.MOST);
  }

  @Test
  void toCloseAStatementTwiceOrAfterItsConnectionHurtsNobody() throws SQLException {
    PreparedStatement twice = connection.prepareStatement(TEXT);
    twice.close();
    twice.close();
    assertThat(text(1)).isEqualTo("мигрант");

    PreparedStatement late = connection.prepareStatement(TEXT);
    connection.close();
    late.close();

    assertThat(late.isClosed()).isTrue();
  }

  private void run(String sql) throws SQLException {
    connection.createStatement().execute(sql);
  }

  private void add(long id, String text) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setLong(1, id);
      add.setString(2, text);
      add.executeUpdate();
    }
  }

  private String text(long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TEXT)) {
      return text(statement, id);
    }
  }

  private static String text(PreparedStatement statement, long id) throws SQLException {
    statement.setLong(1, id);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString("text") : "";
    }
  }
}
