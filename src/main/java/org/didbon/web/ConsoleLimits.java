package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.didbon.cache.LatestMap;
import org.didbon.cache.RateBuckets;
import org.didbon.web.console.Peer;
import org.didbon.web.console.RefusalLog;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * How much of the console anybody gets who may be anybody: so many requests an address, so many
 * tries to come in, so many bodies under way at once. Says no before a body is read and before any
 * thread is taken. Thread-safe.
 */
final class ConsoleLimits extends Handler.Wrapper {

  /**
   * A page with its files and what is asked while one types, of a few people behind one address.
   */
  private static final double PAGES_A_SECOND = 40;

  private static final double PAGES_AT_ONCE = 400;

  private static final String WAY_IN = "/console/in";
  private static final double TRIES_A_SECOND = 0.2;
  private static final double TRIES_AT_ONCE = 60;

  /** Of one address and of all: each takes memory as long as it comes in. */
  private static final int BODIES_OF_ONE = 8;

  private static final int BODIES = 32;
  private static final int KNOWN = 10_000;

  private final RateBuckets<String> pages;
  private final RateBuckets<String> tries;
  private final LatestMap<String, AtomicInteger> bodiesOfOne = new LatestMap<>(KNOWN);
  private final AtomicInteger bodies = new AtomicInteger();
  private final RefusalLog log;

  ConsoleLimits(Handler handler, LongSupplier nanos) {
    super(handler);
    this.log = new RefusalLog(nanos);
    this.pages = new RateBuckets<>(PAGES_A_SECOND, PAGES_AT_ONCE, KNOWN, nanos);
    this.tries = new RateBuckets<>(TRIES_A_SECOND, TRIES_AT_ONCE, KNOWN, nanos);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String remote = Request.getRemoteAddr(request);
    Peer peer = Peer.of(remote, name -> header(request, name));
    boolean wayIn = Request.getPathInContext(request).equals(WAY_IN);
    // who sits at the machine himself is not kept from it
    boolean oftenEnough = (Peer.isHere(remote) && !peer.proxied()) || pages.take(peer.address());
    if (!oftenEnough || (wayIn && !tries.take(peer.address()))) {
      log.note("too many requests of an address");
      refuse(
          response,
          callback,
          HttpStatus.TOO_MANY_REQUESTS_429,
          "too many requests; wait a little\n");
      return true;
    }
    return request.getLength() == 0
        ? super.handle(request, response, callback)
        : withBody(peer, request, response, callback);
  }

  private boolean withBody(Peer peer, Request request, Response response, Callback callback)
      throws Exception {
    AtomicInteger fresh = new AtomicInteger();
    AtomicInteger own = bodiesOfOne.putIfAbsent(peer.address(), fresh).orElse(fresh);
    int ofOne = own.incrementAndGet();
    int ofAll = bodies.incrementAndGet();
    Request.addCompletionListener(
        request,
        fault -> {
          own.decrementAndGet();
          bodies.decrementAndGet();
        });
    if (ofOne <= BODIES_OF_ONE && ofAll <= BODIES) {
      return super.handle(request, response, callback);
    }
    log.note("too many bodies at once");
    refuse(
        response,
        callback,
        HttpStatus.SERVICE_UNAVAILABLE_503,
        "too much is sent at once; wait a little\n");
    return true;
  }

  private static @Nullable String header(Request request, String name) {
    List<String> lines = request.getHeaders().getValuesList(name);
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  private static void refuse(Response response, Callback callback, int status, String text) {
    byte[] body = text.getBytes(UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
