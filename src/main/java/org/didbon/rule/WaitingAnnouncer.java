package org.didbon.rule;

import java.util.List;
import org.didbon.domain.Message;

/** Puts changes that wait for a second yes into words. Implementations are thread-safe. */
public interface WaitingAnnouncer {

  /** Tells nobody. */
  WaitingAnnouncer NOBODY =
      new WaitingAnnouncer() {
        @Override
        public List<Message> asking(WaitingChange change) {
          return List.of();
        }

        @Override
        public List<Message> ended(WaitingChange change, WaitingEnd end, Author by) {
          return List.of();
        }
      };

  /** Asks the admins for their yes, but for its author. */
  List<Message> asking(WaitingChange change);

  /** Tells its author what became of it. */
  List<Message> ended(WaitingChange change, WaitingEnd end, Author by);
}
