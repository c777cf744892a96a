package org.didbon.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.didbon.command.Aside;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Intake;
import org.didbon.command.Reply;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.ChatChanges;

/** The whole package, wired as in the program, before a {@link FakeTelegram}. */
final class BotUnderTest implements AutoCloseable {

  /** All waits short, so that tests see many of them. */
  static final PollBackoff.Waits SHORT_WAITS =
      new PollBackoff.Waits(
          Duration.ofMillis(5),
          Duration.ofMillis(40),
          Duration.ofMillis(60),
          Duration.ofSeconds(3));

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final Duration POLL = Duration.ofSeconds(5);

  final FakeTelegram telegram;
  final TelegramApi api;
  final TelegramSender sender;

  /** What was heard, in the order it was answered. */
  final List<IncomingText> heard = new CopyOnWriteArrayList<>();

  /**
   * Chats that are gone or moved, as {@code telegram:1 gone} or {@code telegram:1 -> telegram:2}.
   */
  final List<String> changes = new CopyOnWriteArrayList<>();

  final TelegramUpdates updates;
  final TelegramGateway gateway;
  private volatile Function<IncomingText, Optional<Reply>> answers = BotUnderTest::echo;

  /** Who has a say in every chat. */
  final Set<String> admins = ConcurrentHashMap.newKeySet();

  /** What was answered aside, and how. */
  final List<IncomingText> asides = new CopyOnWriteArrayList<>();

  volatile Aside aside = new Aside("only admins", "");

  BotUnderTest() {
    this(FakeTelegram.start(), AnswerLimiter.UNLIMITED);
  }

  BotUnderTest(FakeTelegram telegram, AnswerLimiter limiter) {
    this.telegram = telegram;
    BotToken token = new BotToken(FakeTelegram.TOKEN);
    api = TelegramApi.open(new TelegramSettings(telegram.url(), token, LIMIT, POLL, false));
    sender = new TelegramSender(api, Clock.systemUTC());
    updates =
        new TelegramUpdates(
            api,
            sender,
            new CommandHandler() {
              @Override
              public Optional<Reply> to(IncomingText incoming) {
                heard.add(incoming);
                return answers.apply(incoming);
              }

              @Override
              public boolean hasSay(IncomingText incoming) {
                return admins.contains(incoming.person());
              }

              @Override
              public boolean onlyShows(IncomingText incoming) {
                return incoming.text().startsWith("/why");
              }

              @Override
              public Aside aside(IncomingText incoming) {
                asides.add(incoming);
                return aside;
              }
            },
            changes(),
            limiter,
            Intake.ALONE);
    Map<String, String> commands = Map.of("help", "what I can do", "актор", "not proposable");
    TelegramMenu menu = new TelegramMenu(Map.of("", commands, "ru", commands, "uz-Latn", commands));
    gateway = new TelegramGateway(api, updates, menu, SHORT_WAITS);
  }

  BotUnderTest started() {
    gateway.start();
    return this;
  }

  void answering(Function<IncomingText, Optional<Reply>> how) {
    answers = how;
  }

  @Override
  public void close() {
    gateway.close();
    api.close();
    telegram.close();
  }

  private ChatChanges changes() {
    return new ChatChanges() {
      @Override
      public void gone(ChatAddress chat, String reason) {
        changes.add(chat + " gone");
      }

      @Override
      public void moved(ChatAddress from, ChatAddress to) {
        changes.add(from + " -> " + to);
      }
    };
  }

  private static Optional<Reply> echo(IncomingText incoming) {
    return Optional.of(Reply.of(RichText.of("You said " + incoming.text())));
  }
}
