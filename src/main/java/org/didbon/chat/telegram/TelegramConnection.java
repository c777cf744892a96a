package org.didbon.chat.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.NetworkContext;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.Intake;
import org.didbon.command.PostedUpdates;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DaemonThreads;
import org.didbon.outbox.ChatLimit;
import org.didbon.outbox.Limits;
import org.didbon.outbox.PacedSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Telegram in use: its wiring, and what it bears. */
final class TelegramConnection implements ChatConnection, PostedUpdates {

  private static final Logger log = LoggerFactory.getLogger(TelegramConnection.class);

  /** 30 messages a second in all (core.telegram.org/bots/faq#my-bot-is-hitting-limits-…). */
  private static final int PER_SECOND = 30;

  private static final Duration SPACING = Duration.ofMillis(33);

  /** One a second in a chat, and a little for what the way adds or takes. */
  private static final ChatLimit CHAT = new ChatLimit(Duration.ofMillis(1_050), 0);

  /** 20 a minute in a group, of which one is left to what else the bot does there. */
  private static final ChatLimit GROUP = new ChatLimit(Duration.ofMillis(1_050), 19);

  private static final int PARALLEL = 16;

  /** Single alerts a chat gets within a minute before the rest come as one. */
  private static final int BURST = 5;

  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(30);

  private final TelegramOptions settings;
  private final String token;
  private final TelegramApi api;
  private final TelegramSender messages;
  private final TelegramAdmins admins;
  private final PacedSender sender;
  private final Intake intake;
  private @Nullable TelegramUpdates updates;
  private volatile @Nullable TelegramGateway gateway;
  private volatile @Nullable TelegramWebhook webhook;
  private volatile String registering = "";

  TelegramConnection(TelegramOptions settings, NetworkContext context) {
    this.settings = settings;
    this.token = context.environment().secret(BotToken.VARIABLE);
    BotToken bot = new BotToken(token);
    this.intake = context.intakes().apply(TelegramAddress.NETWORK + " " + bot.id());
    this.api =
        TelegramApi.open(
            TelegramSettings.of(
                settings.api(),
                bot,
                settings.previews(),
                context.environment().proxy(settings.proxy(), settings.api()).orElse(null)));
    this.messages = new TelegramSender(api, context.clock());
    this.admins = new TelegramAdmins(api, context.clock());
    Limits limits = new Limits(SPACING, PER_SECOND, TelegramConnection::limit, PARALLEL, BURST);
    this.sender = new PacedSender(messages, limits, context.outbox(), context.clock());
  }

  private static ChatLimit limit(ChatAddress chat) {
    return chat.chat().startsWith("-") || chat.chat().startsWith("@") ? GROUP : CHAT;
  }

  @Override
  public PacedSender sender() {
    return sender;
  }

  @Override
  public ChatAdmins admins() {
    return admins;
  }

  @Override
  public void listen(CommandDispatcher answers) {
    TelegramMenu menu = new TelegramMenu(answers.menus());
    TelegramUpdates heard = new TelegramUpdates(api, messages, answers, sender, sender, intake);
    updates = heard;
    if (isPosted()) {
      TelegramWebhook posted = new TelegramWebhook(api, heard, menu, secret());
      webhook = posted;
      DaemonThreads.of("telegram-webhook", () -> register(posted)).start();
    } else {
      TelegramGateway polling = new TelegramGateway(api, heard, menu);
      gateway = polling;
      polling.start();
    }
  }

  /** Whether Telegram posts updates to us, instead of being asked for them. */
  private boolean isPosted() {
    return !settings.webhook().isEmpty();
  }

  @Override
  public Optional<PostedUpdates> posted() {
    return isPosted() ? Optional.of(this) : Optional.empty();
  }

  @Override
  public String secretHeader() {
    return TelegramWebhook.SECRET_HEADER;
  }

  @Override
  public String path() {
    return URI.create(settings.webhook()).getPath();
  }

  @Override
  public boolean isKnown(@Nullable String secretGiven) {
    TelegramWebhook posted = webhook;
    return posted != null && posted.isFromTelegram(secretGiven);
  }

  @Override
  public int accept(@Nullable String secretGiven, String body) {
    TelegramWebhook posted = webhook;
    return posted == null ? 503 : posted.accept(secretGiven, body);
  }

  @Override
  public String trouble() {
    TelegramGateway polling = gateway;
    return polling == null ? registering : polling.trouble();
  }

  @Override
  public boolean hasRival() {
    TelegramGateway polling = gateway;
    return polling != null && polling.hasRival();
  }

  @Override
  public void close() {
    TelegramGateway polling = gateway;
    if (polling != null) {
      polling.close();
    } else if (updates != null) {
      updates.close();
    }
    api.close();
  }

  /** Until Telegram knows where to post, nobody is heard: so it is tried until it does. */
  private void register(TelegramWebhook posted) {
    URI address = URI.create(settings.webhook());
    try {
      for (String fault = posted.register(address);
          !fault.isEmpty();
          fault = posted.register(address)) {
        registering = "the webhook cannot be set: " + fault;
        log.error("webhook not set reason={}", fault);
        Thread.sleep(BEFORE_NEXT_TRY.toMillis());
      }
      registering = "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Only who knows the token can know it; nothing more to configure, and nothing to keep. */
  private String secret() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("didbon webhook " + token).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
