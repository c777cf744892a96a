package org.didbon.web.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.didbon.command.Right;
import org.didbon.domain.BadInput;

/**
 * The pages of the console by path, each with whom it takes: whoever forgets to say so has no page.
 */
public final class ConsoleRoutes {

  /** What one path answers. */
  public interface PageAnswer {

    /**
     * Answers, by one of the methods of {@code ask} that do.
     *
     * @throws BadInput if what was asked for makes no sense; its message is shown
     */
    void answer(Ask ask);
  }

  private final RoutesConfig routes;
  private final Gate gate;
  private final Views views;

  ConsoleRoutes(RoutesConfig routes, Gate gate, Views views) {
    this.routes = routes;
    this.gate = gate;
    this.views = views;
  }

  /** A page that is looked at. */
  public void get(String path, Right right, PageAnswer answer) {
    routes.get(path, context -> answer(context, right, answer));
  }

  /** What changes something. {@link Gate} has seen that the form is one of ours. */
  public void post(String path, Right right, PageAnswer answer) {
    routes.post(path, context -> answer(context, right, answer));
  }

  private void answer(Context context, Right right, PageAnswer answer) {
    Ask ask = new Ask(context, gate.admit(context), views);
    if (!ask.caller().may(right)) {
      throw new Forbidden(ask.say("console.right." + (right == Right.OWNER ? "owner" : "role")));
    }
    try {
      answer.answer(ask);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // one page that wants too much ends no other
      throw new IllegalStateException("a page wanted too much path=" + context.endpoint().path, e);
    }
  }
}
