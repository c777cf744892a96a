package org.didbon.rule;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Message;

/** Puts changes of files under edits into words. Implementations are thread-safe. */
public interface FileAnnouncer {

  /** The messages that tell of all of {@code changed}; none if nobody is to be told. */
  List<Message> ofFiles(List<Overlay> changed, Instant now);
}
