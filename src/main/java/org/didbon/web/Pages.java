package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.didbon.command.PostedUpdates;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered on which path. Whatever may take time is done by {@code workers}, so that the
 * threads that answer {@code /health} are always free.
 */
final class Pages extends Handler.Abstract.NonBlocking {

  private static final Logger log = LoggerFactory.getLogger(Pages.class);

  static final int LARGEST = 1_000_000;

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** The console, what programs ask it, and what it shows to readers. */
  private static final Pattern OF_THE_CONSOLE = Pattern.compile("^/(console|api|card)(/|$)");

  private final Condition condition;
  private final List<PostedUpdates> posted;
  private final ExecutorService workers;
  private final boolean handsOn;

  /**
   * @param handsOn whether others answer after it what it does not know
   */
  Pages(Condition condition, List<PostedUpdates> posted, ExecutorService workers, boolean handsOn) {
    this.condition = condition;
    this.posted = List.copyOf(posted);
    this.workers = workers;
    this.handsOn = handsOn;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    switch (path) {
      case "/health" -> read(request, response, callback, this::health);
      case "/ready" -> read(request, response, callback, this::ready);
      case "/metrics" -> read(request, response, callback, this::metrics);
      default -> {
        Optional<PostedUpdates> known =
            posted.stream().filter(one -> one.path().equals(path)).findFirst();
        if (known.isPresent()) {
          post(known.get(), request, response, callback);
        } else if (handsOn && OF_THE_CONSOLE.matcher(path).find()) {
          return false;
        } else {
          send(response, callback, false, HttpStatus.NOT_FOUND_404, "not found\n");
        }
      }
    }
    return true;
  }

  /** An answer of one page. */
  private record WebPage(int status, String text) {}

  private interface PageSource {
    WebPage page();
  }

  private void read(Request request, Response response, Callback callback, PageSource reading) {
    if (!READING.contains(request.getMethod())) {
      refuseMethod(response, callback, "GET, HEAD");
      return;
    }
    WebPage page = reading.page();
    send(response, callback, request.getMethod().equals("HEAD"), page.status(), page.text());
  }

  private WebPage health() {
    List<String> troubles = condition.troubles();
    return troubles.isEmpty()
        ? new WebPage(HttpStatus.OK_200, "ok\n")
        : new WebPage(HttpStatus.SERVICE_UNAVAILABLE_503, String.join("\n", troubles) + "\n");
  }

  private WebPage ready() {
    return condition.ready()
        ? new WebPage(HttpStatus.OK_200, "ready\n")
        : new WebPage(HttpStatus.SERVICE_UNAVAILABLE_503, "not ready\n");
  }

  private WebPage metrics() {
    return new WebPage(HttpStatus.OK_200, condition.metrics());
  }

  /** The secret goes before the body: nobody else makes us read what he sends. */
  private void post(PostedUpdates known, Request request, Response response, Callback callback) {
    if (!request.getMethod().equals("POST")) {
      refuseMethod(response, callback, "POST");
      return;
    }
    String secret = request.getHeaders().get(known.secretHeader());
    if (!known.isKnown(secret)) {
      send(response, callback, false, HttpStatus.FORBIDDEN_403, "");
      return;
    }
    if (request.getLength() > LARGEST) {
      send(response, callback, false, HttpStatus.PAYLOAD_TOO_LARGE_413, "");
      return;
    }
    Content.Source.asByteArrayAsync(
        request,
        LARGEST,
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body -> work(known, secret, body, response, callback),
            fault -> send(response, callback, false, HttpStatus.PAYLOAD_TOO_LARGE_413, "")));
  }

  private void work(
      PostedUpdates known,
      @Nullable String secret,
      byte[] body,
      Response response,
      Callback callback) {
    try {
      workers.execute(() -> send(response, callback, false, accepted(known, secret, body), ""));
    } catch (RejectedExecutionException e) {
      // whoever posts comes again
      send(response, callback, false, HttpStatus.SERVICE_UNAVAILABLE_503, "");
    }
  }

  private static int accepted(PostedUpdates known, @Nullable String secret, byte[] body) {
    try {
      return known.accept(secret, new String(body, UTF_8));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("a posted request failed path={}", known.path(), e);
      return HttpStatus.INTERNAL_SERVER_ERROR_500;
    }
  }

  private static void refuseMethod(Response response, Callback callback, String allowed) {
    response.getHeaders().put(HttpHeader.ALLOW, allowed);
    send(response, callback, false, HttpStatus.METHOD_NOT_ALLOWED_405, "use " + allowed + "\n");
  }

  private static void send(
      Response response, Callback callback, boolean head, int status, String text) {
    byte[] body = text.getBytes(UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(head ? new byte[0] : body), callback);
  }
}
