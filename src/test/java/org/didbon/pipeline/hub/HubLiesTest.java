package org.didbon.pipeline.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Feed;
import org.didbon.feed.HubOffer;
import org.didbon.fixture.TestClock;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leases, questions and answers of hubs that do not keep to what was agreed. */
class HubLiesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TOPIC = "https://paper.example/rss";
  private static final Duration LONGEST = Duration.ofDays(30);

  @TempDir private Path folder;

  private final TestClock clock = new TestClock(NOW);
  private final List<Map<String, String>> asked = new ArrayList<>();
  private Set<String> watched = Set.of("paper");
  private Database database;
  private HubWatch watch;
  private HubRound round;
  private HubDoor door;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    watch = new HubWatch(database.hubs(), true, clock);
    round =
        new HubRound(
            watch,
            database.hubs(),
            (hub, form) -> {
              asked.add(form);
              return 202;
            },
            "https://bot.example/hub/",
            () -> watched,
            clock);
    door = new HubDoor(watch, database.hubs(), (feed, body, type) -> true, call -> {}, clock);
    watch.offered(paper("paper"), new HubOffer(true, "https://hub.example/", TOPIC));
    round.run();
  }

  @AfterEach
  void close() {
    round.close();
    database.close();
  }

  @Test
  void aLeaseOfASecondIsAskedForOnceAnHourAtMost() {
    assertThat(verified("1")).isEqualTo(200);
    clock.set(NOW.plusSeconds(2));
    assertThat(watch.isTold("paper")).isFalse();

    for (int minute = 1; minute < 60; minute++) {
      clock.set(NOW.plus(Duration.ofMinutes(minute)));
      round.run();
    }
    assertThat(asked).hasSize(1);

    clock.set(NOW.plus(Duration.ofMinutes(61)));
    round.run();
    assertThat(asked).hasSize(2);
  }

  @Test
  void aLeaseOfAHundredYearsEndsAfterAMonth() {
    assertThat(verified("3155760000")).isEqualTo(200);
    assertThat(one().until()).isEqualTo(NOW.plus(LONGEST));

    assertThat(verified("999999999999999999")).isEqualTo(200);
    assertThat(one().until()).isEqualTo(NOW.plus(LONGEST));

    assertThat(verified("-5")).isEqualTo(200);
    assertThat(watch.isTold("paper")).isFalse();
  }

  @Test
  void aLeaseIsRenewedBeforeItEnds() {
    verified("864000");
    clock.set(NOW.plus(Duration.ofDays(7)));
    round.run();
    assertThat(asked).hasSize(1);

    clock.set(NOW.plus(Duration.ofDays(8)).plusSeconds(1));
    round.run();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(1)).isEqualTo(asked.get(0));
    assertThat(watch.isTold("paper")).isTrue();
    verified("864000");
    clock.set(NOW.plus(Duration.ofDays(17)));
    assertThat(watch.isTold("paper")).isTrue();
  }

  @Test
  void whatNobodyAskedForTodayIsNotVerified() {
    clock.set(NOW.plus(Duration.ofDays(2)));

    assertThat(verified("864000")).isEqualTo(404);
    assertThat(watch.isTold("paper")).isFalse();
  }

  @Test
  void aHubThatIsSilentWhileThereIsNewsIsNotReliedOn() {
    verified("864000");
    watch.found("paper");
    assertThat(watch.isTold("paper")).as("a visit may come just before").isTrue();

    watch.found("paper");

    assertThat(watch.isTold("paper")).isFalse();
  }

  @Test
  void whoseFeedIsWatchedNoMoreIsTurnedAway() {
    verified("864000");
    watched = Set.of();
    round.run();

    assertThat(verified("864000")).isEqualTo(404);
    assertThat(database.hubs().all()).isEmpty();
  }

  @Test
  void feedsOfChatsAreNamedToNoHub() {
    watch.offered(paper(Feed.OWN + "1"), new HubOffer(true, "https://hub.example/", TOPIC));

    assertThat(database.hubs().all()).extracting(HubSubscription::feed).containsExactly("paper");
  }

  private int verified(String lease) {
    Map<String, String> query = new HashMap<>();
    query.put("hub.mode", "subscribe");
    query.put("hub.topic", TOPIC);
    query.put("hub.challenge", "c");
    query.put("hub.lease_seconds", lease);
    String callback = asked.get(0).get("hub.callback");
    return door.verify(callback.substring(callback.lastIndexOf('/') + 1), query).status();
  }

  private HubSubscription one() {
    return database.hubs().of("paper").orElseThrow();
  }

  private static Feed paper(String id) {
    return new Feed(id, "", URI.create(TOPIC), "", "", Duration.ofMinutes(10), false);
  }
}
