package org.didbon.web.console;

import io.javalin.http.Context;
import io.javalin.http.TooManyRequestsResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.didbon.phrase.Localizer;

/** One request of somebody who is signed in nowhere, and how it is answered. */
public final class PublicVisit {

  private final Context context;
  private final Localizer localizer;
  private final Views views;

  PublicVisit(Context context, Localizer localizer, Views views) {
    this.context = context;
    this.localizer = localizer;
    this.views = views;
  }

  /** In the language that the browser asks for. */
  public Localizer localizer() {
    return localizer;
  }

  /** A part of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** What stands after the question mark; {@code ""} if nothing does. */
  public String query(String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "").strip();
  }

  /** From where it comes, as far as the nearest proxy says; for counting, never to be kept. */
  public String from() {
    return SiteRules.peer(context).address();
  }

  /** That there are too many of them. */
  public RuntimeException tooOften() {
    return new TooManyRequestsResponse();
  }

  /** Fills a template, which has the parameters {@code frame} and {@code view}. */
  public String render(Localizer reader, String title, String template, Object view) {
    return views.render(template, Map.of("frame", Frame.outside(reader, title), "view", view));
  }

  /**
   * Answers with a page that no search engine is to list.
   *
   * @param status of HTTP
   * @param kept for how many seconds the browser may keep it; 0 for not at all
   */
  public void page(int status, String page, int kept) {
    context.status(status);
    context.header("X-Robots-Tag", "noindex, nofollow, noarchive");
    if (kept > 0) {
      context.header("Cache-Control", "private, max-age=" + kept);
    }
    context.contentType("text/html; charset=utf-8");
    context.result(page.getBytes(StandardCharsets.UTF_8));
  }
}
