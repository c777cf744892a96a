package org.didbon.chat.http;

import java.io.IOException;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request reach its server at most once. OkHttp repeats a POST by itself when the connection
 * breaks after it was sent, which would show a message twice; a body that can be written only once
 * it does not repeat. Another address of the host is still tried as long as nothing was sent.
 *
 * <p>A connection that the server closed while it was idle is no failure: that is seen before
 * anything is written, so the request leaves on a new one. Once it was written nobody can tell
 * whether it was handled, and whoever asked has to decide; except where the server itself says that
 * it did not begin (HTTP/2's REFUSED_STREAM, RFC 9113, 8.7). Thread-safe.
 */
public final class NoRetryInterceptor implements Interceptor {

  /** Connections that were opened a moment ago and are closed again: the server wants no more. */
  private static final int MOST_CLOSED = 3;

  private static final String NOT_BEGUN = "REFUSED_STREAM";

  private final ConnectionPool pool;

  private NoRetryInterceptor(ConnectionPool pool) {
    this.pool = pool;
  }

  /** Has each request of the client to be built leave so; {@code pool} becomes the client's. */
  public static OkHttpClient.Builder on(OkHttpClient.Builder client, ConnectionPool pool) {
    return client
        .connectionPool(pool)
        .addInterceptor(new NoRetryInterceptor(pool))
        .addNetworkInterceptor(new ClosedByServer());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    for (int closed = 0; ; closed++) {
      try {
        return chain.proceed(once(chain.request()));
      } catch (IOException e) {
        boolean untouched = e instanceof ClosedByServer.FoundClosed || isNotBegun(e);
        if (!untouched || closed == MOST_CLOSED || chain.call().isCanceled()) {
          throw e;
        }
        pool.evictAll(); // what was idle beside it is as old
      }
    }
  }

  private static boolean isNotBegun(IOException e) {
    return String.valueOf(e.getMessage()).endsWith(NOT_BEGUN);
  }

  private static Request once(Request request) {
    RequestBody body = request.body();
    return body == null
        ? request
        : request.newBuilder().method(request.method(), new Once(body)).build();
  }

  /** A body that is written at most once. */
  private static final class Once extends RequestBody {

    private final RequestBody body;

    Once(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
