package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageCountsTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(2));

  @TempDir private Path folder;
  private final MessageCounts counts = new MessageCounts(3);
  private Handle handle;

  @BeforeEach
  void open() {
    handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("counts.db"));
    handle.execute("create table message (created_ms bigint, settled_ms bigint, outcome text)");
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void whatIsDeliveredMeanwhileIsAddedToWhatWasCounted() {
    delivered(LONG_AGO, 4);
    assertThat(count(NOW)).isEqualTo(4);

    delivered(NOW.plusSeconds(5), 2);

    assertThat(count(NOW.plusSeconds(9))).isEqualTo(6);
  }

  @Test
  void whatWasCountedIsNotCountedAtEachAsk() {
    delivered(LONG_AGO, 4);
    count(NOW);

    delivered(LONG_AGO.plusSeconds(1), 1);

    assertThat(count(NOW.plusSeconds(9))).isEqualTo(4);
    assertThat(count(NOW.plus(Duration.ofHours(1)))).isEqualTo(5);
  }

  @Test
  void whatRetentionDeletedIsCountedNoMore() {
    delivered(LONG_AGO, 2);
    delivered(LONG_AGO.plusSeconds(1), 3);
    count(NOW);

    handle.execute("delete from message where settled_ms = ?", LONG_AGO.toEpochMilli());

    assertThat(count(NOW.plusSeconds(9))).isEqualTo(3);
  }

  @Test
  void fewAreAlwaysCountedAnew() {
    delivered(LONG_AGO, 1);
    count(NOW);

    delivered(LONG_AGO.plusSeconds(1), 1);

    assertThat(count(NOW.plusSeconds(1))).isEqualTo(2);
  }

  private long count(Instant now) {
    return counts.of(handle, now).delivered();
  }

  private void delivered(Instant when, int times) {
    for (int i = 0; i < times; i++) {
      handle.execute(
          "insert into message values (?, ?, 'delivered')",
          when.toEpochMilli(),
          when.toEpochMilli());
    }
  }
}
