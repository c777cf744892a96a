package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.FeedState;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;

class ReturnedFeedsTest {

  private static final Set<String> VISITING = Set.of("visited");

  private final List<String> called = new ArrayList<>();
  private final TestClock clock = new TestClock(Instant.EPOCH);
  private boolean away;
  private final ReturnedFeeds returned = new ReturnedFeeds(store(), clock);

  @Test
  void whatMayHaveBeenTakenWithoutOurHearingOfItIsFreedOnceBeforeMoreIsTaken() {
    returned.surely(VISITING, this::claim);
    away = true;
    assertThatThrownBy(() -> returned.surely(VISITING, this::claim))
        .isInstanceOf(DatabaseAway.class);
    assertThatThrownBy(() -> returned.surely(VISITING, this::claim))
        .isInstanceOf(DatabaseAway.class);
    away = false;

    returned.surely(VISITING, this::claim);
    returned.surely(VISITING, this::claim);

    assertThat(called).containsExactly("claim", "free [visited]", "claim", "claim");
  }

  @Test
  void aVisitThatCouldNotBeRecordedMakesUsDoubtWhatWeHold() {
    returned.keep(FeedState.unvisited("local", Instant.EPOCH));

    returned.giveBackWaiting();
    returned.surely(VISITING, this::claim);

    assertThat(called).containsExactly("visited local", "free [visited]", "claim");
  }

  @Test
  void whatAReplicaTakesForOursIsFreedThoughNobodySawTheDatabaseGo() {
    returned.surely(VISITING, this::claim);
    clock.set(Instant.EPOCH.plusSeconds(11));

    returned.surely(VISITING, this::claim);
    returned.surely(VISITING, this::claim);

    assertThat(called).containsExactly("claim", "free [visited]", "claim", "claim");
  }

  private List<FeedState> claim() {
    return note("claim", List.of());
  }

  private <T> T note(String call, T answer) {
    if (away) {
      throw new DatabaseAway("gone", new IllegalStateException("cut"));
    }
    called.add(call);
    return answer;
  }

  private NewsStore store() {
    return (NewsStore)
        Proxy.newProxyInstance(
            NewsStore.class.getClassLoader(),
            new Class<?>[] {NewsStore.class},
            (proxy, method, arguments) ->
                note(
                    method.getName()
                        + " "
                        + (arguments[0] instanceof FeedState state ? state.feed() : arguments[0]),
                    null));
  }
}
