package org.didbon.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.Subject;

/** How far alerts of a rule go: numbers only, never who. Implementations are thread-safe. */
public interface Reach {

  /** How many stories the items of these numbers belong to. */
  int stories(Collection<Long> items);

  /** How many chats hear of {@code subject}, because they asked for it or for everything. */
  int hearing(Subject subject);

  /** How many chats asked for it by name. */
  int subscribed(Subject subject);

  /** How many alerts about it readers called not relevant. */
  int misjudged(Subject subject);

  /**
   * The reports of the stories that readers called not relevant to {@code subject}, latest first.
   */
  List<MarkedReport> marked(Subject subject);

  /** When the first report of all was read; empty where none has been. */
  Optional<Instant> begun();

  /**
   * A report of a story that readers called not relevant.
   *
   * @param item its number
   * @param story its id
   * @param presses how many chats said so of the story
   */
  record MarkedReport(long item, String story, int presses) {}
}
