package org.didbon.command;

import java.time.Instant;
import java.util.Map;
import org.didbon.domain.FeedState;
import org.didbon.phrase.Localizer;
import org.jspecify.annotations.Nullable;

/** How a feed does, in words. */
public final class FeedHealth {

  private FeedHealth() {}

  /** Whether its last visit failed; not before the first. */
  public static boolean failing(@Nullable FeedState state) {
    return state != null && state.failing();
  }

  /**
   * In a few words.
   *
   * @param state null if it was never visited
   */
  public static String describe(@Nullable FeedState state, Localizer localizer) {
    if (state == null || state.visited() == null) {
      return localizer.say("feeds.unvisited");
    }
    Instant since = state.failure().since();
    if (state.failing()) {
      String reason = localizer.fault(state.reason());
      return since == null
          ? reason
          : localizer.say(
              "feeds.failing", Map.of("reason", reason, "moment", localizer.moment(since)));
    }
    String remark = state.remark().isEmpty() ? "" : "; ⚠ " + localizer.fault(state.remark());
    Instant fresh = state.fresh();
    return fresh == null
        ? localizer.say("feeds.stale") + remark
        : localizer.say("feeds.fresh", Map.of("moment", localizer.moment(fresh))) + remark;
  }
}
