package org.didbon.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.didbon.web.console.Ask;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.Test;

/** What is handed over slowly: cut off at the deadline, unless it was said to take its time. */
class UnhurriedAnswerTest {

  private static final int PIECES = 20;
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  /** Two hundred milliseconds a piece. */
  private static final class SlowFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getRequestURI().endsWith("/unhurried")) {
        ((Runnable) request.getAttribute(Ask.UNHURRIED)).run();
      }
      for (int i = 0; i < PIECES; i++) {
        response.getOutputStream().write("piece\n".getBytes(US_ASCII));
        response.flushBuffer();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
  }

  @Test
  void aFileThatTakesLongIsHandedOverAsAWhole() throws IOException {
    Handler slow = new ConsoleHandler(SlowFile::new);
    try (HealthServer server =
        HealthServer.start(true, 0, new Well(), List.of(), Optional.of(slow), DEADLINE)) {
      assertThat(pieces(server, "/console/unhurried")).isEqualTo(PIECES);
      assertThat(pieces(server, "/console/other")).isLessThan(PIECES);
    }
  }

  private static int pieces(HealthServer server, String path) throws IOException {
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(US_ASCII));
      int read = socket.getInputStream().read();
      while (read >= 0) {
        answer.append((char) read);
        read = socket.getInputStream().read();
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    return answer.toString().split("piece", -1).length - 1;
  }

  private static final class Well implements Condition {
    @Override
    public List<String> troubles() {
      return List.of();
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public String metrics() {
      return "";
    }
  }
}
