package org.didbon.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.Message;

/**
 * Tells of files that were changed under edits, whose edits hold: all that are new in one message,
 * and each change once, whatever restarts and however many processes look. Thread-safe.
 */
public final class FileChanges {

  private final LiveRules liveRules;
  private final FileChangeStore store;
  private final FileAnnouncer announcer;
  private final Clock clock;

  public FileChanges(
      LiveRules liveRules, FileChangeStore store, FileAnnouncer announcer, Clock clock) {
    this.liveRules = liveRules;
    this.store = store;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** Whether there was something to tell. */
  public boolean announce() {
    List<Overlay> changed = store.unannounced(liveRules.now().changedBelow());
    while (!changed.isEmpty()) {
      Instant now = clock.instant();
      List<Message> messages = announcer.ofFiles(changed, now);
      if (messages.isEmpty()) {
        return false; // not told yet: somebody may run the bot tomorrow
      }
      if (store.announce(changed, messages, now)) {
        return true;
      }
      changed = store.unannounced(changed);
    }
    return false;
  }
}
