package org.didbon.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/** Says which further outlets report a story. */
final class SpreadLine {

  /** Outlets named one by one; of the others, how many. */
  private static final int MOST_OUTLETS = 4;

  private SpreadLine() {}

  static String of(Spread spread, Titles titles, Localizer localizer) {
    List<String> feeds = spread.feeds();
    String others =
        feeds.stream()
                .skip(1)
                .limit(MOST_OUTLETS)
                .map(titles::ofFeed)
                .collect(Collectors.joining(", "))
            + (feeds.size() - 1 > MOST_OUTLETS ? " …" : "");
    return localizer.say(
        "alert.also",
        Map.of(
            "sources", others,
            "count", feeds.size(),
            "languages", spread.languages(),
            "first", titles.ofFeed(feeds.get(0))));
  }
}
