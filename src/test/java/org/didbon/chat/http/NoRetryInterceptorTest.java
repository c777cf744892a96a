package org.didbon.chat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoRetryInterceptorTest {

  private final HangingUp server = new HangingUp();
  private final ConnectionPool pool = new ConnectionPool(32, 5, TimeUnit.MINUTES);
  private final OkHttpClient client =
      NoRetryInterceptor.on(new OkHttpClient.Builder(), pool).build();

  @AfterEach
  void close() throws IOException {
    client.dispatcher().executorService().shutdown();
    pool.evictAll();
    server.close();
  }

  @Test
  void connectionsAreKept() throws IOException {
    post("one");
    post("two");

    assertThat(server.handled()).containsExactly("one", "two");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aConnectionThatTheServerHasClosedIsNoFailure() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(post("message " + i)).isEqualTo(200);
      server.hangUp();
    }

    assertThat(server.handled()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void whatTheServerMayHaveHandledIsNotSentAgain() throws IOException {
    post("one");
    server.leaveNextUnanswered();

    assertThatThrownBy(() -> post("two")).isInstanceOf(IOException.class);

    assertThat(server.handled()).containsExactly("one", "two");
    assertThat(post("three")).isEqualTo(200);
  }

  @Test
  void norOnANewConnection() {
    server.leaveNextUnanswered();

    assertThatThrownBy(() -> post("one")).isInstanceOf(IOException.class);

    assertThat(server.handled()).containsExactly("one");
  }

  private int post(String body) throws IOException {
    Request request =
        new Request.Builder()
            .url(server.url())
            .post(RequestBody.create(body, MediaType.get("text/plain")))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }
}
