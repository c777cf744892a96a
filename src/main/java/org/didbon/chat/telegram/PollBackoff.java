package org.didbon.chat.telegram;

import java.time.Duration;
import org.didbon.domain.Backoff;

/** How long to wait after a call for updates failed. Not thread-safe. */
final class PollBackoff {

  /**
   * The waits we choose.
   *
   * @param first after the first failure of a row; each further one doubles it
   * @param longest of those
   * @param person where a person has to put something right: another program, or a wrong token
   */
  record Waits(Duration first, Duration longest, Duration person) {

    static final Waits DEFAULT =
        new Waits(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(15));
  }

  private final Waits waits;
  private final FaultLog faults;
  private int failures;

  PollBackoff(Waits waits, FaultLog faults) {
    this.waits = waits;
    this.faults = faults;
  }

  Duration after(ApiReply reply) {
    failures++;
    return switch (reply.code()) {
      case 401, 404 -> met(FaultLog.Kind.TOKEN_REFUSED, reply, waits.person());
      case 409 ->
          isWebhook(reply)
              ? met(FaultLog.Kind.WEBHOOK, reply, waits.first())
              : met(FaultLog.Kind.ANOTHER_POLLER, reply, waits.person());
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

  void over() {
    failures = 0;
    faults.over();
  }

  private Duration growing() {
    return new Backoff(waits.first(), waits.longest()).after(failures);
  }

  private Duration met(FaultLog.Kind kind, ApiReply reply, Duration wait) {
    faults.met(kind, reply.reason());
    return wait;
  }
}
