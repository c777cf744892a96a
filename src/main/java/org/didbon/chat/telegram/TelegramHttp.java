package org.didbon.chat.telegram;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * What lies between the library and HTTP: it puts right two things.
 *
 * <ul>
 *   <li>A server's address may have a path, which {@code TelegramUrl} cannot say.
 *   <li>An error in HTML, as proxies write it, loses its status in the library. It is put into the
 *       words of the Bot API.
 * </ul>
 */
final class TelegramHttp implements Interceptor {

  private static final MediaType JSON = MediaType.get("application/json");

  private final String path;

  TelegramHttp(URI api) {
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
        {"ok":false,"error_code":%d,"description":"no answer of the Bot API"}\
        """
            .formatted(response.code());
    response.close();
    return response.newBuilder().body(ResponseBody.create(words, JSON)).build();
  }

  private Request prepared(Request request) {
    return request.newBuilder().url(withPath(request.url())).build();
  }

  private HttpUrl withPath(HttpUrl url) {
    return path.isEmpty()
        ? url
        : url.newBuilder().encodedPath("/" + path + url.encodedPath()).build();
  }
}
