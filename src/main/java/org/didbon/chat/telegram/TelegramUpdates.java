package org.didbon.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.didbon.cache.LatestMap;
import org.didbon.chat.ChatQueues;
import org.didbon.chat.telegram.TelegramEvent.TelegramInput;
import org.didbon.command.CommandHandler;
import org.didbon.command.Intake;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.ChatChanges;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/**
 * Handles updates, whichever way they come: each once, in order within a chat, several chats at
 * once. What cannot be read is logged and skipped. Thread-safe.
 */
public final class TelegramUpdates implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramUpdates.class);

  /** The kinds we handle (core.telegram.org/bots/api#update); others are not even sent. */
  static final List<String> KINDS =
      List.of("message", "channel_post", "callback_query", "my_chat_member");

  /** Chats served at once: most of the time goes into waiting for Telegram. */
  private static final int CHATS_AT_ONCE = 16;

  /** More than Telegram hands out at once, so that a replayed update is known. */
  private static final int REMEMBERED = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long NO_ID = -1;

  private final TelegramApi api;
  private final AnswerContext context;
  private final ChatQueues<ChatAddress> queues = AnswerQueues.open("telegram-chat", CHATS_AT_ONCE);
  private final Presses presses;
  private final Intake intake;
  private final LatestMap<Long, CompletableFuture<Void>> recent = new LatestMap<>(REMEMBERED);
  private final AtomicReference<@Nullable ChatAddress> lastIgnored = new AtomicReference<>();
  private volatile UpdateReader reader;

  /**
   * @param limiter what answers have to keep to
   * @param intake which process hears and answers what
   */
  public TelegramUpdates(
      TelegramApi api,
      TelegramSender sender,
      CommandHandler handler,
      ChatChanges changes,
      AnswerLimiter limiter,
      Intake intake) {
    this.api = api;
    this.reader = reader(BotIdentity.UNKNOWN);
    this.intake = intake;
    this.context = new AnswerContext(sender, handler, changes, limiter);
    this.presses = new Presses(api, handler, this::add, new PressLimit(System::nanoTime));
  }

  private UpdateReader reader(BotIdentity bot) {
    return new UpdateReader(bot, (id, size) -> new TelegramFile(api, id, size));
  }

  /** Learns the bot's own name, without which nobody in a group can address it. */
  ApiReply connect() {
    ApiReply me = api.call(new GetMe());
    if (me.done()) {
      String name = me.result().path("username").asText();
      BotIdentity bot = new BotIdentity(me.result().path("id").asLong(), name);
      reader = reader(bot);
      presses.learn(bot);
      log.info("telegram connected bot={}", name);
    }
    return me;
  }

  /** Handles an update as it was posted to a webhook; see {@link #accept(JsonNode)}. */
  CompletableFuture<Void> accept(String json) {
    try {
      return accept(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      log.error("skipped an update that is no JSON length={}", json.length());
      return CompletableFuture.completedFuture(null);
    }
  }

  /**
   * Takes an update in hand; a press of a button is acknowledged at once, unless it is still to be
   * found out what to say to the person alone.
   *
   * @return completed when the update need not come again, never with an exception; the same one
   *     for an update that was seen before
   */
  CompletableFuture<Void> accept(JsonNode update) {
    CompletableFuture<Void> handled = new CompletableFuture<>();
    long id = id(update);
    if (id == NO_ID) {
      log.error("skipped an update without an id");
      handled.complete(null);
      return handled;
    }
    Optional<CompletableFuture<Void>> before = recent.putIfAbsent(id, handled);
    if (before.isPresent()) {
      return before.get();
    }
    if (!intake.begin(Long.toString(id))) {
      log.debug("answered by another process id={}", id);
      handled.complete(null);
      return handled;
    }
    CompletableFuture<Void> noted = handled.thenRun(() -> intake.answered(Long.toString(id)));
    read(id, update, handled);
    return noted;
  }

  Intake intake() {
    return intake;
  }

  /** {@code -1} if it has none. */
  static long id(JsonNode update) {
    return update.path("update_id").asLong(NO_ID);
  }

  @Override
  public void close() {
    presses.close();
    queues.close();
  }

  private void read(long id, JsonNode update, CompletableFuture<Void> handled) {
    try {
      Optional<TelegramEvent> heard = reader.read(update);
      if (heard.orElse(null) instanceof TelegramInput input && input.isPressAmongOthers()) {
        presses.add(input, handled);
        return;
      }
      presses.acknowledge(update.path("callback_query").path("id").asText());
      heard.ifPresentOrElse(one -> add(one, handled), () -> handled.complete(null));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      presses.acknowledge(update.path("callback_query").path("id").asText());
      log.error("skipped an update that cannot be read id={}", id, e);
      handled.complete(null);
    }
  }

  private void add(TelegramEvent event, CompletableFuture<Void> handled) {
    if (!queues.add(event.chat(), step(event, handled))) {
      ignored(event.chat());
      handled.complete(null);
    }
  }

  /** Said once: who floods a bot must not flood its log. */
  private void ignored(ChatAddress chat) {
    if (!chat.equals(lastIgnored.getAndSet(chat))) {
      log.warn("ignored what a chat says too fast chat={}", chat);
    }
  }

  private ChatQueues.QueueStep step(TelegramEvent event, CompletableFuture<Void> handled) {
    if (event instanceof TelegramInput input) {
      return new AnswerTurn(input, context, handled);
    }
    return new ChatChangeHandler(event, context.changes(), handled);
  }
}
