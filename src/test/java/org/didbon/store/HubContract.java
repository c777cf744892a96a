package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.didbon.pipeline.hub.HubSubscription;
import org.didbon.pipeline.hub.HubSubscription.HubState;
import org.junit.jupiter.api.Test;

/** What is kept of hubs, on each database. */
abstract class HubContract extends StoreCase {

  @Test
  void whatAHubWasAskedComesBackAsItWas() {
    HubSubscription asked = subscription("asiaplus", "path");
    hubs().put(asked);
    hubs().put(asked);

    assertThat(hubs().all()).containsExactly(asked);
    assertThat(hubs().at("path")).contains(asked);
    assertThat(hubs().of("asiaplus")).contains(asked);
    assertThat(hubs().at("other")).isEmpty();

    hubs().remove("asiaplus");
    assertThat(hubs().all()).isEmpty();
  }

  @Test
  void aHubIsAskedByOneOfThoseWhoLookAtOnce() throws Exception {
    for (int number = 0; number < 20; number++) {
      hubs().put(subscription("feed-" + number, "path-" + number));
    }

    Queue<String> claimed = new ConcurrentLinkedQueue<>();
    Callable<Integer> look =
        () -> {
          List<HubSubscription> due = hubs().claimDue(NOW, NOW.plusSeconds(600), 20);
          due.forEach(one -> claimed.add(one.feed()));
          return due.size();
        };
    inParallel(List.of(look, look, look, look));

    assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    assertThat(hubs().claimDue(NOW.plusSeconds(599), NOW.plusSeconds(900), 20)).isEmpty();
  }

  @Test
  void aHubTellsUntilItsLeaseEndsOrVisitsFindWhatItDidNot() {
    hubs().put(subscription("asiaplus", "path"));

    hubs().told("path", NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofHours(19)));
    assertThat(one().isReliable(NOW)).isTrue();
    assertThat(one().isReliable(NOW.plus(Duration.ofDays(2)))).isFalse();

    hubs().missed("asiaplus");
    assertThat(one().isReliable(NOW)).isTrue();
    hubs().missed("asiaplus");
    assertThat(one().isReliable(NOW)).isFalse();

    hubs().heard("asiaplus", NOW);
    assertThat(one().isReliable(NOW)).isTrue();
    assertThat(one().heard()).isEqualTo(NOW);

    hubs().ignored("path");
    hubs().denied("path", NOW.plus(Duration.ofDays(7)));
    assertThat(one().isReliable(NOW)).isFalse();
    assertThat(one().ignored()).isEqualTo(1);
  }

  private HubSubscription one() {
    return hubs().of("asiaplus").orElseThrow();
  }

  private HubTable hubs() {
    return database.hubs();
  }

  private static HubSubscription subscription(String feed, String path) {
    return new HubSubscription(
        feed,
        "https://a.example/rss",
        "https://hub.example/",
        path,
        "secret",
        HubState.ASKED,
        NOW,
        null,
        Instant.EPOCH,
        null,
        0,
        0);
  }
}
