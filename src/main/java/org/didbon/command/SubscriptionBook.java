package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;

/** Who asked to hear of what. Implementations are thread-safe. */
public interface SubscriptionBook {

  /** Whether it is new; false if the chat had it. */
  boolean add(ChatAddress chat, Subject subject, Instant now);

  /** Likewise to a query, which is kept as long as anybody asks for it. */
  boolean add(ChatAddress chat, SavedQuery query, Instant now);

  /** Whether the chat had it. */
  boolean remove(ChatAddress chat, Subject subject);

  /** Sets other terms; false if the chat does not have it. */
  boolean change(ChatAddress chat, Subject subject, Terms terms);

  /** What one chat asked for, oldest first. */
  List<Subscription> of(ChatAddress chat);

  /**
   * Gives a chat that was gone, as its network said, and its topics what they had before: what they
   * asked for, on its terms, what they call people, and how they chose to be spoken to; not after
   * three months.
   *
   * @param ownFeeds so many feeds of its own may a chat have: the oldest come back
   * @return how many subscriptions came back; 0 if it was never gone
   */
  int restore(ChatAddress chat, int ownFeeds, Instant now);

  /**
   * Subscribes {@code chat} to everything if it was never here before; later calls change nothing,
   * also after it unsubscribed.
   */
  void welcome(ChatAddress chat, Instant now);
}
