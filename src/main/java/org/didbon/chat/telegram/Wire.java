package org.didbon.chat.telegram;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the library and HTTP: it puts right three things.
 *
 * <ul>
 *   <li>A server's address may have a path, which {@code TelegramUrl} cannot say.
 *   <li>OkHttp sends a request again by itself when the connection breaks after the first time. A
 *       body that can be written only once keeps it from that, while it may still try the other
 *       addresses of a host when it cannot connect: a message is sent twice only by our decision.
 *   <li>An error in HTML, as proxies write it, loses its status in the library. It is put into the
 *       words of the Bot API.
 * </ul>
 */
final class Wire implements Interceptor {

  private static final MediaType JSON = MediaType.get("application/json");

  private final String path;

  Wire(URI api) {
    String written = api.getRawPath() == null ? "" : api.getRawPath();
    this.path = written.replaceAll("^/+|/+$", "");
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(prepared(chain.request()));
    MediaType type = response.body() == null ? null : response.body().contentType();
    if (response.isSuccessful() || (type != null && type.subtype().contains("json"))) {
      return response;
    }
    String words =
        """
        {"ok":false,"error_code":%d,"description":"no answer of the Bot API"}"""
            .formatted(response.code());
    response.close();
    return response.newBuilder().body(ResponseBody.create(words, JSON)).build();
  }

  private Request prepared(Request request) {
    Request.Builder prepared = request.newBuilder().url(withPath(request.url()));
    RequestBody body = request.body();
    return (body == null ? prepared : prepared.post(new Once(body))).build();
  }

  private HttpUrl withPath(HttpUrl url) {
    return path.isEmpty()
        ? url
        : url.newBuilder().encodedPath("/" + path + url.encodedPath()).build();
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
