package org.didbon.pipeline;

import java.time.Clock;
import org.didbon.outbox.OutboxDrain;
import org.didbon.outbox.OutboxStore;
import org.didbon.rule.FileChanges;

/** One round over all feeds, and all that is due sent: for a program that ends after it. */
public final class SingleRound {

  private final PollRound visits;
  private final EvidenceRound pages;
  private final RestRound rests;
  private final DigestRound digests;
  private final FileChanges files;
  private final OutboxStore outbox;
  private final Clock clock;

  /**
   * What a round left undone.
   *
   * @param visits that failed
   * @param givenUp messages that will not be sent
   * @param left messages that wait for a later try
   */
  public record Outcome(int visits, long givenUp, OutboxDrain.Undelivered left) {

    public boolean isWhole() {
      return visits == 0 && givenUp == 0 && left.messages() == 0;
    }
  }

  public SingleRound(
      PollRound visits,
      EvidenceRound pages,
      RestRound rests,
      DigestRound digests,
      FileChanges files,
      OutboxStore outbox,
      Clock clock) {
    this.visits = visits;
    this.pages = pages;
    this.rests = rests;
    this.digests = digests;
    this.files = files;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Outcome run(OutboxDrain drain) throws InterruptedException {
    long before = givenUp();
    int failed = visits.visitAll();
    pages.look();
    rests.tellDue();
    digests.writeDue();
    files.announce();
    OutboxDrain.Undelivered left = drain.drain();
    return new Outcome(failed, givenUp() - before, left);
  }

  private long givenUp() {
    return outbox.counts(clock.instant()).givenUp();
  }
}
