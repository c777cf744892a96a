package org.didbon.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.didbon.pipeline.PlacedReports.Placed;
import org.didbon.story.StoryFinder;

/**
 * Follows what is recorded, by whatever process, so that new reports are compared with all that was
 * there before. Reading a report takes longest: what was read is kept, and a process that starts
 * takes it from there. Not thread-safe.
 */
final class StoryLearner {

  /** So many of the latest reports are learnt at a start, as far as their readings were kept. */
  private static final int REMEMBERED = 100_000;

  /** So many in any case: the words of these days. */
  private static final int READ_ANEW = 20_000;

  private static final int AT_ONCE = 1_000;

  /** Fewer new readings wait: they are soon read again if the process dies. */
  private static final int KEPT_AT_ONCE = 100;

  private final StoryFinder stories;
  private final Map<Long, String> unkept = new HashMap<>();
  private String version = "";
  private boolean recalled;
  private long learnt;
  private long turn = -1;

  StoryLearner(StoryFinder stories) {
    this.stories = stories;
  }

  /**
   * Learns what was recorded, whatever was decided since {@code now} too.
   *
   * @param now what the store's turn was just before
   */
  void learn(NewsStore store, long now) {
    if (!recalled) {
      turn = turn < 0 ? now : turn;
      recall(store, store.placedBefore(READ_ANEW));
      recalled = true;
    }
    List<Placed> placed;
    do {
      placed = store.placedAfter(learnt, AT_ONCE, version);
      placed.forEach(this::learn);
      if (unkept.size() >= KEPT_AT_ONCE) {
        store.keep(unkept, version, REMEMBERED);
        unkept.clear();
      }
    } while (placed.size() == AT_ONCE);
    if (turn != now) {
      stories.moved(
          store.movedAfter(turn).stream()
              .collect(
                  Collectors.toMap(
                      NewsStore.Moved::report, NewsStore.Moved::story, (one, same) -> one)));
      turn = now;
    }
  }

  /** Those up to a number that need not be read. */
  private void recall(NewsStore store, long last) {
    version = stories.version();
    learnt = Math.max(learnt, store.placedBefore(REMEMBERED));
    List<Placed> kept;
    do {
      kept = store.keptAfter(learnt, last, AT_ONCE, version);
      kept.forEach(this::learn);
    } while (kept.size() == AT_ONCE);
    learnt = Math.max(learnt, last);
  }

  private void learn(Placed one) {
    Item item = one.item();
    if (item == null) {
      stories.recall(one.reading(), one.story());
    } else {
      unkept.put(one.number(), stories.learn(item, one.story()));
    }
    learnt = one.number();
  }
}
