package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.domain.FeedState;
import org.didbon.pipeline.FeedVisits.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedVisitsTest {

  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final FakeWork work = new FakeWork();
  private FeedVisits visits = new FeedVisits(limits(1, LONG, LONG), work);

  @AfterEach
  void close() {
    work.open.countDown();
    visits.close();
  }

  @Test
  void aVisitThatNeverEndsIsGivenUpAndKeepsNoPlace() {
    start(limits(1, LONG, SHORT));
    work.due("stuck-1", "fine-1", "stuck-2", "fine-2");

    visits.fill();

    await().until(() -> work.done.containsAll(List.of("fine-1", "fine-2")));
    await().until(() -> work.overran.containsAll(List.of("stuck-1", "stuck-2")));
  }

  @Test
  void whatAVisitFindsOutAfterItWasGivenUpIsRecordedByNobody() {
    start(limits(1, LONG, SHORT));
    work.due("stuck-1");

    visits.fill();
    await().until(() -> work.overran.contains("stuck-1"));
    work.open.countDown();

    await().until(() -> work.tooLate.contains("stuck-1"));
    assertThat(work.done).isEmpty();
  }

  @Test
  void whoeverKeepsItsVisitorWaitingHoldsUpNobodyElse() {
    start(limits(2, SHORT, LONG));
    for (int number = 0; number < 12; number++) {
      work.due("waiting-" + number);
    }
    work.due("fine-1");

    visits.fill();

    await().until(() -> work.done.contains("fine-1"));
    assertThat(work.overran).isEmpty();
    work.open.countDown();
    await().until(() -> work.done.size() == 13);
  }

  @Test
  void feedsThatAnsweredAreVisitedHoweverManyOthersHang() {
    start(limits(4, LONG, LONG));
    for (int number = 0; number < 12; number++) {
      work.due("waiting-" + number);
    }
    for (int number = 0; number < 5; number++) {
      work.known.add(FeedState.visited("fine-" + number, Instant.EPOCH));
    }

    visits.fill();

    await().until(() -> work.done.size() == 5);
    assertThat(work.begun).hasSize(3 + 5);
    work.open.countDown();
    await().until(() -> work.done.size() == 17);
  }

  @Test
  void everyPlaceIsTakenWhereAllAnswered() {
    start(limits(4, LONG, LONG));
    for (int number = 0; number < 4; number++) {
      work.known.add(FeedState.visited("waiting-" + number, Instant.EPOCH));
    }

    visits.fill();

    await().until(() -> work.begun.size() == 4);
  }

  @Test
  void nobodyAsksAgainAndAgainWhileFeedsHang() {
    start(limits(4, LONG, LONG));
    for (int number = 0; number < 12; number++) {
      work.due("waiting-" + number);
    }

    visits.fill();
    await().until(() -> work.begun.size() == 3);
    int asked = work.asked.get();

    await().during(Duration.ofMillis(300)).until(() -> work.asked.get() <= asked + 1);
  }

  @Test
  void placesThatComeFreeAreFilledWithoutACall() {
    start(limits(1, LONG, LONG));
    for (int number = 0; number < 20; number++) {
      work.due("fine-" + number);
    }

    visits.fill();

    await().until(() -> work.done.size() == 20);
  }

  @Test
  void noMoreAreGivenUpThanCanBeLeftBehind() {
    start(limits(1, LONG, SHORT));
    work.due("stuck-1", "stuck-2", "stuck-3", "fine-1");

    visits.fill();
    await().until(() -> work.overran.contains("stuck-3"));
    assertThat(work.done).isEmpty();
    work.open.countDown();

    await().until(() -> work.done.contains("fine-1"));
  }

  @Test
  void aVisitThatIsBeingReadWhenWeStopIsGivenBack() throws InterruptedException {
    start(limits(1, LONG, LONG));
    var unused = visits.visit(feed("waiting-1"), Lane.USUAL);
    await().until(() -> work.begun.contains("waiting-1"));

    visits.close();

    assertThat(work.brokenOff).containsExactly("waiting-1");
  }

  @Test
  void whatIsBeingWrittenIsNotTakenBack() {
    Claim claim = new Claim(feed("a"));
    claim.read();

    assertThat(claim.write(() -> !claim.takeBack())).isTrue();

    assertThat(claim.takeBack()).isTrue();
    assertThatThrownBy(() -> claim.write(() -> true)).isInstanceOf(CancellationException.class);
  }

  private void start(VisitLimits limits) {
    visits.close();
    visits = new FeedVisits(limits, work);
  }

  private static VisitLimits limits(int visitors, Duration patience, Duration reading) {
    return new VisitLimits(visitors, patience, reading, LONG);
  }

  private static FeedState feed(String id) {
    return FeedState.unvisited(id, Instant.EPOCH);
  }

  /** Visits that hang as their feeds are called: {@code stuck} ones take no interrupt. */
  private static final class FakeWork implements FeedVisits.VisitWork {

    private final Queue<FeedState> due = new ConcurrentLinkedQueue<>();
    private final Queue<FeedState> known = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Set<String> tooLate = ConcurrentHashMap.newKeySet();
    private final Set<String> overran = ConcurrentHashMap.newKeySet();
    private final Set<String> brokenOff = ConcurrentHashMap.newKeySet();
    private final CountDownLatch open = new CountDownLatch(1);

    void due(String... feeds) {
      for (String feed : feeds) {
        due.add(feed(feed));
      }
    }

    @Override
    public List<FeedState> due(Lane lane, int limit, Set<String> visiting) {
      asked.incrementAndGet();
      List<FeedState> some = new ArrayList<>();
      while (lane == Lane.USUAL && some.size() < limit && !due.isEmpty()) {
        some.add(due.remove());
      }
      while (lane != Lane.SLOW && some.size() < limit && !known.isEmpty()) {
        some.add(known.remove());
      }
      return some;
    }

    @Override
    public boolean visit(Claim claim) {
      String feed = claim.before().feed();
      begun.add(feed);
      boolean waiting = !feed.startsWith("fine");
      while (waiting) {
        try {
          open.await();
          waiting = false;
        } catch (InterruptedException e) {
          waiting = feed.startsWith("stuck");
        }
      }
      (claim.read() ? done : tooLate).add(feed);
      return true;
    }

    @Override
    public void overran(Claim claim) {
      overran.add(claim.before().feed());
    }

    @Override
    public void brokenOff(Claim claim) {
      brokenOff.add(claim.before().feed());
    }
  }
}
