package org.didbon.pipeline;

import java.util.List;
import org.didbon.domain.SavedQuery;

/** The queries that chats subscribe to. Implementations are thread-safe. */
public interface SavedQueries {

  /** A number that is another whenever {@link #all} is, whichever process saved a query. */
  long number();

  /** All of them, in an order that stays. */
  List<SavedQuery> all();
}
