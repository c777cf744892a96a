package org.didbon.rule.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.PastItems;
import org.didbon.archive.PastItems.KeptItem;
import org.didbon.domain.BadInput;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.match.CompiledQuery;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleExamples;
import org.didbon.match.RuleFault;
import org.didbon.match.TextShelf;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.rule.live.LiveAnswer.FoundItems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers queries from the latest items, which it keeps in memory as long as somebody asks. Many
 * who ask at once are answered one after another, so that they never take more of the machine than
 * one of its processors: alerts go first. Thread-safe.
 */
public final class LiveAnswers {

  private static final Logger log = LoggerFactory.getLogger(LiveAnswers.class);

  /** The latest items that are asked, where they are not very long. */
  public static final int ITEMS = 10_000;

  /** How long nobody asks until the items are let go. */
  public static final Duration IDLE = Duration.ofMinutes(5);

  /** So many words of items, where memory is no question; a word takes about 40 bytes. */
  private static final long MOST_WORDS = 2_500_000;

  private static final long BYTES_A_WORD = 40;

  /** A share of all memory that they may take: one of so many parts. */
  private static final long PARTS_OF_MEMORY = 6;

  /** Different words that are known, of items that have gone too: after that all is read anew. */
  private static final int MOST_DIFFERENT = 600_000;

  private static final int BATCH = 500;

  /** Saved queries whose answers are remembered: so many rules are edited at a time. */
  private static final int REMEMBERED = 50;

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final PastItems items;
  private final Supplier<ItemMatcher> matcher;
  private final Clock clock;
  private final Executor later;
  private final ReentrantLock lock = new ReentrantLock(true);

  /** Null as long as nobody asks. */
  private @Nullable LatestItems kept;

  /**
   * @param matcher of what is watched now
   */
  public LiveAnswers(PastItems items, Supplier<ItemMatcher> matcher, Clock clock) {
    this(
        items,
        matcher,
        clock,
        CompletableFuture.delayedExecutor(IDLE.toSeconds(), TimeUnit.SECONDS));
  }

  /**
   * @param later runs what is to be done after {@link #IDLE}
   */
  LiveAnswers(PastItems items, Supplier<ItemMatcher> matcher, Clock clock, Executor later) {
    this.items = items;
    this.matcher = matcher;
    this.clock = clock;
    this.later = later;
  }

  /** What a saved query found: it stays the same while somebody types another. */
  private record RememberedAnswer(ItemMatcher matcher, long changes, List<Long> found) {}

  /** The items and how far they were read. */
  private static final class LatestItems {

