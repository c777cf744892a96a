package org.didbon.web.api;

import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.didbon.command.Right;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.MessageLine;
import org.didbon.outbox.OutboxStore.MessageState;
import org.jspecify.annotations.Nullable;

/** Messages: how many stand where, and those that somebody has to look after. No chat is named. */
final class OutboxResource {

  private static final String MESSAGES = "messages";

  private final OutboxStore outbox;
  private final Clock clock;

  OutboxResource(OutboxStore outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A message.
   *
   * @param id as long as it stands in its list
   * @param edit whether it changes another
   * @param settled null while it waits
   * @param reason what went wrong, {@code ""} if nothing did
   */
  record MessageAnswer(
      String id,
      String state,
      String network,
      String story,
      boolean edit,
      int attempts,
      Instant created,
      @Nullable Instant settled,
      String reason) {

    static MessageAnswer of(MessageLine line, MessageState state) {
      return new MessageAnswer(
          line.id(),
          state.word(),
          line.network(),
          line.story(),
          line.edit(),
          line.attempts(),
          line.created(),
          line.settled(),
          line.reason());
    }
  }

  /** Why a message is dropped. */
  record DropWish(@Nullable String reason) {}

  void open(ApiRoutes routes) {
    String root = ApiRoute.ROOT + "/outbox";
    String message = root + "/messages/{id}";
    routes.add(ApiRoute.get(root, Right.ADMIN), this::counts);
    routes.add(
        ApiRoute.get(root + "/messages", Right.ADMIN, "state", "network", "limit", "cursor"),
        this::messages);
    routes.add(ApiRoute.change(HandlerType.POST, message + "/resend", Right.ADMIN), this::resend);
    routes.add(ApiRoute.change(HandlerType.POST, message + "/drop", Right.ADMIN), this::drop);
  }

  private void counts(ApiCall call) {
    OutboxStore.OutboxCounts counts = outbox.counts(clock.instant());
    call.answer(
        new StatusResource.MessageTotals(
            counts.waiting(), counts.delivered(), counts.givenUp(), counts.oldest().toSeconds()));
  }

  private void messages(ApiCall call) {
    MessageState state = state(call.query("state"));
    String network = call.query("network");
    if (!network.matches("[a-z]{0,20}")) {
      throw ApiFault.parameter("network", "a network is named like telegram");
    }
    int limit = call.limit();
    String after = call.cursor(MESSAGES).map(PageCursor::id).orElse("");
    List<MessageLine> found = outbox.lines(state, network, after, limit + 1);
    boolean more = found.size() > limit;
    List<MessageLine> told = more ? found.subList(0, limit) : found;
    call.page(
        MESSAGES,
        told.stream().map(line -> MessageAnswer.of(line, state)).toList(),
        more ? PageCursor.of(MESSAGES, 0, told.get(limit - 1).id()) : null);
  }

  private static MessageState state(String written) {
    return switch (written.isEmpty() ? "given_up" : written) {
      case "waiting" -> MessageState.WAITING;
      case "retrying" -> MessageState.RETRYING;
      case "given_up" -> MessageState.GIVEN_UP;
      case "delivered" -> MessageState.DELIVERED;
      case "dropped" -> MessageState.DROPPED;
      default ->
          throw ApiFault.parameter(
              "state", "state is waiting, retrying, given_up, delivered or dropped");
    };
  }

  private void resend(ApiCall call) {
    if (!outbox.resend(key(call), clock.instant())) {
      throw ApiFault.of(409, "not-given-up", "only what was given up can be sent again");
    }
    call.nothing();
  }

  private void drop(ApiCall call) {
    String reason = Objects.requireNonNullElse(call.body(DropWish.class).reason(), "").strip();
    if (reason.length() > 200) {
      throw ApiFault.field("reason", "a reason has at most 200 characters");
    }
    String said = (call.author().person() + " " + reason).strip();
    switch (outbox.drop(key(call), said, clock.instant())) {
      case DROPPED -> call.nothing();
      case BEING_SENT ->
          throw ApiFault.of(409, "being-sent", "it is being sent at this moment; ask again")
              .header("Retry-After", "5");
      case UNKNOWN -> throw ApiFault.of(409, "settled", "it was settled otherwise meanwhile");
    }
  }

  private String key(ApiCall call) {
    return Optional.of(call.path("id"))
        .filter(id -> id.length() <= 100)
        .flatMap(outbox::keyOf)
        .orElseThrow(
            () ->
                ApiFault.of(
                    404, "absent", "there is no message of this id, or it stands elsewhere now"));
  }
}
