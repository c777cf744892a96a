package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.didbon.domain.DatabaseAway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that break where no database of a test can be made to break them. */
class SessionsTest {

  private final Availability availability =
      new Availability(
          () -> {
            throw new SQLException("still away", "08001");
          });
  private final DataSource pool = mock();
  private final Connection connection = mock();
  private final Jdbi jdbi = Sessions.on(pool, availability);

  @AfterEach
  void close() {
    availability.close();
  }

  @Test
  void aConnectionThatIsLostAtTheCommitIsADatabaseThatIsAway() throws Exception {
    when(pool.getConnection()).thenReturn(connection);
    when(connection.getAutoCommit()).thenReturn(true);
    doThrow(new SQLException("terminating connection", "57P01")).when(connection).commit();

    assertThatThrownBy(() -> jdbi.useTransaction(handle -> {})).isInstanceOf(DatabaseAway.class);
    assertThat(availability.trouble()).isNotEmpty();
  }

  @Test
  void aRollbackThatFailsAsWellDoesNotHideThatTheDatabaseIsAway() throws Exception {
    when(pool.getConnection()).thenReturn(connection);
    when(connection.getAutoCommit()).thenReturn(true);
    SQLException lost = new SQLException("an I/O error occurred", "08006");
    when(connection.prepareStatement(anyString())).thenThrow(lost);
    when(connection.prepareStatement(anyString(), anyInt(), anyInt())).thenThrow(lost);
    doThrow(lost).when(connection).rollback();

    assertThatThrownBy(() -> jdbi.useTransaction(handle -> handle.execute("select 1")))
        .isInstanceOf(DatabaseAway.class);
  }

  @Test
  void aFaultOfTheQuestionIsNoTroubleOfTheDatabase() throws Exception {
    when(pool.getConnection()).thenReturn(connection);
    SQLException wrong = new SQLException("syntax error", "42601");
    when(connection.prepareStatement(anyString())).thenThrow(wrong);
    when(connection.prepareStatement(anyString(), anyInt(), anyInt())).thenThrow(wrong);

    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("selekt")))
        .isNotInstanceOf(DatabaseAway.class)
        .hasRootCause(wrong);
    assertThat(availability.trouble()).isEmpty();
  }

  @Test
  void whileThereIsNoConnectionNobodyWaitsForOne() throws Exception {
    when(pool.getConnection()).thenThrow(new SQLException("timeout", "08001"));
    assertThatThrownBy(() -> jdbi.useHandle(handle -> {})).isInstanceOf(DatabaseAway.class);
    clearInvocations(pool);

    assertThatThrownBy(() -> jdbi.useHandle(handle -> {})).isInstanceOf(DatabaseAway.class);

    verifyNoInteractions(pool);
  }
}
