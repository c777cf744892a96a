package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import okio.ByteString;
import org.didbon.pipeline.hub.HubDoor;
import org.didbon.pipeline.hub.HubDoor.DoorAnswer;
import org.didbon.pipeline.hub.HubDoor.HubPost;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where hubs call: a path that they alone were told. What asks the database is done by {@code
 * workers}; a body is read only for a path that is known, up to a limit.
 */
final class HubPages extends Handler.Abstract.NonBlocking {

  private static final Logger log = LoggerFactory.getLogger(HubPages.class);

  /** As {@link HubDoor} is known by. */
  static final String PLACE = "/hub/";

  private static final int LONGEST_PATH = 100;
  private static final HubPost NOTHING = new HubPost(ByteString.EMPTY, "", "", List.of());

  private final HubDoor door;
  private final ExecutorService workers;
  private final long largest;

  /**
   * @param largest bytes of a body
   */
  HubPages(HubDoor door, ExecutorService workers, long largest) {
    this.door = door;
    this.workers = workers;
    this.largest = largest;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(PLACE)) {
      return false;
    }
    String secret = path.substring(PLACE.length());
    boolean get = request.getMethod().equals("GET");
    if (secret.length() > LONGEST_PATH) {
      send(response, callback, new DoorAnswer(HttpStatus.NOT_FOUND_404, ""));
    } else if (get || request.getMethod().equals("POST")) {
      work(response, callback, () -> answer(secret, get, request, response, callback));
    } else {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, POST");
      send(response, callback, new DoorAnswer(HttpStatus.METHOD_NOT_ALLOWED_405, ""));
    }
    return true;
  }

  private void answer(
      String secret, boolean get, Request request, Response response, Callback callback) {
    if (get) {
      send(response, callback, door.verify(secret, query(request)));
      return;
    }
    if (!door.isKnown(secret)) {
      send(response, callback, door.take(secret, NOTHING));
      return;
    }
    if (request.getLength() > largest) {
      tooLarge(response, callback);
      return;
    }
    String type = Objects.requireNonNullElse(request.getHeaders().get("Content-Type"), "");
    String signature = Objects.requireNonNullElse(request.getHeaders().get("X-Hub-Signature"), "");
    List<String> links = request.getHeaders().getValuesList("Link");
    Content.Source.asByteArrayAsync(
        request,
        (int) Math.min(largest, Integer.MAX_VALUE),
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body ->
                work(
                    response,
                    callback,
                    () -> {
                      HubPost post = new HubPost(ByteString.of(body), type, signature, links);
                      send(response, callback, door.take(secret, post));
                    }),
            fault -> tooLarge(response, callback)));
  }

  private void work(Response response, Callback callback, Runnable work) {
    try {
      workers.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
              log.error("a call of a hub failed", e);
              send(response, callback, new DoorAnswer(HttpStatus.INTERNAL_SERVER_ERROR_500, ""));
            }
          });
    } catch (RejectedExecutionException e) {
      // hubs call again
      send(response, callback, new DoorAnswer(HttpStatus.SERVICE_UNAVAILABLE_503, ""));
    }
  }

  /** Each name once, the first; what cannot be read is none. */
  private static Map<String, String> query(Request request) {
    Map<String, String> query = new HashMap<>();
    try {
      for (Fields.Field field : Request.extractQueryParameters(request)) {
        query.putIfAbsent(field.getName(), Objects.requireNonNullElse(field.getValue(), ""));
      }
    } catch (RuntimeException e) {
      return Map.of();
    }
    return query;
  }

  private static void tooLarge(Response response, Callback callback) {
    send(response, callback, new DoorAnswer(HttpStatus.PAYLOAD_TOO_LARGE_413, ""));
  }

  private static void send(Response response, Callback callback, DoorAnswer answer) {
    byte[] body = answer.text().getBytes(UTF_8);
    response.setStatus(answer.status());
    // what a hub wants back is never a page, whatever stands in it
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