    /** By query, the ones asked last. */
    private final Map<String, RememberedAnswer> answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, RememberedAnswer> eldest) {
            return size() > REMEMBERED;
          }
        };

    private final TextShelf shelf = new TextShelf();
    private long turn;
    private long number;
    private Instant looked = Instant.EPOCH;
    private Instant asked = Instant.EPOCH;
  }

  /**
   * Asks the latest items.
   *
   * @param before the query it takes the place of; {@code ""} for none. One that cannot be used any
   *     more is none either
   * @param shown how many items to show of each kind
   * @throws BadInput if the query names what is not watched
   */
  public LiveAnswer of(Query query, String before, int shown) {
    ItemMatcher watched = matcher.get();
    CompiledQuery now = watched.compile(query);
    @Nullable CompiledQuery then = compiled(before, watched);
    lock.lock();
    try {
      LatestItems latest = current(watched);
      TextShelf shelf = latest.shelf;
      List<Long> found = shelf.matching(now);
      FoundItems all = some(found, now, shelf, shown);
      if (then == null) {
        return new LiveAnswer(shelf.size(), all, null, null);
      }
      List<Long> had = remembered(then, before, watched, latest);
      return new LiveAnswer(
          shelf.size(),
          all,
          some(without(found, had), now, shelf, shown),
          some(without(had, found), then, shelf, shown));
    } finally {
      lock.unlock();
    }
  }

  /** A fault for each example of a rule that fails. */
  public List<RuleFault> examples(Rule rule, Query query) {
    return RuleExamples.check(rule, query, matcher.get(), clock.instant());
  }

  /** Whether items are kept at the moment. */
  boolean isAwake() {
    lock.lock();
    try {
      return kept != null;
    } finally {
      lock.unlock();
    }
  }

  private static @Nullable CompiledQuery compiled(String written, ItemMatcher watched) {
    try {
      return written.isBlank() ? null : watched.compile(QueryParser.parse(written));
    } catch (BadInput e) {
      return null;
    }
  }

  private static List<Long> remembered(
      CompiledQuery query, String written, ItemMatcher watched, LatestItems latest) {
    RememberedAnswer known = latest.answers.get(written);
    if (known == null || known.matcher() != watched || known.changes() != latest.shelf.changes()) {
      known = new RememberedAnswer(watched, latest.shelf.changes(), latest.shelf.matching(query));
      latest.answers.put(written, known);
    }
    return known.found();
  }

  private static List<Long> without(List<Long> some, List<Long> others) {
    Set<Long> gone = new HashSet<>(others);
    return some.stream().filter(number -> !gone.contains(number)).toList();
  }

  private static FoundItems some(
      List<Long> found, CompiledQuery query, TextShelf shelf, int shown) {
    return new FoundItems(
        found.size(),
        found.stream()
            .limit(shown)
            .map(
                number -> {
                  Item item = shelf.item(number);
                  return new Hit(number, item, query.match(item).orElse(List.of()));
                })
            .toList());
  }

  private LatestItems current(ItemMatcher watched) {
    Instant now = clock.instant();
    LatestItems known = kept;
    if (known == null || known.shelf.differentWords() > MOST_DIFFERENT) {
      known = read(watched);
      if (kept == null) {
        later.execute(this::rest);
      }
      kept = known;
      known.looked = now;
    } else if (Duration.between(known.looked, now).compareTo(LOOK) >= 0) {
      catchUp(known, watched);
      known.looked = now;
    }
    known.asked = now;
    return known;
  }

  /** Lets the items go if nobody asked for a while. */
  private void rest() {
    lock.lock();
    try {
      LatestItems known = kept;
      if (known == null) {
        return;
      }
      if (Duration.between(known.asked, clock.instant()).compareTo(IDLE) < 0) {
        later.execute(this::rest);
      } else {
        kept = null;
        log.debug("nobody asks the latest items any more items={}", known.shelf.size());
      }
    } finally {
      lock.unlock();
    }
  }

  private LatestItems read(ItemMatcher watched) {
    LatestItems fresh = new LatestItems();
    long before = Long.MAX_VALUE;
    List<KeptItem> batch;
    do {
      batch = items.recordedBefore(before, Math.min(BATCH, ITEMS - fresh.shelf.size()));
      for (KeptItem item : batch) {
        put(item, fresh, watched);
        before = item.number();
      }
    } while (!batch.isEmpty() && fresh.shelf.size() < ITEMS && !isFull(fresh));
    log.debug("read the latest items items={} words={}", fresh.shelf.size(), fresh.shelf.words());
    return fresh;
  }

  private void catchUp(LatestItems known, ItemMatcher watched) {
    List<KeptItem> batch;
    do {
      batch = items.changedAfter(known.turn, known.number, BATCH);
      batch.forEach(item -> put(item, known, watched));
    } while (!batch.isEmpty());
    known.shelf.leave(ITEMS);
    while (isFull(known)) {
      known.shelf.leave(known.shelf.size() * 9 / 10);
    }
  }

  private static void put(KeptItem item, LatestItems into, ItemMatcher watched) {
    into.shelf.put(item.number(), item.item(), watched);
    if (item.turn() > into.turn) {
      into.turn = item.turn();
      into.number = item.number();
    } else if (item.turn() == into.turn) {
      into.number = Math.max(into.number, item.number());
    }
  }

  private static boolean isFull(LatestItems known) {
    long share = Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY / BYTES_A_WORD;
    return known.shelf.words() > Math.min(MOST_WORDS, share);
  }
}
