package org.didbon.web.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleKey;
import org.didbon.command.Right;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;

/**
 * Stands before every page: who may come to it from where, and in what frame a browser shows it.
 * Lets nobody's request through in another's name.
 */
final class Gate {

  static final String COOKIE = "didbon";
  static final String FORMS = "_csrf";

  private static final String CALLER = "caller";

  /** Only what we serve ourselves, and nothing written into a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

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
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    context.header("Cache-Control", "no-store");
    if (site.isSecure(context)) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
    site.check(context);
  }

  /**
   * Who asks.
   *
   * @throws Stranger if nobody is signed in
   */
  Caller admit(Context context) {
    String secret = Objects.requireNonNullElse(context.cookie(COOKIE), "");
    Optional<ConsoleKey> session =
        secret.isEmpty() ? Optional.empty() : parts.door().session(secret);
    if (session.isEmpty() || !parts.permissions().allows(Right.EDITOR, session.get().person())) {
      throw new Stranger();
    }
    Caller caller =
        new Caller(session.get(), forms(secret), parts.permissions(), localizer(session.get()));
    context.attribute(CALLER, caller);
    if (!READING.contains(context.method())) {
      checkForm(context, caller);
    }
    return caller;
  }

  /** That a form was sent by a page of ours, and by one of this very session. */
  private static void checkForm(Context context, Caller caller) {
    checkOrigin(context);
    String sent =
        Objects.requireNonNullElseGet(
            context.header("X-CSRF"), () -> Objects.requireNonNullElse(context.formParam(FORMS), ""));
    if (!MessageDigest.isEqual(bytes(sent), bytes(caller.forms()))) {
      throw new Forbidden(caller.localizer().say("console.form_of_others"));
    }
  }

  /** That no page of another site sends it, as far as the browser says. */
  static void checkOrigin(Context context) {
    String from = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean foreign =
        from == null
            ? origin != null && !Objects.equals(URI.create(origin).getAuthority(), context.host())
            : !from.equals("same-origin") && !from.equals("none");
    if (foreign) {
      throw new Forbidden(Catalogues.english().say("console.form_of_others"));
    }
  }

  /** Who was admitted, for what is said of a fault after that. */
  static Optional<Caller> caller(Context context) {
    return Optional.ofNullable(context.<Caller>attribute(CALLER));
  }

  /** Gives the browser a session; scripts of a page never see it. */
  void remember(Context context, ConsoleDoor.NewKey session) {
    Cookie cookie = new Cookie(COOKIE, session.secret());
    cookie.setPath("/console");
    cookie.setHttpOnly(true);
    cookie.setSecure(site.isSecure(context));
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge((int) ConsoleDoor.SESSION.toSeconds());
    context.cookie(cookie);
  }

  /** Takes it away. */
  void forget(Context context) {
    context.removeCookie(COOKIE, "/console");
  }

  /** As the chat wants it in which a key was asked for. */
  Localizer localizer(ConsoleKey key) {
    return parts.catalogues().to(parts.books().settings().of(key.chat()));
  }

  /** In the language that a browser asks for. */
  Localizer localizer(Context context) {
    String wanted = Objects.requireNonNullElse(context.header("Accept-Language"), "");
    String first = wanted.split("[,;]", 2)[0].strip();
    return parts.catalogues().in(first.isEmpty() ? Catalogues.DEFAULT : first);
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
