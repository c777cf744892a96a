package org.didbon.web.console.feeds;

import java.net.URI;
import java.util.Map;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedProbe;
import org.didbon.domain.BadInput;
import org.didbon.feed.FoundFeeds;
import org.didbon.phrase.Localizer;

/** The feeds at an address as somebody typed it. */
final class PageOfFeeds {

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
            .orElseThrow(
                () -> new BadInput(localizer.say("feed.address", Map.of("address", written))));
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
}
