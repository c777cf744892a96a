package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.didbon.store.Presence.Machine;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Processes on one database go by its clock. */
class SharedClockTest {

  private final AtomicLong nanos = new AtomicLong(7);
  private final SharedClock clock = new SharedClock(Clock.fixed(SEEN, ZoneOffset.UTC), nanos::get);

  @Test
  void itCountsByItselfBetweenTwoLooks() {
    clock.compare(SEEN.plusSeconds(600));
    pass(Duration.ofSeconds(3));

    assertThat(clock.instant()).isEqualTo(SEEN.plusSeconds(603));
  }

  @Test
  void itDoesNotGoBackForALittle() {
    clock.compare(SEEN.plusSeconds(600));
    pass(Duration.ofSeconds(3));

    clock.compare(SEEN.plusMillis(602_500));

    assertThat(clock.instant()).isEqualTo(SEEN.plusSeconds(603));
  }

  @Test
  void itGoesBackWhereTheDatabaseWasSetBack() {
    clock.compare(SEEN.plusSeconds(600));

    clock.compare(SEEN);

    assertThat(clock.instant()).isEqualTo(SEEN);
  }

  @Test
  void aMachineThatIsTenMinutesAheadIsAsLateAsTheOthers() {
    String url = Databases.freshPostgres();
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));

    try (Database database = Database.open(new DatabaseSettings(url, Path.of("unused")))) {
      Instant shown = database.time(ahead).instant();

      assertThat(shown).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }
  }

  @Test
  void itIsComparedWithEachBeat() {
    String url = Databases.freshPostgres();
    try (Database tables = Database.open(new DatabaseSettings(url, Path.of("unused")))) {
      assertThat(tables.trouble()).isEmpty();
      Presence presence = Presence.silent(Jdbi.create(url), Machine.ours());
      presence.keep(clock);

      presence.beat();

      assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
