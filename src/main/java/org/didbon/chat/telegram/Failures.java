package org.didbon.chat.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Says what the library throws as an {@link ApiReply}, and keeps the token out of all words. */
final class Failures {

  /** Longer words are a page of a proxy or a joke. */
  private static final int LONGEST = 300;

  private static final int BAD_REQUEST = 400;

  private final BotToken token;

  Failures(BotToken token) {
    this.token = token;
  }

  ApiReply reply(Throwable thrown) {
    Throwable cause = cause(thrown);
    if (cause instanceof TelegramApiRequestException refusal) {
      return scrubbed(ApiReply.of(refusal));
    }
    if (cause instanceof TelegramApiValidationException) {
      return scrubbed(ApiReply.refused(BAD_REQUEST, "refused here: " + cause.getMessage(), 0, 0));
    }
    ApiReply.CallState state =
        isUnreached(cause) ? ApiReply.CallState.UNREACHED : ApiReply.CallState.UNANSWERED;
    String words = cause instanceof IOException ? "network: " + said(cause) : cause.toString();
    return scrubbed(ApiReply.without(state, words));
  }

  ApiReply scrubbed(ApiReply reply) {
    String words = CleanText.printable(token.scrub(reply.words()));
    String shortened = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    return shortened.equals(reply.words()) ? reply : reply.saying(shortened);
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    boolean wraps = thrown instanceof CompletionException || thrown instanceof ExecutionException;
    return wraps && cause != null ? cause(cause) : thrown;
  }

  private static boolean isUnreached(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException
        || (cause instanceof SocketTimeoutException
            && said(cause).toLowerCase(Locale.ROOT).contains("connect"));
  }

  private static String said(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
