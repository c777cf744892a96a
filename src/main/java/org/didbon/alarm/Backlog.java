package org.didbon.alarm;

import java.time.Duration;
import java.time.Instant;

/**
 * What waits on one chat network while nothing at all is delivered there.
 *
 * <p>Whoever runs the bot wants to know that the sending stands still: that the network, its token
 * or the sender itself fails. He does not want to be woken by one chat that is tried again and
 * again, or that its network makes wait, which ends by itself or in the list of what could not be
 * sent. So while any chat of the network is served nothing stands still; where two or more wait it
 * is no fault of theirs; and one that waits alone, at an hour when there is nothing for others, is
 * given longer, unless nobody so much as tries to send to it.
 *
 * @param network as in {@link org.didbon.domain.ChatAddress#network}
 * @param chats how many have waited for {@link #FLOOR} or longer
 * @param since when the oldest message was written
 * @param isTried whether each of those chats was tried, or put off, within that span
 */
public record Backlog(String network, int chats, Instant since, boolean isTried) {

  /**
   * Nothing that waits for less stands still, and one delivery within it shows that all is well.
   */
  public static final Duration FLOOR = Duration.ofMinutes(30);

  private static final Duration ALONE = Duration.ofHours(2);

  /** Whether nobody could be served, as far as one can tell. */
  public boolean isStandstill(Instant now) {
    return chats > 1 || !isTried || Duration.between(since, now).compareTo(ALONE) > 0;
  }
}
