package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.FeedState;
import org.didbon.pipeline.NewsStore.EndedVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits that end while others are being written go down together, each waits for its own. */
class EndedVisitsTest {

  private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

  private final NewsStore store = mock();
  private final EndedVisits ended = new EndedVisits(store);
  private final List<List<String>> written = new CopyOnWriteArrayList<>();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void write() {
    doAnswer(
            call -> {
              List<EndedVisit> visits = call.getArgument(0);
              List<String> feeds = visits.stream().map(one -> one.after().feed()).toList();
              written.add(feeds);
              if (feeds.contains("first")) {
                slow.await();
              }
              if (feeds.contains("odd")) {
                throw new IllegalStateException("odd");
              }
              if (feeds.contains("away")) {
                throw new DatabaseAway("away", new RuntimeException());
              }
              return null;
            })
        .when(store)
        .ended(anyList());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whatEndsMeanwhileIsWrittenAtOnce() {
    CompletableFuture<Void> first = start("first");
    await().until(() -> written.size() == 1);
    List<CompletableFuture<Void>> others = List.of(start("a"), start("b"), start("c"));
    await().until(() -> ended.waiting() == 3);
    assertThat(others).noneMatch(CompletableFuture::isDone);

    slow.countDown();

    first.join();
    others.forEach(CompletableFuture::join);
    assertThat(written).hasSize(2);
    assertThat(written.get(1)).containsExactlyInAnyOrder("a", "b", "c");
    start("later").join();
    assertThat(written).hasSize(3);
  }

  @Test
  void whatIsWrongWithOneIsNoFaultOfTheOthers() {
    CompletableFuture<Void> first = start("first");
    await().until(() -> written.size() == 1);
    List<CompletableFuture<Void>> fine = List.of(start("a"), start("b"));
    CompletableFuture<Void> odd = start("odd");
    await().until(() -> ended.waiting() == 3);

    slow.countDown();

    fine.forEach(CompletableFuture::join);
    first.join();
    assertThatThrownBy(odd::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("odd");
  }

  @Test
  void whereTheDatabaseIsAwayAllAreTold() {
    CompletableFuture<Void> first = start("first");
    await().until(() -> written.size() == 1);
    List<CompletableFuture<Void>> lost = new ArrayList<>(List.of(start("a"), start("away")));
    await().until(() -> ended.waiting() == 2);

    slow.countDown();

    first.join();
    for (CompletableFuture<Void> one : lost) {
      assertThatThrownBy(one::join).hasCauseInstanceOf(DatabaseAway.class);
    }
    start("later").join();
  }

  private CompletableFuture<Void> start(String feed) {
    FeedState state = FeedState.visited(feed, NOW);
    return CompletableFuture.runAsync(() -> ended.write(new EndedVisit(state, true)), threads);
  }
}
