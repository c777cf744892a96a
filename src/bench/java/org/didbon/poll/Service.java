package org.didbon.poll;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, and what Linux tells of it. */
final class Service implements AutoCloseable {

  private static final double TICKS_A_SECOND = 100;

  private final Process process;
  private final int port;

  private Service(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param flags of the JVM
   * @param port of health; 0: none
   */
  static Service start(List<String> flags, Path config, int port, String... arguments)
      throws IOException {
    return start(Map.of(), flags, config, port, arguments);
  }

  /** Likewise, with more in its environment. */
  static Service start(
      Map<String, String> knowing, List<String> flags, Path config, int port, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    String jar = System.getProperty("didbon.jar", "");
    line.addAll(
        jar.isEmpty()
            ? List.of("-cp", System.getProperty("java.class.path"), "org.didbon.cli.Main")
            : List.of("-jar", jar));
    line.addAll(List.of(arguments));
    if (!config.toString().isEmpty()) {
      line.addAll(List.of("--config", config.toString()));
    }
    ProcessBuilder builder = new ProcessBuilder(line);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.endsWith("_TOKEN"));
    environment.remove("DATABASE_URL");
    environment.remove("PORT");
    environment.putAll(Procfile.read().environment());
    if (port > 0) {
      environment.put("PORT", Integer.toString(port));
    }
    environment.putAll(knowing);
    Process process =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.appendTo(Path.of("target/service.log").toFile()))
            .start();
    return new Service(process, port);
  }

  /** Whether the page {@code /ready} says so. */
  boolean isReady() {
    try {
      HttpURLConnection page =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/ready").toURL().openConnection();
      return page.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  long pid() {
    return process.pid();
  }

  /** Ends it without a word. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Has it stand still, or go on. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Seconds of processor it has taken. */
  double cpu() throws IOException {
    String stat =
        Files.readString(Path.of("/proc/" + process.pid() + "/stat"), StandardCharsets.UTF_8);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** Resident memory in MB. */
  double resident() throws IOException {
    return status("VmRSS:");
  }

  /** Likewise without what is of files, which the system can take back. */
  double own() throws IOException {
    return status("RssAnon:");
  }

  private double status(String what) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith(what)) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return 0;
  }

  void await() throws InterruptedException {
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
