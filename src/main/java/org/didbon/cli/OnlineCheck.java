package org.didbon.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.didbon.App;
import org.didbon.config.Config;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.feed.FeedReader;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.Visit;
import org.didbon.phrase.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries each feed once, as a visit of the service would: with its client, its limits and its
 * manners. Hosts are asked side by side, the feeds of one host one after the other.
 */
final class OnlineCheck {

  private static final Logger log = LoggerFactory.getLogger(OnlineCheck.class);

  /** What stands at an address that people took for a feed's: a page may name the right one. */
  private static final Set<FeedFault.Kind> PAGES =
      EnumSet.of(FeedFault.Kind.PAGE, FeedFault.Kind.PAGE_NAMES, FeedFault.Kind.NO_FEED);

  private final Config config;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter errors;

  OnlineCheck(Config config, Clock clock, PrintWriter out, PrintWriter errors) {
    this.config = config;
    this.clock = clock;
    this.out = out;
    this.errors = errors;
  }

  /**
   * Tells of each feed on one line, in the order of the file.
   *
   * @param time for all of them together; who has not answered by then is told as too slow
   * @return how many brought nothing
   */
  int run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    ExecutorService visitors =
        Executors.newFixedThreadPool(
            Math.max(1, config.settings().feed().maxRequests()), DaemonThreads.numbered("check"));
    int failed = 0;
    try (FeedReader reader = App.reader(config.settings(), clock)) {
      Progress progress = new Progress(System.err);
      Map<Feed, CompletableFuture<FeedAnswer>> asked = ask(reader, visitors);
      List<FeedAnswer> told = new ArrayList<>();
      for (Map.Entry<Feed, CompletableFuture<FeedAnswer>> one : asked.entrySet()) {
        Feed feed = one.getKey();
        progress.say("trying %d of %d: %s".formatted(told.size() + 1, asked.size(), feed.id()));
        FeedAnswer answer =
            one.getValue()
                .completeOnTimeout(
                    FeedAnswer.failed(feed, "it was not reached in the time for all feeds"),
                    Math.max(1, end - System.nanoTime()),
                    TimeUnit.NANOSECONDS)
                .join();
        progress.done();
        tell(answer, told);
        told.add(answer);
        failed += answer.fault().isEmpty() ? 0 : 1;
      }
    } finally {
      visitors.shutdownNow();
    }
    out.println(
        "%s answered, %s.".formatted(config.feeds().size() - failed, Plural.of(failed, "fault")));
    return failed;
  }

  /**
   * One answer.
   *
   * @param before the answers told before it
   */
  private void tell(FeedAnswer answer, List<FeedAnswer> before) {
    String named = "feed %s: ".formatted(answer.feed().id());
    if (!answer.fault().isEmpty()) {
      errors.println(named + answer.fault() + " (" + answer.feed().url() + ")");
      return;
    }
    out.println(named + answer.brought());
    answer.doubts().forEach(doubt -> out.println("warning: " + named + doubt));
    before.stream()
        .filter(answer::repeats)
        .findFirst()
        .ifPresent(
            other ->
                out.println(
                    "warning: %sall it brought is in feed %s too; watch one of them, or a report of one outlet counts as two"
                        .formatted(named, other.feed().id())));
  }

  private Map<Feed, CompletableFuture<FeedAnswer>> ask(
      FeedReader reader, ExecutorService visitors) {
    Map<Feed, CompletableFuture<FeedAnswer>> asked = new LinkedHashMap<>();
    Map<String, CompletableFuture<FeedAnswer>> lastOf = new HashMap<>();
    for (Feed feed : config.feeds()) {
      String host = String.valueOf(feed.url().getHost());
      CompletableFuture<FeedAnswer> before = lastOf.get(host);
      CompletableFuture<FeedAnswer> next =
          before == null
              ? CompletableFuture.supplyAsync(() -> answer(feed, reader), visitors)
              : before.thenApplyAsync(other -> answer(feed, reader), visitors);
      lastOf.put(host, next);
      // who waits for one no longer does not end the row of its host
      asked.put(feed, next.copy());
    }
    return asked;
  }

  private FeedAnswer answer(Feed feed, FeedReader reader) {
    Instant now = clock.instant();
    try {
      Visit visit = reader.visit(feed, FeedState.unvisited(feed.id(), now));
      boolean page =
          FeedFault.read(visit.after().reason())
              .map(FeedFault::kind)
              .filter(PAGES::contains)
              .isPresent();
      List<FoundFeed> named = page ? reader.find(feed.url()).feeds() : List.of();
      return FeedAnswer.of(feed, visit, named, now);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // one feed costs at most itself
      log.error("trying broke feed={}", feed.id(), e);
      return FeedAnswer.failed(feed, Catalogues.english().fault(FeedFault.of(FeedFault.Kind.BUG)));
    }
  }
}
