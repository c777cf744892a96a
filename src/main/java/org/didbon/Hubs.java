package org.didbon;

import java.util.stream.Collectors;
import org.didbon.config.Settings;
import org.didbon.pipeline.PollRound;
import org.didbon.pipeline.hub.HubDoor;
import org.didbon.pipeline.hub.HubRound;
import org.didbon.pipeline.hub.HubWatch;
import org.didbon.web.HealthServer.HubCalls;

/**
 * Hubs that tell of what is new in feeds: asked only where they can reach us over HTTPS.
 *
 * @param calls who answers them
 */
record Hubs(HubRound round, HubCalls calls) {

  /** What is known of hubs. */
  static HubWatch watch(Foundation base) {
    Settings settings = base.settings();
    boolean reached =
        settings.web().url().startsWith("https://") && settings.environment().port() > 0;
    return new HubWatch(base.database().hubs(), reached && settings.web().hubs(), base.clock());
  }

  static Hubs of(Foundation base, HubWatch watch, PollRound polling) {
    HubDoor door =
        new HubDoor(
            watch, base.database().hubs(), polling::take, base.metrics().hubs(), base.clock());
    HubRound round =
        new HubRound(
            watch,
            base.database().hubs(),
            base.feeds()::post,
            base.settings().web().url() + "/hub/",
            () ->
                base.watchlist().feeds().stream()
                    .map(feed -> feed.id())
                    .collect(Collectors.toSet()),
            base.clock());
    return new Hubs(round, new HubCalls(door, base.settings().feed().maxBytes()));
  }

  /** Where nobody can reach us, nobody is asked. */
  void start(HubWatch watch) {
    if (watch.isEnabled()) {
      round.start();
    }
  }
}
