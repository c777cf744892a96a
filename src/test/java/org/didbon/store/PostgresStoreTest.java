package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.didbon.domain.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresStoreTest extends StoreContract {

  @Override
  Database open() {
    return Databases.postgres();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://u:geheim@h/d", "postgres://u:geheim@/", "postgres://u:geh eim@h/d"})
  void aWrongAddressIsRefusedWithoutItsPassword(String url) {
    assertThatThrownBy(() -> Database.open(new DatabaseSettings(url, Path.of("unused"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("postgres://user:password@host")
        .hasMessageNotContaining("geheim")
        .hasMessageNotContaining("geh eim");
  }

  @Test
  void aHostsAddressBecomesOneForJdbc() {
    JdbcUrl url = JdbcUrl.of("postgres://ann:p%40ss@db.example:5433/news?sslmode=require");

    org.assertj.core.api.Assertions.assertThat(url)
        .isEqualTo(
            new JdbcUrl("jdbc:postgresql://db.example:5433/news?sslmode=require", "ann", "p@ss"));
  }
}
