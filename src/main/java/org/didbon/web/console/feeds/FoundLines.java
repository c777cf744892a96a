package org.didbon.web.console.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.FeedTitles;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;

/** What a feed holds that was just read: how many items, the newest titles, what is odd. */
final class FoundLines {

  private static final int TITLES = 5;

  private FoundLines() {}

  static List<String> of(ParsedFeed parsed, Localizer localizer) {
    List<String> lines = new ArrayList<>();
    String newest = FeedTitles.latest(parsed).map(localizer::moment).orElse("—");
    lines.add(
        localizer.say("feed.found", Map.of("items", parsed.items().size(), "moment", newest)));
    FeedTitles.newest(parsed, TITLES).forEach(item -> lines.add("• " + item.title()));
    String odd = parsed.fault().isEmpty() ? parsed.remark() : parsed.fault();
    if (!odd.isEmpty()) {
      lines.add("⚠ " + localizer.fault(odd));
    }
    return lines;
  }
}
