package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.didbon.pipeline.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes that decide on one PostgreSQL. */
class SharedDecisionsTest {

  private final String url = Databases.freshPostgres();
  private final List<Database> processes = new ArrayList<>();

  @BeforeEach
  void open() {
    for (int process = 0; process < 3; process++) {
      processes.add(Database.open(new DatabaseSettings(url, Path.of("unused"))));
    }
    news(0).watch(List.of(StoreCase.feed("asiaplus", "https://a.example/rss")), SEEN);
  }

  @AfterEach
  void close() {
    processes.forEach(Database::close);
  }

  @Test
  void nobodyDecidesOnWhatAnotherIsAboutToChange() throws Exception {
    AtomicInteger again = new AtomicInteger();
    List<Callable<Integer>> deciding =
        IntStream.range(0, 60).mapToObj(number -> deciding(number, again)).toList();

    StoreCase.inParallel(deciding);

    assertThat(processes.get(0).items().items()).isEqualTo(60);
    assertThat(again).hasValue(0);
  }

  @Test
  void whoWaitsLongForAnotherWaitsOn() throws Exception {
    CountDownLatch deciding = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<Boolean> slow =
        other.submit(
            () ->
                news(0)
                    .inTurn(
                        () -> {},
                        () -> {
                          deciding.countDown();
                          Decision decision = decision(news(0).turn(), 1);
                          LockSupport.parkNanos(Duration.ofSeconds(7).toNanos());
                          return news(0).record(decision);
                        }));
    deciding.await();

    assertThat(news(1).inTurn(() -> {}, () -> news(1).record(decision(news(1).turn(), 2))))
        .isTrue();
    assertThat(slow.get()).isTrue();
    other.shutdown();
  }

  @Test
  void aDecisionThatFailsHalfWayWroteNothing() {
    assertThatThrownBy(
            () ->
                news(0)
                    .inTurn(
                        () -> {},
                        () -> {
                          assertThat(news(0).record(decision(news(0).turn(), 1))).isTrue();
                          throw new IllegalStateException("died");
                        }))
        .hasMessage("died");

    assertThat(processes.get(0).items().items()).isZero();
    assertThat(news(1).record(decision(news(1).turn(), 1))).isTrue();
  }

  private Callable<Integer> deciding(int number, AtomicInteger again) {
    NewsTables news = news(number % processes.size());
    return () ->
        news.inTurn(
            () -> {},
            () -> {
              while (!news.record(decision(news.turn(), number))) {
                again.incrementAndGet();
              }
              return 0;
            });
  }

  private static Decision decision(long turn, int number) {
    return StoreCase.decision(
        turn,
        item("i" + number).build(),
        List.of(),
        StoreCase.message("m" + number, StoreCase.PHONE));
  }

  private NewsTables news(int process) {
    return processes.get(process).news();
  }
}
