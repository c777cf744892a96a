package org.didbon;

import org.didbon.chat.Networks;
import org.didbon.config.Settings;
import org.didbon.web.HealthServer;
import org.didbon.web.WebSettings;

/** What is served on {@code PORT}. */
final class HostPages {

  private HostPages() {}

  /** Listens, where a port is set, and returns what tells of the program's state. */
  static HostCondition open(Foundation base, People people, Replies answers, OpenedParts opened) {
    Settings settings = base.settings();
    Networks networks = people.networks();
    HostCondition condition =
        new HostCondition(
            base.database(),
            base.archive(),
            networks,
            answers.health(),
            base.metrics(),
            answers.otherPrograms(),
            base.clock());
    if (settings.environment().port() > 0) {
      opened.add(
          HealthServer.start(
              settings.web().address() == WebSettings.Listening.LOOPBACK,
              settings.environment().port(),
              condition,
              networks.posted()));
    }
    return opened.add(condition);
  }
}
