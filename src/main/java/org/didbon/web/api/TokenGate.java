package org.didbon.web.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.cache.RateBuckets;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleKey;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.command.Permissions;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.RefusalLog;

/** Who asks, by the token that he sends, and whether he may at this moment. Thread-safe. */
final class TokenGate {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9_-]{20,100})");

  /** Of one token: more than any program of an editor's office needs. */
  private static final double REQUESTS_A_SECOND = 10;

  private static final double REQUESTS_AT_ONCE = 100;

  /** Likewise of what takes long. */
  private static final double DEAR_A_SECOND = 1;

  private static final double DEAR_AT_ONCE = 30;
  private static final int TOKENS = 1_000;

  private final RateBuckets<String> requests =
      new RateBuckets<>(REQUESTS_A_SECOND, REQUESTS_AT_ONCE, TOKENS, System::nanoTime);
  private final RateBuckets<String> dear =
      new RateBuckets<>(DEAR_A_SECOND, DEAR_AT_ONCE, TOKENS, System::nanoTime);
  private final RefusalLog log = new RefusalLog(System::nanoTime);
  private final ConsoleDoor door;
  private final Permissions permissions;
  private final Catalogues catalogues;

  TokenGate(ConsoleDoor door, Permissions permissions, Catalogues catalogues) {
    this.door = door;
    this.permissions = permissions;
    this.catalogues = catalogues;
  }

  /**
   * Lets through who may.
   *
   * @throws ApiFault 401 without a token that holds, 403 if it is not enough, 429 if it is used too
   *     often
   */
  ApiCall admit(Context context, ApiRoute route) {
    String sent = Objects.requireNonNullElse(context.header("Authorization"), "");
    if (sent.isEmpty()) {
      throw ApiFault.of(
              401,
              "no-token",
              "send a token: Authorization: Bearer …; a chat makes one with /console token")
          .header("WWW-Authenticate", "Bearer realm=\"didbon\"");
    }
    Matcher bearer = BEARER.matcher(sent.strip());
    ConsoleKey key =
        bearer.matches()
            ? door.token(bearer.group(1)).orElseThrow(this::unknown)
            : refuse(unknown());
    if (!requests.take(key.id()) || (route.dear() && !dear.take(key.id()))) {
      log.note("too many requests of a token");
      throw ApiFault.of(429, "too-often", "this token asks too often; wait a little")
          .header("Retry-After", "2");
    }
    if (!permissions.allows(route.right(), key.person())) {
      log.note("a token of somebody who may not do that");
      throw ApiFault.of(
          403,
          "no-right",
          "who made this token may not do that: it takes the role "
              + route.right().name().toLowerCase(Locale.ROOT));
    }
    if (route.writes() && key.kind() != KeyKind.WRITE) {
      throw ApiFault.of(
              403, "read-only", "this token only reads; make one with /console token write NAME")
          .header(
              "WWW-Authenticate",
              "Bearer realm=\"didbon\", error=\"insufficient_scope\", scope=\"write\"");
    }
    return new ApiCall(context, key, localizer(context));
  }

  private ApiFault unknown() {
    log.note("a token that does not hold");
    return ApiFault.of(
            401, "bad-token", "this token was never made, was ended or is too old; make another")
        .header("WWW-Authenticate", "Bearer realm=\"didbon\", error=\"invalid_token\"");
  }

  private static ConsoleKey refuse(ApiFault fault) {
    throw fault;
  }

  /** English, unless another language is asked for that the bot speaks. */
  Localizer localizer(Context context) {
    String wanted = Objects.requireNonNullElse(context.header("Accept-Language"), "");
    String first = wanted.split("[,;]", 2)[0].strip();
    return catalogues.in(
        first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}") ? first : Catalogues.DEFAULT);
  }
}
