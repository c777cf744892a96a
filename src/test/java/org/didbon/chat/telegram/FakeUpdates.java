package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Updates that wait for the bot (core.telegram.org/bots/api#getupdates): an offset confirms all
 * before it, a request without updates is held, and of two requests at once the older one fails.
 * Thread-safe.
 */
final class FakeUpdates {

  private static final String OTHER_POLLER =
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
          + " running";

  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private JsonNode allowed = JsonNodeFactory.instance.arrayNode();
  private long lastId = 5_000;
  private long polls;
  private boolean closed;

  /** Gives it the next id. */
  synchronized long add(ObjectNode update) {
    long id = ++lastId;
    update.put("update_id", id);
    waiting.add(update);
    notifyAll();
    return id;
  }

  /** As it is, whatever it is. */
  synchronized void addRaw(ObjectNode update) {
    waiting.add(update);
    notifyAll();
  }

  synchronized ArrayNode poll(JsonNode call)
      throws FakeChats.RefusedByTelegram, InterruptedException {
    long mine = ++polls;
    notifyAll();
    long offset = call.path("offset").asLong();
    waiting.removeIf(update -> update.has("update_id") && id(update) < offset);
    if (call.has("allowed_updates")) {
      allowed = call.path("allowed_updates");
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(call.path("timeout").asLong());
    while (waiting.isEmpty() && mine == polls && !closed) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    if (mine != polls) {
      throw new FakeChats.RefusedByTelegram(409, OTHER_POLLER);
    }
    ArrayNode batch = JsonNodeFactory.instance.arrayNode();
    waiting.stream().limit(call.path("limit").asLong(100)).forEach(batch::add);
    return batch;
  }

  /** How many are not confirmed. */
  synchronized int unconfirmed() {
    return waiting.size();
  }

  synchronized JsonNode allowed() {
    return allowed;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private static long id(ObjectNode update) {
    return update.path("update_id").asLong();
  }
}
