package org.didbon.web.console;

import io.javalin.config.RoutesConfig;

/** The pages by path that need no sign-in: they are looked at, and change nothing. */
public final class PublicRoutes {

  /** What one path answers. */
  public interface PublicAnswer {

    /** Answers, by {@link PublicVisit#page}. */
    void answer(PublicVisit visit);
  }

  private final RoutesConfig routes;
  private final Gate gate;
  private final Views views;

  PublicRoutes(RoutesConfig routes, Gate gate, Views views) {
    this.routes = routes;
    this.gate = gate;
    this.views = views;
  }

  /** A page that is looked at. */
  public void get(String path, PublicAnswer answer) {
    routes.get(
        path, context -> answer.answer(new PublicVisit(context, gate.localizer(context), views)));
  }
}
