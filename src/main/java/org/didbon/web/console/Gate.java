package org.didbon.web.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.TooManyRequestsResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.didbon.cache.RateBuckets;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleKey;
import org.didbon.command.Right;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.eclipse.jetty.http.HttpException;

/**
 * Stands before every page: who may come to it from where, and in what frame a browser shows it.
 * Lets nobody's request through in another's name.
 */
final class Gate {

  static final String FORMS = "_csrf";

  /** With the port: cookies of one name are shared by all that this machine serves. */
  private static final String COOKIE = "didbon-";

  /** So begun, a browser takes it over HTTPS alone, and from no other name of the domain. */
  private static final String SAFE_COOKIE = "__Host-didbon";

  private static final String CALLER = "caller";

  /** Only what we serve ourselves, and nothing written into a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  /** Of one session: as quick as one types in some windows at once. */
  private static final double PAGES_A_SECOND = 20;

  private static final double PAGES_AT_ONCE = 200;
  private static final int SESSIONS = 1_000;

  private final RateBuckets<String> rates =
      new RateBuckets<>(PAGES_A_SECOND, PAGES_AT_ONCE, SESSIONS, System::nanoTime);
  private final ConsoleParts parts;
  private final SiteRules site;

  Gate(ConsoleParts parts, SiteRules site) {
    this.parts = parts;
    this.site = site;
  }

  /** Before everything. */
  void frame(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    // to nobody else; without any, browsers keep to themselves where a form comes from
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    context.header("Cache-Control", "no-store");
    if (site.isSecure(context)) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
    site.check(context);
    readable(
        () -> {
          context.queryParamMap();
          context.cookieMap();
          if (context.isFormUrlencoded()) {
            context.formParamMap();
          }
        });
  }

  /** What of it no browser would send is found here, not wherever a page looks at it first. */
  private static void readable(Runnable reading) {
    try {
      reading.run();
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) { // Javalin throws checked ones too
      throw isTooLarge(e) ? new ContentTooLargeResponse() : new BadRequestResponse();
    }
  }

  /** Of a body that did not say before how long it is. */
  private static boolean isTooLarge(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException refused
          && refused.getCode() == HttpStatus.CONTENT_TOO_LARGE.getCode()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who asks.
   *
   * @throws Stranger if nobody is signed in
   */
  Caller admit(Context context) {
    String secret = secret(context);
    Optional<ConsoleKey> session = session(secret);
    if (session.isEmpty()) {
      throw new Stranger();
    }
    String person = session.get().person();
    if (!parts.permissions().allows(Right.EDITOR, person)) {
      parts.door().endAll(person); // lest they open again when he is called back
      throw new Stranger();
    }
    if (!rates.take(session.get().id())) {
      throw new TooManyRequestsResponse();
    }
    Caller caller = caller(session.get(), secret);
    context.attribute(CALLER, caller);
    if (!READING.contains(context.method())) {
      checkForm(context, caller);
    }
    return caller;
  }

  /** That a form was sent by a page of ours, and by one of this very session. */
  private void checkForm(Context context, Caller caller) {
    checkOrigin(context);
    readable(context::formParamMap);
    String sent =
        Objects.requireNonNullElseGet(
            context.header("X-CSRF"),
            () -> Objects.requireNonNullElse(context.formParam(FORMS), ""));
    if (!MessageDigest.isEqual(bytes(sent), bytes(caller.forms()))) {
      throw new ForeignForm(caller.localizer().say("console.form_of_others"));
    }
  }

  /** That no page of another site sends it, as far as the browser says. */
  void checkOrigin(Context context) {
    if (!site.isOwnPage(context)) {
      throw new ForeignForm(localizer(context).say("console.form_of_others"));
    }
  }

  /** What the browser was given; {@code ""} if it has none. */
  private String secret(Context context) {
    return Objects.requireNonNullElse(context.cookie(cookie(context)), "");
  }

  private Optional<ConsoleKey> session(String secret) {
    return secret.isEmpty() ? Optional.empty() : parts.door().session(secret);
  }

  private String cookie(Context context) {
    return site.isSecure(context) ? SAFE_COOKIE : COOKIE + context.req().getLocalPort();
  }

  private Caller caller(ConsoleKey session, String secret) {
    return new Caller(session, forms(secret), parts.permissions(), localizer(session));
  }

  /**
   * Who is told of a fault: who was admitted, or who would be, where there is no page that admits.
   */
  Optional<Caller> known(Context context) {
    Caller admitted = context.attribute(CALLER);
    if (admitted != null) {
      return Optional.of(admitted);
    }
    String secret = secret(context);
    return session(secret)
        .filter(session -> parts.permissions().allows(Right.EDITOR, session.person()))
        .map(session -> caller(session, secret));
  }

  /** Gives the browser a session, in the place of one it may have; scripts never see it. */
  void remember(Context context, ConsoleDoor.NewKey session) {
    session(secret(context)).ifPresent(old -> parts.door().end(old.person(), old.id()));
    put(context, session.secret(), (int) ConsoleDoor.SESSION.toSeconds());
  }

  /** Takes it away. */
  void forget(Context context) {
    put(context, "", 0);
  }

  private void put(Context context, String secret, int seconds) {
    boolean secure = site.isSecure(context);
    Cookie cookie = new Cookie(cookie(context), secret);
    cookie.setPath(secure ? "/" : "/console"); // the safe one is for the whole site, or refused
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge(seconds);
    context.cookie(cookie);
  }

  /** As the chat wants it in which a key was asked for. */
  Localizer localizer(ConsoleKey key) {
    return parts.catalogues().to(parts.books().settings().of(key.chat())).onPages();
  }

  /** In the language that a browser asks for. */
  Localizer localizer(Context context) {
    String wanted = Objects.requireNonNullElse(context.header("Accept-Language"), "");
    String first = wanted.split("[,;]", 2)[0].strip();
    return parts.catalogues().in(first.isEmpty() ? Catalogues.DEFAULT : first).onPages();
  }

  private static String forms(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes("forms " + secret)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
