package org.didbon.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.WebRoutes;

/** {@code /api/v1}: what can be asked of it stands in {@code openapi.json}. Thread-safe. */
public final class HttpApi implements WebRoutes {

  static final String DESCRIPTION = ApiRoute.ROOT + "/openapi.json";

  private final ApiRoutes routes = new ApiRoutes();
  private final TokenGate gate;

  public HttpApi(ConsoleParts parts) {
    gate = new TokenGate(parts.door(), parts.permissions(), parts.catalogues());
    new RuleResource(parts.editing()).open(routes);
    new ListResource(parts.editing()).open(routes);
    new FeedResource(parts.editing(), parts.feeds()).open(routes);
    new ActorResource(parts.editing(), parts.watchlist(), parts.clock()).open(routes);
    new StoryResource(parts.stories(), parts.news(), parts.editing().stories(), parts.clock())
        .open(routes);
    new ItemResource(
            parts.archive(),
            parts.watchlist(),
            parts.coverage(),
            parts.news(),
            parts.books().verdicts())
        .open(routes);
    new OutboxResource(parts.outbox(), parts.clock()).open(routes);
    new StatusResource(
            parts.health(),
            parts.feeds(),
            parts.outbox(),
            parts.archive(),
            parts.editing().book(),
            parts.clock())
        .open(routes);
  }

  /** All that can be asked with a token. */
  List<ApiRoute> all() {
    return routes.all();
  }

  @Override
  public String root() {
    return "/api";
  }

  @Override
  public void open(RoutesConfig config) {
    config.get(DESCRIPTION, HttpApi::describe);
    routes.open(config, gate);
  }

  /** What it is, for whoever asks: there is nothing in it that is not in the manual. */
  private static void describe(Context context) {
    try (InputStream file = HttpApi.class.getResourceAsStream("openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("no openapi.json");
      }
      context.contentType("application/json; charset=utf-8");
      context.result(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read", e);
    }
  }

  @Override
  public void refuse(Context context, int status, String detail) {
    if (ApiRoutes.isRefused(context)) {
      return; // it was said what is not there
    }
    String name =
        switch (status) {
          case 404 -> "no-such-path";
          case 405 -> "method";
          case 413 -> "too-large";
          case 421 -> "misdirected";
          default -> status < 500 ? "refused" : "inside";
        };
    ApiFault fault = ApiFault.of(status, name, detail);
    String allowed = status == 405 ? routes.allowed(context.path()) : "";
    ApiRoutes.send(context, allowed.isEmpty() ? fault : fault.header("Allow", allowed));
  }
}
