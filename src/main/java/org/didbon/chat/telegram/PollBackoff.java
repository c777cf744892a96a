package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.didbon.domain.Backoff;

/** How long to wait after a call for updates failed. Not thread-safe. */
final class PollBackoff {

  /**
   * The waits we choose.
   *
   * @param first after the first failure of a row; each further one doubles it
   * @param longest of those
   * @param person where a person has to put something right: another program, or a wrong token
   * @param rival so long after it was met another program is taken to be there still: the two of us
   *     get updates by turns, each waits, and each call may be held
   */
  record Waits(Duration first, Duration longest, Duration person, Duration rival) {

    static final Waits DEFAULT =
        new Waits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofSeconds(100));
  }

  private final Waits waits;
  private final FaultLog faults;
  private final LongSupplier nanos;
  private int failures;
  private long rivalMet;

  /**
   * @param nanos what time it is, from some moment on
   */
  PollBackoff(Waits waits, FaultLog faults, LongSupplier nanos) {
    this.waits = waits;
    this.faults = faults;
    this.nanos = nanos;
  }

  Duration after(ApiReply reply) {
    failures++;
    return switch (reply.code()) {
      case 401, 404 -> met(FaultLog.Kind.TOKEN_REFUSED, reply, waits.person());
      case 409 ->
          isWebhook(reply) ? met(FaultLog.Kind.WEBHOOK, reply, waits.first()) : metRival(reply);
      case 420, 429 ->
          met(
              FaultLog.Kind.TOLD_TO_WAIT,
              reply,
              reply.pause().isZero() ? growing() : reply.pause());
      default -> met(FaultLog.Kind.UNREACHABLE, reply, growing());
    };
  }

  /** Whether updates go to a webhook, so that they cannot be asked for. */
  boolean isWebhook(ApiReply reply) {
    return reply.code() == 409 && reply.words().contains("webhook");
  }

  /** Whether another program asks for updates with the same token. */
  boolean isRival(ApiReply reply) {
    return reply.code() == 409 && !isWebhook(reply);
  }

  /** A call went well. That says nothing of another program: it may be waiting. */
  void over() {
    failures = 0;
    if (!faults.is(FaultLog.Kind.ANOTHER_POLLER)
        || nanos.getAsLong() - rivalMet > waits.rival().toNanos()) {
      faults.over();
    }
  }

  /** Nothing is asked from here for a while. */
  void standBy() {
    failures = 0;
    faults.over();
  }

  private Duration metRival(ApiReply reply) {
    rivalMet = nanos.getAsLong();
    return met(FaultLog.Kind.ANOTHER_POLLER, reply, waits.person());
  }

  private Duration growing() {
    return new Backoff(waits.first(), waits.longest()).after(failures);
  }

  private Duration met(FaultLog.Kind kind, ApiReply reply, Duration wait) {
    faults.met(kind, reply.reason());
    return wait;
  }
}
