package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.didbon.chat.ChatQueues;
import org.didbon.chat.telegram.TelegramEvent.TelegramInput;
import org.didbon.command.Aside;
import org.didbon.command.CommandHandler;
import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Presses of buttons in groups and channels. Who has a say there is answered as if he had typed;
 * anybody else by what Telegram shows to him alone, which costs the chat and the pace of messages
 * nothing. However many press, only so many are looked at: see {@link PressLimit}. Thread-safe.
 */
final class Presses implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Presses.class);

  /** Enough for what {@link PressLimit} lets through, and none of those that serve chats. */
  private static final int WORKERS = 4;

  /** core.telegram.org/bots/api#answercallbackquery: 0-200 characters. */
  private static final int LONGEST = 200;

  /** How long a client may go by the answer, which keeps who presses on from coming back. */
  private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

  private static final Duration LED_FOR = Duration.ofMinutes(5);

  private final TelegramApi api;
  private final CommandHandler handler;
  private final BiConsumer<TelegramEvent, CompletableFuture<Void>> chats;
  private final PressLimit limit;
  private final ChatQueues<ChatAddress> people = AnswerQueues.open("telegram-press", WORKERS);
  private final AtomicReference<@Nullable ChatAddress> lastIgnored = new AtomicReference<>();
  private volatile BotIdentity bot = BotIdentity.UNKNOWN;

  /**
   * @param chats takes what is to be answered in the chat, for all to see
   */
  Presses(
      TelegramApi api,
      CommandHandler handler,
      BiConsumer<TelegramEvent, CompletableFuture<Void>> chats,
      PressLimit limit) {
    this.api = api;
    this.handler = handler;
    this.chats = chats;
    this.limit = limit;
  }

  void learn(BotIdentity itself) {
    bot = itself;
  }

  /** Takes a press among others in hand; one too many is left without an answer. */
  void add(TelegramInput input, CompletableFuture<Void> handled) {
    ChatAddress person = ChatAddress.of(input.incoming().person());
    if (!limit.take(person) || !people.add(person, () -> answer(input, handled))) {
      if (!input.chat().equals(lastIgnored.getAndSet(input.chat()))) {
        log.warn("ignored presses that come too fast chat={}", input.chat());
      }
      handled.complete(null);
    }
  }

  /** The press would be shown as pending until the work is done, and after a while as failed. */
  void acknowledge(String press) {
    if (!press.isEmpty()) {
      answer(new AnswerCallbackQuery(press));
    }
  }

  @Override
  public void close() {
    people.close();
  }

  private Optional<Duration> answer(TelegramInput input, CompletableFuture<Void> handled) {
    try {
      boolean alone =
          input.inChannel()
              && (handler.onlyShows(input.incoming()) || handler.opensMenu(input.incoming()));
      if (!alone && handler.hasSay(input.incoming())) {
        acknowledge(input.press());
        chats.accept(input, handled);
        return Optional.empty();
      }
      answer(aside(input.press(), handler.aside(input.incoming())));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("answering a press failed chat={}", input.chat(), e);
      acknowledge(input.press());
    }
    handled.complete(null);
    return Optional.empty();
  }

  private AnswerCallbackQuery aside(String press, Aside aside) {
    Optional<String> link = link(aside);
    if (link.isPresent()) {
      return AnswerCallbackQuery.builder()
          .callbackQueryId(press)
          .url(link.get())
          .cacheTime((int) LED_FOR.toSeconds())
          .build();
    }
    return AnswerCallbackQuery.builder()
        .callbackQueryId(press)
        .text(fitting(aside.text()))
        .showAlert(true)
        .cacheTime((int) REFUSED_FOR.toSeconds())
        .build();
  }

  /** Opens the talk with the bot, where the person asks the same at one touch. */
  private Optional<String> link(Aside aside) {
    return aside.start().isEmpty() || bot.name().isEmpty()
        ? Optional.empty()
        : Optional.of("https://t.me/" + bot.name() + "?start=" + aside.start());
  }

  private static String fitting(String text) {
    String line = CleanText.printable(text).strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    TextCut cut = TextCut.within(line, LONGEST);
    return line.substring(0, cut.end()) + cut.ending();
  }

  /** Nothing hangs on it: what was asked for is done with or without. */
  private void answer(AnswerCallbackQuery answer) {
    var unused =
        api.start(answer).thenAccept(reply -> log.debug("press answered reply={}", reply.reason()));
  }
}
