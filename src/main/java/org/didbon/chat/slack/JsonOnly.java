package org.didbon.chat.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Makes a fault of the network out of a success that is no answer of Slack's: the page of a proxy,
 * or nothing at all, on which the SDK would throw a NullPointerException.
 */
final class JsonOnly implements Interceptor {

  private static final int LOOK_AHEAD = 32;

  private final String apiUrl;

  JsonOnly(String apiUrl) {
    this.apiUrl = apiUrl;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean ofApi = chain.request().url().toString().startsWith(apiUrl);
    if (ofApi
        && response.isSuccessful()
        && !response.peekBody(LOOK_AHEAD).string().stripLeading().startsWith("{")) {
      response.close();
      throw new IOException("the answer is no JSON object");
    }
    return response;
  }
}
