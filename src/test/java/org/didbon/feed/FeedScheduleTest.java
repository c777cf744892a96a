package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.ByteString;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.FeedState.Failure;
import org.didbon.domain.FeedState.Fetched;
import org.didbon.domain.FeedState.Move;
import org.didbon.domain.FeedState.Validators;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.FetchResult;
import org.didbon.feed.http.FetchResult.FetchOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The waits are held within a tenth, which each feed has of its own so that many do not meet. */
class FeedScheduleTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final URI HERE = URI.create("https://news.example/rss");
  private static final Feed FEED =
      new Feed("paper", "", HERE, "", "", Duration.ofMinutes(10), false);
  private static final FeedState NEW = FeedState.unvisited("paper", NOW);

  /** The server's word on caching counts up to 30 minutes, failures up to 6 hours. */
  private final FeedSchedule schedule = new FeedSchedule(FeedSettings.DEFAULT);

  @ParameterizedTest
  @CsvSource({"0, 10", "9, 10", "11, 11", "30, 30", "31, 30", "100000, 30"})
  void afterAVisitThatWorkedTheServersWordCountsWithinBounds(long told, long minutes) {
    FeedState after = schedule.worked(FEED, fresh(false, HERE), minutes(told), NEW, NOW);

    assertWaits(after, minutes);
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "1, 40", "2, 80", "3, 160", "4, 320", "5, 360", "6, 360", "60, 360"})
  void eachFailureDoublesTheWaitUpToTheLongest(int before, long minutes) {
    FeedState after = schedule.failed(FEED, "http 500", Duration.ZERO, failed(before), NOW);

    assertWaits(after, minutes);
    assertThat(after.failure().visits()).isEqualTo(before + 1);
    assertThat(after.failure().since()).isEqualTo(NOW.minusSeconds(before == 0 ? 0 : 3_600));
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "5, 20", "60, 60", "1440, 1440", "1441, 1440", "1000000, 1440"})
  void whatAServerAsksForAfterAFailureCountsUpToADay(long told, long minutes) {
    assertWaits(schedule.failed(FEED, "http 429", minutes(told), NEW, NOW), minutes);
    assertWaits(schedule.partial(FEED, "cut", minutes(told), NEW, NOW), minutes);
  }

  @ParameterizedTest
  @CsvSource({"1, 20", "5, 20", "6, 20", "7, 40", "9, 160", "20, 360"})
  void theFirstVisitsThatNeverEndAreForgiven(int deaths, long minutes) {
    FeedState after = schedule.unfinished(FEED, failed(deaths), 5, NOW);

    assertWaits(after, minutes);
    assertThat(after.failure().visits()).as("counted when it was claimed").isEqualTo(deaths);
  }

  @Test
  void aFeedThatIsRarelyVisitedIsNotVisitedMoreOftenForFailing() {
    Feed weekly = new Feed("weekly", "", HERE, "", "", Duration.ofDays(7), false);

    FeedState after = schedule.failed(weekly, "http 500", Duration.ZERO, NEW, NOW);

    assertThat(after.due()).isAfterOrEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void aFeedOfSecondsIsVisitedToTheSecond() {
    Feed quick = new Feed("quick", "", HERE, "", "", Duration.ofSeconds(5), false);

    FeedState after = schedule.worked(quick, fresh(false, HERE), Duration.ZERO, NEW, NOW);

    assertThat(after.due()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void twoFeedsOfOneIntervalDoNotComeTogetherForEver() {
    Feed other = new Feed("other", "", HERE, "", "", Duration.ofMinutes(10), false);

    Instant one = schedule.worked(FEED, fresh(false, HERE), Duration.ZERO, NEW, NOW).due();
    Instant two = schedule.worked(other, fresh(false, HERE), Duration.ZERO, NEW, NOW).due();

    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void whatIsUnchangedKeepsWhatWasKnownAndWhatIsFreshReplacesIt() {
    FeedState before =
        schedule
            .worked(FEED, fresh(false, HERE), Duration.ZERO, NEW, NOW)
            .withRemark("odd")
            .withBody(new Fetched("digest", Duration.ofMinutes(5)));

    FeedState unchanged =
        schedule.worked(
            FEED, result(FetchOutcome.UNCHANGED, "", false, HERE), Duration.ZERO, before, NOW);
    FeedState fresh =
        schedule.worked(
            FEED, result(FetchOutcome.FRESH, "", false, HERE), Duration.ZERO, before, NOW);

    assertThat(unchanged.validators()).isEqualTo(new Validators("\"1\"", "", HERE.toString()));
    assertThat(unchanged.remark()).isEqualTo("odd");
    assertThat(unchanged.body().digest()).isEqualTo("digest");
    assertThat(fresh.validators()).isEqualTo(Validators.NONE);
    assertThat(fresh.remark()).isEmpty();
    assertThat(fresh.body()).isEqualTo(Fetched.NONE);
  }

  @Test
  void aVisitThatFailedForgetsNoneOfWhatMakesTheNextOneCheap() {
    FeedState before = schedule.worked(FEED, fresh(false, HERE), Duration.ZERO, NEW, NOW);

    FeedState after = schedule.failed(FEED, "http 500", Duration.ZERO, before, NOW);

    assertThat(after.validators()).isEqualTo(before.validators());
    assertThat(after.visited()).isEqualTo(NOW);
    assertThat(after.reason()).isEqualTo("http 500");
  }

  @Test
  void visitsThatAreSentToOnePlaceForGoodAreCountedAndOthersEndTheCount() {
    URI there = URI.create("https://new.example/rss");
    URI elsewhere = URI.create("https://other.example/rss");
    FeedState once = schedule.worked(FEED, fresh(true, there), Duration.ZERO, NEW, NOW);
    FeedState twice = schedule.worked(FEED, fresh(true, there), Duration.ZERO, once, NOW);

    assertThat(twice.move()).isEqualTo(new Move(there.toString(), 2));
    assertThat(schedule.worked(FEED, fresh(true, elsewhere), Duration.ZERO, twice, NOW).move())
        .isEqualTo(new Move(elsewhere.toString(), 1));
    assertThat(schedule.worked(FEED, fresh(false, there), Duration.ZERO, twice, NOW).move())
        .isEqualTo(Move.NONE);
    assertThat(schedule.worked(FEED, fresh(true, HERE), Duration.ZERO, twice, NOW).move())
        .isEqualTo(Move.NONE);
  }

  private static void assertWaits(FeedState after, long minutes) {
    Duration wait = Duration.between(NOW, after.due());

    assertThat(wait)
        .isBetween(minutes(minutes), minutes(minutes).plus(minutes(minutes).dividedBy(10)));
  }

  private static FeedState failed(int visits) {
    Failure failure =
        visits == 0 ? Failure.NONE : new Failure(visits, "x", NOW.minusSeconds(3_600));
    return new FeedState("paper", Validators.NONE, NOW, failure, NOW, null);
  }

  private static FetchResult fresh(boolean moved, URI address) {
    return result(FetchOutcome.FRESH, "\"1\"", moved, address);
  }

  private static FetchResult result(FetchOutcome outcome, String etag, boolean moved, URI address) {
    return new FetchResult(
        outcome,
        200,
        ByteString.EMPTY,
        "",
        etag,
        "",
        address,
        moved,
        Duration.ZERO,
        0,
        List.of(),
        "");
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }
}
