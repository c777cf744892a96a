package org.didbon.web.api;

import java.time.Clock;
import org.didbon.command.Right;
import org.didbon.outbox.OutboxStore;

/** Messages: how many stand where, and those that somebody has to look after. No chat is named. */
final class OutboxResource {

  private final OutboxStore outbox;
  private final Clock clock;

  OutboxResource(OutboxStore outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void open(ApiRoutes routes) {
    String root = ApiRoute.ROOT + "/outbox";
    routes.add(ApiRoute.get(root, Right.ADMIN), this::counts);
  }

  private void counts(ApiCall call) {
    OutboxStore.OutboxCounts counts = outbox.counts(clock.instant());
    call.answer(
        new StatusResource.MessageTotals(
            counts.waiting(), counts.delivered(), counts.givenUp(), counts.oldest().toSeconds()));
  }
}
