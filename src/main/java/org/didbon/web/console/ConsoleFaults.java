package org.didbon.web.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Refused;

/**
 * What is shown where a page cannot be: what was wrong and what to do, and nothing of the inside.
 */
final class ConsoleFaults {

  private final Gate gate;
  private final SignIn signIn;
  private final Views views;
  private final RefusalLog log;
  private final List<WebRoutes> others;

  /**
   * @param others which say it in their own way
   */
  ConsoleFaults(Gate gate, SignIn signIn, Views views, RefusalLog log, List<WebRoutes> others) {
    this.log = log;
    this.others = List.copyOf(others);
    this.gate = gate;
    this.signIn = signIn;
    this.views = views;
  }

  void open(RoutesConfig routes) {
    routes.exception(Stranger.class, (fault, context) -> signIn.show(context));
    routes.exception(Misdirected.class, this::misdirected);
    routes.exception(
        HttpResponseException.class,
        (fault, context) -> {
          note(fault);
          show(context, status(fault), "console.fault." + known(fault));
        });
    routes.exception(BadInput.class, this::say);
    // the one thing of a servlet that is asked for: the parts of a form, which were too large
    routes.exception(
        ServletException.class,
        (fault, context) -> show(context, HttpStatus.CONTENT_TOO_LARGE, "console.fault.large"));
    routes.exception(
        Exception.class,
        (fault, context) -> {
          log.fault(context.endpoint().path, fault);
          show(context, HttpStatus.INTERNAL_SERVER_ERROR, "console.fault.inside");
        });
    routes.error(404, context -> show(context, HttpStatus.NOT_FOUND, "console.fault.absent"));
  }

  /** What nobody comes upon by a click. */
  private void note(HttpResponseException fault) {
    switch (fault.getStatus()) {
      case 400 -> log.note("a request that makes no sense");
      case 413 -> log.note("a request that is too large");
      case 429 -> log.note("too many requests of a session");
      default -> {}
    }
  }

  private void misdirected(Misdirected fault, Context context) {
    log.note(fault.text());
    if (isRefusedElsewhere(context, fault.status(), fault.text())) {
      return;
    }
    context.status(fault.status());
    context.contentType("text/plain; charset=utf-8");
    context.result(fault.text() + "\n");
  }

  /** Whether one of the others said it, as the path is its own. */
  private boolean isRefusedElsewhere(Context context, HttpStatus status, String text) {
    Optional<WebRoutes> owner =
        others.stream().filter(other -> other.holds(context.path())).findFirst();
    owner.ifPresent(other -> other.refuse(context, status.getCode(), text));
    return owner.isPresent();
  }

  private void say(BadInput fault, Context context) {
    if (fault instanceof ForeignForm) {
      log.note("a form that no page of the session sent");
    }
    if (fault instanceof Refused refused
        && refused.reason() == Refused.RefusalReason.ABSENT
        && context.method().equals(HandlerType.GET)) {
      // a page, not a change: the words of a chat name a command
      show(context, HttpStatus.NOT_FOUND, "console.fault.absent");
      return;
    }
    tell(
        context,
        fault instanceof Forbidden || fault instanceof ForeignForm
            ? HttpStatus.FORBIDDEN
            : HttpStatus.UNPROCESSABLE_CONTENT,
        localizer -> FaultWords.of(fault, localizer));
  }

  private void show(Context context, HttpStatus status, String key) {
    tell(context, status, localizer -> localizer.say(key));
  }

  private void tell(Context context, HttpStatus status, Function<Localizer, String> words) {
    Optional<Caller> caller = gate.known(context);
    Localizer localizer = caller.map(Caller::localizer).orElseGet(() -> gate.localizer(context));
    String text = words.apply(localizer);
    if (isRefusedElsewhere(context, status, text)) {
      return;
    }
    boolean part = "true".equals(context.header("HX-Request"));
    String title = localizer.say("console.fault.title");
    // with the menu, for whoever has one: a fault is no dead end
    Frame frame =
        caller
            .map(known -> Frame.of(known, MenuEntry.NONE, title, Optional.empty()))
            .orElseGet(() -> Frame.outside(localizer, title));
    context.status(status);
    context.contentType("text/html; charset=utf-8");
    context.result(
        views
            .render("fault", Map.of("frame", frame, "view", new FaultView(text, part)))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static HttpStatus status(HttpResponseException fault) {
    return HttpStatus.forStatus(fault.getStatus());
  }

  private static String known(HttpResponseException fault) {
    return switch (fault.getStatus()) {
      case 400 -> "unreadable";
      case 404 -> "absent";
      case 405 -> "method";
      case 413 -> "large";
      case 429 -> "often";
      default -> "inside";
    };
  }
}
