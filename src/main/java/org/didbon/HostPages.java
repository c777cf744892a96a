package org.didbon;

import java.util.Optional;
import org.didbon.chat.Networks;
import org.didbon.command.Right;
import org.didbon.config.Settings;
import org.didbon.web.HealthServer;
import org.didbon.web.HealthServer.HubCalls;
import org.didbon.web.WebSettings;
import org.didbon.web.console.Console;

/** What is served on {@code PORT}. */
final class HostPages {

  private HostPages() {}

  /**
   * Listens, where a port is set or the console is asked for, and returns what tells of the
   * program's state.
   */
  static HostCondition open(
      Foundation base, People people, Replies answers, HubCalls hubs, OpenedParts opened) {
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
    answers.door().endOthers(person -> people.permissions().allows(Right.EDITOR, person));
    Console console = ConsolePages.of(base, people, answers, condition, opened);
    opened.add(answers.place());
    answers
        .place()
        .serve(
            port ->
                HealthServer.start(
                    settings.environment().port() == 0
                        || settings.web().address() == WebSettings.Listening.LOOPBACK,
                    port,
                    condition,
                    networks.posted(),
                    Optional.of(console),
                    hubs));
    return opened.add(condition);
  }
}
