package org.didbon.web.console.feeds;

import java.net.URI;
import java.util.Map;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedProbe;
import org.didbon.domain.BadInput;
import org.didbon.feed.FoundFeeds;
import org.didbon.phrase.Localizer;
import org.didbon.text.Harmless;

/** The feeds at an address as somebody typed it. */
final class PageOfFeeds {

  private static final int LONGEST_QUOTE = 200;

  private PageOfFeeds() {}

  /**
   * Those that stand there, or that the page there names; at least one was read.
   *
   * @throws BadInput that says why there is none
   */
  static FoundFeeds at(String written, FeedProbe probe, Localizer localizer) {
    URI url =
        FeedAddress.channel(written)
            .map(FeedAddress::ofChannel)
            .or(() -> FeedAddress.web(written))
            .orElseThrow(() -> noAddress(written, localizer));
    FoundFeeds found = probe.find(url);
    if (found.feeds().isEmpty()
        && !FeedAddress.isPage(found.own())
        && FeedAddress.isOpen(written)) {
      // who types an address without its beginning means the one that answers
      found = probe.find(URI.create(url.toString().replaceFirst("^https:", "http:")));
    }
    if (!found.feeds().isEmpty()) {
      return found;
    }
    boolean unnamed = FeedAddress.isPage(found.own()) && FeedAddress.named(found.own()).isEmpty();
    throw new BadInput(
        unnamed
            ? localizer.say("feed.nothing", Map.of("address", written))
            : localizer.say("feed.bad", Map.of("reason", localizer.fault(found.own().fault()))));
  }

  /** What was written is no address; a whole page that was pasted is not said again. */
  static BadInput noAddress(String written, Localizer localizer) {
    String line = Harmless.inOneLine(written);
    String quoted =
        line.length() <= LONGEST_QUOTE
            ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
    return new BadInput(
        localizer.say("feed.address", Map.of("address", quoted.isEmpty() ? "“”" : quoted)));
  }
}
