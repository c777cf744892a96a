package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.domain.FeedState.Failure;
import org.didbon.domain.FeedState.Validators;
import org.didbon.outbox.OutboxFigures.QueueState;
import org.didbon.outbox.OutboxFigures.Queued;
import org.didbon.pipeline.FeedFigures;
import org.junit.jupiter.api.Test;

/** The same for every database: how many feeds and messages stand where. */
abstract class FigureContract extends StoreCase {

  private static final Duration LONG = Duration.ofMinutes(3);

  @Test
  void aFeedIsDueUntilSomebodyVisitsItAndLateAfterAMinute() {
    assertThat(feeds()).isEqualTo(new FeedFigures(1, 1, 0, Duration.ZERO, Map.of()));
    assertThat(database.figures().feeds(NOW.plus(LONG)))
        .isEqualTo(new FeedFigures(1, 1, 1, LONG, Map.of()));

    news.claimAll(NOW, UNTIL);

    assertThat(feeds()).isEqualTo(new FeedFigures(1, 0, 0, Duration.ZERO, Map.of()));
  }

  @Test
  void whatFailsIsToldByItsKindWhateverTheServerSaid() {
    news.watch(
        List.of(
            feed("asiaplus", "https://a.example/rss"),
            feed("one", "https://b.example/rss"),
            feed("two", "https://c.example/rss")),
        NOW);
    fail("one", FeedFault.of(FeedFault.Kind.STATUS, 418));
    fail("two", FeedFault.of(FeedFault.Kind.STATUS, 451));
    fail("asiaplus", "words of an older version");

    assertThat(feeds().failing()).isEqualTo(Map.of("status", 2L, "other", 1L));
  }

  @Test
  void messagesAreToldByNetworkAndByWhatTheyWaitFor() {
    write(message("1", DESK));
    write(message("2", PHONE));
    write(message("3", DESK));
    outbox.failed(List.of("2"), "502");
    outbox.giveUp(List.of("3"), "refused", NOW);

    assertThat(database.figures().messages(NOW.plus(LONG)).queues())
        .containsExactlyInAnyOrder(
            new Queued("telegram", QueueState.WAITING, 1, LONG),
            new Queued("telegram", QueueState.RETRYING, 1, LONG),
            new Queued("telegram", QueueState.GIVEN_UP, 1, Duration.ZERO));
  }

  private FeedFigures feeds() {
    return database.figures().feeds(NOW);
  }

  private void fail(String feed, String reason) {
    Failure failure = Failure.NONE.again(reason, NOW);
    news.visited(new FeedState(feed, Validators.NONE, UNTIL, failure, NOW, null));
  }
}
