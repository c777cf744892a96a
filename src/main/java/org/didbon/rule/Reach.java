package org.didbon.rule;

import java.util.Collection;
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
}
