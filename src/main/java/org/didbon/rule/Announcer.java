package org.didbon.rule;

import java.util.List;
import org.didbon.domain.Message;

/** Puts changes into words for those who run the bot. Implementations are thread-safe. */
public interface Announcer {

  /** The messages that tell of {@code revision}, to be written with it. */
  List<Message> of(Revision revision);
}
