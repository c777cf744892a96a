package org.didbon.chat.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Takes updates that Telegram posts to us (core.telegram.org/bots/api#setwebhook), in place of
 * {@link TelegramGateway}. The web server is somebody else's: it hands over body and header, and
 * answers with the status it gets. Thread-safe.
 */
public final class TelegramWebhook {

  private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);

  /** The header that proves that a request comes from Telegram. */
  public static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

  /** Telegram waits for an answer, and posts the update again if there is none. */
  private static final int SECONDS_TO_HANDLE = 10;

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_YET = 503;

  private final TelegramApi api;
  private final TelegramUpdates updates;
  private final TelegramMenu menu;
  private final String secret;
  private volatile boolean refused;

  /**
   * @param secret 16 to 256 letters, digits, {@code _} or {@code -}, known to Telegram and us
   */
  public TelegramWebhook(
      TelegramApi api, TelegramUpdates updates, TelegramMenu menu, String secret) {
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "not a webhook secret: write 16 to 256 letters, digits, _ or -");
    }
    this.api = api;
    this.updates = updates;
    this.menu = menu;
    this.secret = secret;
  }

  /**
   * Tells Telegram to post updates to {@code address}.
   *
   * @return {@code ""} if it will; else why not, for people
   */
  public String register(URI address) {
    ApiReply reply = updates.connect();
    if (reply.done()) {
      menu.register(api);
      reply =
          api.upload(
              SetWebhook.builder()
                  .url(address.toString())
                  .secretToken(secret)
                  .allowedUpdates(TelegramUpdates.KINDS)
                  .build());
    }
    return reply.done() ? "" : reply.reason();
  }

  /**
   * Whether a request with this value of {@link #SECRET_HEADER} is Telegram's.
   *
   * @param secretGiven null if the header is missing
   */
  public boolean isFromTelegram(@Nullable String secretGiven) {
    boolean known = secretGiven != null && isSecret(secretGiven);
    if (!known && !refused) {
      refused = true; // once: whoever scans the net would fill the log
      log.warn("refused an update that Telegram did not send; more of them are not logged");
    }
    return known;
  }

  /**
   * Handles a posted update.
   *
   * @param secretGiven the value of {@link #SECRET_HEADER}; null if the header is missing
   * @return the status to answer with: 200 only when the update need not come again
   */
  public int accept(@Nullable String secretGiven, String body) {
    if (!isFromTelegram(secretGiven)) {
      return FORBIDDEN;
    }
    try {
      updates.accept(body).get(SECONDS_TO_HANDLE, TimeUnit.SECONDS);
      return OK;
    } catch (TimeoutException e) {
      return NOT_YET;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a handled update does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NOT_YET;
    }
  }

  /** In a time that does not tell how much of it was right. */
  private boolean isSecret(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
