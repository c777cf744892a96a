package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses: a line, which tells nothing of what it is. */
final class PlainErrors extends ErrorHandler {

  private static final Map<Integer, String> SAID =
      Map.of(
          HttpStatus.BAD_REQUEST_400, "this is no request that makes sense\n",
          HttpStatus.PAYLOAD_TOO_LARGE_413, "that is too large; nothing was changed\n",
          HttpStatus.URI_TOO_LONG_414, "the address is too long\n",
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431,
              "the address is too long, or there are too many cookies\n",
          HttpStatus.SERVICE_UNAVAILABLE_503, "too many ask at once; wait a little\n");

  private static byte[] said(int status) {
    return SAID.getOrDefault(status, "").getBytes(UTF_8);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] body = request.getMethod().equals("HEAD") ? new byte[0] : said(response.getStatus());
    put(response.getHeaders());
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static void put(HttpFields.Mutable headers) {
    headers.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
  }
}
