package org.didbon.chat.telegram;

import java.time.Duration;

/** How long to wait after a call for updates failed. Not thread-safe. */
final class Setbacks {

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
  private final Trouble trouble;
  private int failures;

  Setbacks(Waits waits, Trouble trouble) {
    this.waits = waits;
    this.trouble = trouble;
  }

  Duration after(ApiReply reply) {
    failures++;
    return switch (reply.code()) {
      case 401, 404 -> met(Trouble.Kind.TOKEN_REFUSED, reply, waits.person());
      case 409 ->
          isWebhook(reply)
              ? met(Trouble.Kind.WEBHOOK, reply, waits.first())
              : met(Trouble.Kind.ANOTHER_POLLER, reply, waits.person());
      case 420, 429 ->
          met(Trouble.Kind.TOLD_TO_WAIT, reply, reply.pause().isZero() ? growing() : reply.pause());
      default -> met(Trouble.Kind.UNREACHABLE, reply, growing());
    };
  }

  /** Whether updates go to a webhook, so that they cannot be asked for. */
  boolean isWebhook(ApiReply reply) {
    return reply.code() == 409 && reply.words().contains("webhook");
  }

  void over() {
    failures = 0;
    trouble.over();
  }

  private Duration growing() {
    Duration wait = waits.first().multipliedBy(1L << Math.min(failures - 1, 20));
    return wait.compareTo(waits.longest()) < 0 ? wait : waits.longest();
  }

  private Duration met(Trouble.Kind kind, ApiReply reply, Duration wait) {
    trouble.met(kind, reply.reason());
    return wait;
  }
}
