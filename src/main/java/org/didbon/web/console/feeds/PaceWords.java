package org.didbon.web.console.feeds;

import java.time.Duration;
import java.util.Map;
import org.didbon.phrase.Localizer;

/** How often a feed is visited, in the largest unit that says it without a rest. */
final class PaceWords {

  private PaceWords() {}

  static String of(Duration every, Localizer localizer) {
    long seconds = every.toSeconds();
    if (seconds % Duration.ofDays(1).toSeconds() == 0) {
      return localizer.span(every);
    }
    if (seconds % 3_600 == 0) {
      return localizer.say("console.feeds.hours", Map.of("count", seconds / 3_600));
    }
    return seconds % 60 == 0
        ? localizer.say("console.feeds.minutes", Map.of("count", seconds / 60))
        : localizer.say("span.seconds", Map.of("seconds", seconds));
  }
}
