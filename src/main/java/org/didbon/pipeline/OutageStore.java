package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.didbon.alarm.Backlog;
import org.didbon.alarm.Baseline;
import org.didbon.alarm.Outage;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;

/** What {@link OutageRound} reads and writes. Implementations are thread-safe. */
public interface OutageStore {

  /** The silences that were told and are not over. */
  List<Outage> announced();

  /** When any process last looked for silences; empty before the first time. */
  Optional<Instant> alive();

  /** Every watched feed. */
  List<FeedState> feeds();

  /** How items of a feed came. */
  Baseline ofFeed(String feed, Instant from, Instant to);

  /** How items of all feeds came. */
  Baseline ofAll(Instant from, Instant to);

  /** The last time a rule matched. */
  Optional<Instant> lastMatch(String rule, Instant now);

  /** How a rule matched, since it was last edited if that was later than {@code from}. */
  Baseline ofRule(String rule, Instant from, Instant to);

  /**
   * What waits on networks on which nothing was delivered since {@code before}, of messages that
   * were written by then.
   */
  List<Backlog> backlogs(Instant before, Instant now);

  Preferences preferences(ChatAddress chat);

  /**
   * Notes what is silent and writes the messages, in one transaction.
   *
   * @param before what {@link #alive} said before the round
   * @return false if another process looked meanwhile: nothing is written
   */
  boolean note(
      Optional<Instant> before,
      List<Outage> begun,
      List<Outage> ended,
      List<Message> messages,
      Instant now);
}
