package org.didbon.poll;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.NewsPolicy;
import org.didbon.pipeline.NewsStore.EndedVisit;
import org.didbon.pipeline.PollRound;
import org.didbon.pipeline.PollStages;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.VisitLimits;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;

/**
 * What reading alone costs, beside its floors: visits that are answered 304, all due at once, and
 * documents that changed in one item; nothing is watched. {@code
 * -Dbench.main=org.didbon.poll.VisitFigures -Dbench.args="FEEDS ITEMS"}.
 */
public final class VisitFigures {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int ROUNDS = 5;

  private final List<Feed> feeds = new ArrayList<>();
  private final FeedReader reader =
      new FeedReader(FeedSettings.DEFAULT.withPrivateAddresses(), Clock.systemUTC());
  private final Tally tally = new Tally();
  private final Database database;

  private VisitFigures(Database database) {
    this.database = database;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("didbon.log.level", "WARN");
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int items = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    Files.createDirectories(Path.of("target"));
    Path folder = Files.createTempDirectory(Path.of("target"), "visits");
    try (Farm farm = Farm.start(items);
        Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("didbon.db")))) {
      new VisitFigures(database).run(farm, feeds);
    }
    System.exit(0);
  }

  private void run(Farm farm, int count) throws Exception {
    for (int feed = 0; feed < count; feed++) {
      URI address = URI.create(farm.address(feed));
      feeds.add(new Feed("f" + feed, "", address, "", "", Duration.ofDays(1), false));
    }
    Floors floors = new Floors(farm, count);
    floors.warmUp();
    say("floor: ROME alone", cost(floors::rome));
    Cost bare = cost(floors::same);
    database.news().watch(feeds, Instant.now());
    Watchlist watchlist = Watchlist.of(feeds, List.of(), List.of());
    try (PollRound round =
        new PollRound(stages(), database.news(), () -> watchlist, Clock.systemUTC(), () -> {})) {
      say("all new, nothing watched", cost(() -> round.visitAll()));
      Cost same = due(round);
      for (int i = 1; i < ROUNDS; i++) {
        bare = bare.less(cost(floors::same));
        same = same.less(due(round));
      }
      say("floor: bare GETs answered 304, one after the other", bare);
      say("all due at once, unchanged", same);
      System.out.printf(
          Locale.ROOT,
          "  %.1f x the floor, %.0f visits a second%n",
          same.cpu() / bare.cpu(),
          count / same.wall());
      for (int generation = 1; generation < ROUNDS; generation++) {
        farm.generation(generation);
        say("all due at once, one new item in each", due(round));
      }
    }
  }

  /** What it costs to visit all, which are due from now on. */
  private Cost due(PollRound round) throws Exception {
    Instant now = Instant.now();
    database.news().ended(database.feeds().states().stream().map(s -> due(s, now)).toList());
    return cost(
        () -> {
          long before = tally.counts().visits();
          while (tally.counts().visits() - before < feeds.size()) {
            round.startDue();
            Thread.sleep(20);
          }
          while (database.feeds().states().stream().anyMatch(state -> !state.due().isAfter(now))) {
            Thread.sleep(20);
          }
          return tally.counts().items();
        });
  }

  private static EndedVisit due(FeedState state, Instant now) {
    return new EndedVisit(
        new FeedState(
            state.feed(),
            state.validators(),
            now,
            state.failure(),
            state.visited(),
            state.fresh(),
            state.remark(),
            state.move(),
            state.body()),
        true);
  }

  private PollStages stages() {
    Summarizer summarizer = new Summarizer(3, 500);
    return new PollStages(
        reader,
        new ItemAnalyzer(summarizer, tally),
        new Decider(
            new StoryFinder(Duration.ofDays(3)),
            Catalogues.strict(ZoneOffset.UTC),
            ZoneOffset.UTC,
            summarizer),
        NewsPolicy.DEFAULT,
        tally,
        VisitLimits.of(FeedSettings.DEFAULT));
  }

  /** Seconds on the clock and of the processor. */
  private record Cost(double wall, double cpu) {

    Cost less(Cost other) {
      return other.cpu < cpu ? other : this;
    }
  }

  private static Cost cost(Callable<?> work) throws Exception {
    long wall = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    work.call();
    return new Cost((System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }

  private static void say(String what, Cost cost) {
    System.out.printf(Locale.ROOT, "%-52s %7.2f s %8.2f CPU s%n", what, cost.wall(), cost.cpu());
  }
}
