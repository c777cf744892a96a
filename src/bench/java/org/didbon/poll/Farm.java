package org.didbon.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link FeedFarm} that runs, as its visitors see it. */
final class Farm implements AutoCloseable {

  /** Outlets have hosts of their own; a visitor is polite to each. */
  private static final int HOSTS = 250;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;
  private final int nets;

  private Farm(Process process, int port, int nets) {
    this.process = process;
    this.port = port;
    this.nets = nets;
  }

  static Farm start(int items) throws IOException {
    return started(1, Integer.toString(items));
  }

  /** Of feeds as they are in the wild; see {@link FeedFarm}. */
  static Farm wild(int items) throws IOException {
    return started(8, Integer.toString(items), "wild");
  }

  private static Farm started(int nets, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    line.add(FeedFarm.class.getName());
    line.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader told =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    return new Farm(process, Integer.parseInt(told.readLine()), nets);
  }

  String address(int feed) {
    int host = feed % (HOSTS * nets);
    return "http://127.0.%d.%d:%d/feed/%d"
        .formatted(1 + host / HOSTS, 1 + host % HOSTS, port, feed);
  }

  void generation(int generation) {
    get("/generation/" + generation);
  }

  /** Visits since it started. */
  long visits() {
    return Long.parseLong(get("/visits").split(" ", -1)[0]);
  }

  /** The moment of the last visit, in milliseconds of the epoch. */
  long last() {
    return Long.parseLong(get("/visits").split(" ", -1)[1]);
  }

  private String get(String path) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
