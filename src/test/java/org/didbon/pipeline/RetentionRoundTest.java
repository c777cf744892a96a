package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;

class RetentionRoundTest {

  private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
  private static final Duration WINDOW = Duration.ofDays(3);
  private static final RetentionSettings KEEP =
      new RetentionSettings(Duration.ofDays(400), Duration.ofDays(90), Duration.ofDays(30));

  /** Three at night in Dushanbe. */
  private static final Instant NIGHT = Instant.parse("2026-11-30T22:00:00Z");

  private final TestClock clock = new TestClock(NIGHT);
  private final FakeStore store = new FakeStore();

  @Test
  void itIsDoneAtNightAndOnceANight() {
    RetentionRound round = round(KEEP);
    clock.set(NIGHT.minus(Duration.ofHours(13)));
    assertThat(round.runIfDue()).as("the first time only begins the count").isFalse();

    clock.set(NIGHT.minus(Duration.ofMinutes(61)));
    assertThat(round.runIfDue()).as("late in the evening").isFalse();
    clock.set(NIGHT);
    assertThat(round.runIfDue()).isTrue();
    assertThat(round.runIfDue()).isFalse();
    clock.set(clock.instant().plus(Duration.ofHours(24)));
    assertThat(round.runIfDue()).isTrue();
  }

  @Test
  void aMachineThatIsOffAtNightDoesItInTheDay() {
    RetentionRound round = round(KEEP);
    clock.set(NIGHT.plus(Duration.ofHours(10)));
    round.runIfDue();

    clock.set(clock.instant().plus(Duration.ofHours(24)));
    assertThat(round.runIfDue()).isFalse();
    clock.set(clock.instant().plus(Duration.ofHours(24)));
    assertThat(round.runIfDue()).isTrue();
  }

  @Test
  void eachIsAsOldAsItsSettingSaysAndStoriesThatGoOnAreNone() {
    round(KEEP).run(Duration.ofHours(1));

    assertThat(store.done)
        .containsExactly(
            "texts before " + days(90) + " open " + days(3),
            "items before " + days(400) + " open " + days(3),
            "messages before " + days(30) + " open " + days(3),
            "given back",
            "noted 2026-12-01");
  }

  @Test
  void whatIsKeptForEverIsNotLookedAt() {
    round(RetentionSettings.ALL).run(Duration.ofHours(1));

    assertThat(store.done).containsExactly("given back", "noted 2026-12-01");
  }

  @Test
  void textsThatGoWithTheirItemsGoOnce() {
    Duration month = Duration.ofDays(30);
    round(new RetentionSettings(month, month, Duration.ZERO)).run(Duration.ofHours(1));

    assertThat(store.done).noneMatch(done -> done.startsWith("texts"));
  }

  @Test
  void othersHaveTheDatabaseAsLongAsAPortionTook() {
    store.portions = 3;
    store.takes = Duration.ofMillis(70);
    List<Duration> rests = new ArrayList<>();

    new RetentionRound(
            store,
            new RetentionSettings(Duration.ofDays(9), Duration.ZERO, Duration.ZERO),
            WINDOW,
            clock,
            DUSHANBE,
            rests::add)
        .run(Duration.ofHours(1));

    assertThat(rests.subList(0, 2)).containsOnly(Duration.ofMillis(70));
  }

  @Test
  void aSingleRoundDoesALittleAndTheNextOneGoesOn() {
    store.portions = 100;
    store.takes = Duration.ofSeconds(1);
    RetentionRound round = round(KEEP);
    clock.set(NIGHT.minus(Duration.ofHours(24)));
    round.runIfDue();
    clock.set(NIGHT);

    assertThat(round.runABit()).isFalse();
    assertThat(clock.instant()).isBefore(NIGHT.plusSeconds(25));
    store.portions = 1;
    store.takes = Duration.ZERO;
    assertThat(round.runABit()).as("ten minutes later").isTrue();
    assertThat(round.runABit()).isFalse();
  }

  @Test
  void theEndOfTheProgramWaitsForNoMoreThanAPortion() {
    store.portions = 100;
    RetentionRound round = round(KEEP);
    store.atPortion = round::close;

    assertThat(round.run(Duration.ofHours(1))).isFalse();
    assertThat(store.done).filteredOn(done -> done.contains("before")).hasSize(1);
  }

  private RetentionRound round(RetentionSettings keep) {
    return new RetentionRound(store, keep, WINDOW, clock, DUSHANBE, span -> {});
  }

  private static Instant days(int before) {
    return NIGHT.minus(Duration.ofDays(before));
  }

  /** Has so many portions of each, and takes so long for one. */
  private final class FakeStore implements RetentionStore {

    private final List<String> done = new ArrayList<>();
    private int portions = 1;
    private Duration takes = Duration.ZERO;
    private Runnable atPortion = () -> {};
    private Instant begun = Instant.EPOCH;

    @Override
    public boolean begin(Instant now, Duration rest) {
      boolean ours = begun.isAfter(Instant.EPOCH) && !begun.plus(rest).isAfter(now);
      begun = ours || begun.equals(Instant.EPOCH) ? now : begun;
      return ours;
    }

    @Override
    public Instant begun() {
      return begun;
    }

    @Override
    public void postpone(Instant when) {
      begun = when;
    }

    @Override
    public DropPortion dropTexts(AgePlace after, Age age, int limit) {
      return portion("texts", after, age);
    }

    @Override
    public DropPortion dropItems(AgePlace after, Age age, int limit) {
      return portion("items", after, age);
    }

    @Override
    public DropPortion dropMessages(AgePlace after, Age age, int limit) {
      return portion("messages", after, age);
    }

    private DropPortion portion(String what, AgePlace after, Age age) {
      done.add("%s before %s open %s".formatted(what, age.before(), age.open()));
      clock.set(clock.instant().plus(takes));
      atPortion.run();
      return new DropPortion(
          1, new AgePlace(0, after.number() + 1), after.number() + 1 >= portions);
    }

    @Override
    public boolean giveBack() {
      done.add("given back");
      return false;
    }

    @Override
    public void note(LocalDate day) {
      done.add("noted " + day);
    }
  }
}
