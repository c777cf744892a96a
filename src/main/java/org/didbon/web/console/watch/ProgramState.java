package org.didbon.web.console.watch;

import java.util.List;
import org.didbon.outbox.OutboxFigures;
import org.didbon.pipeline.FeedFigures;

/**
 * How the program does, as noted some seconds ago: nobody who looks waits, or counts again what was
 * counted. Implementations are thread-safe.
 */
public interface ProgramState {

  /** What {@code /health} says: a line in English a trouble; none if all is well. */
  List<String> troubles();

  FeedFigures feeds();

  OutboxFigures messages();

  /** How many recorded items searches do not find yet. */
  long unread();
}
