package org.didbon.web.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.command.ConsoleDoor;
import org.didbon.phrase.Localizer;

/**
 * The way in: the link of a chat shows a button, the button opens a session. Chats look at links to
 * show what is behind them, so the link alone opens nothing.
 */
final class SignIn {

  private final ConsoleDoor door;
  private final Gate gate;
  private final Views views;
  private final RefusalLog log;

  SignIn(ConsoleDoor door, Gate gate, Views views, RefusalLog log) {
    this.log = log;
    this.door = door;
    this.gate = gate;
    this.views = views;
  }

  void open(RoutesConfig routes) {
    routes.get(
        "/console/in/{secret}",
        context -> show(context, context.pathParam("secret"), "console.in.text", HttpStatus.OK));
    routes.post("/console/in", this::enter);
    routes.post("/console/out", this::leave);
  }

  /** How to come in, for who is not. */
  void show(Context context) {
    show(context, "", "console.in.how", HttpStatus.UNAUTHORIZED);
  }

  private void enter(Context context) {
    gate.checkOrigin(context);
    String secret =
        context.isFormUrlencoded()
            ? Objects.requireNonNullElse(context.formParam("secret"), "")
            : "";
    Optional<ConsoleDoor.NewKey> session = door.enter(secret);
    if (session.isEmpty()) {
      log.note("a link that was used, is too old or never was");
      show(context, "", "console.in.used", HttpStatus.FORBIDDEN);
      return;
    }
    gate.remember(context, session.get());
    context.redirect(MenuEntry.WATCH.path(), HttpStatus.SEE_OTHER);
  }

  private void leave(Context context) {
    Caller caller = gate.admit(context);
    door.end(caller.key().person(), caller.key().id());
    gate.forget(context);
    show(context, "", "console.in.left", HttpStatus.OK);
  }

  private void show(Context context, String secret, String key, HttpStatus status) {
    Localizer localizer = gate.localizer(context);
    Frame frame = Frame.outside(localizer, localizer.say("console.in.title"));
    SignInView view = new SignInView(secret, localizer.say(key));
    context.status(status);
    context.contentType("text/html; charset=utf-8");
    context.result(
        views
            .render("sign-in", Map.of("frame", frame, "view", view))
            .getBytes(StandardCharsets.UTF_8));
  }
}
