package org.didbon.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.didbon.fixture.JavaProcess;
import org.jspecify.annotations.Nullable;

/** The program in a process of its own, in a folder of its own, as on a machine of its own. */
final class BotProcess {

  /** As it says when its start is over. */
  static final String STARTED = "started version=";

  private static final String SERVICE = "org.didbon.cli.Main";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> flags = new ArrayList<>();
  private String main = SERVICE;
  private String classes = "";
  private @Nullable Process process;
  private boolean wanted;
  private long logged;
  private int died;

  /**
   * @param folder where its configuration is
   */
  BotProcess(Path folder) {
    this.folder = folder;
  }

  BotProcess knowing(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With a flag of the virtual machine, such as {@code -Xmx64m}. */
  BotProcess with(String flag) {
    flags.add(flag);
    return this;
  }

  /** Of another version: the program that this class path leads to. */
  BotProcess of(String classPath) {
    classes = classPath;
    return this;
  }

  /** With a clock that is off by as many seconds from now on. */
  BotProcess withClockOff(long seconds) {
    main = "org.didbon.fault.FaultyClockMain";
    try {
      Files.writeString(folder.resolve(FaultyClockMain.OFFSET), Long.toString(seconds));
    } catch (IOException e) {
      throw new UncheckedIOException("the clock cannot be set", e);
    }
    return this;
  }

  void start() {
    List<String> line = new ArrayList<>(JavaProcess.line(List.of()));
    line.set(line.size() - 1, main);
    if (!classes.isEmpty()) {
      line.set(line.indexOf("-cp") + 1, classes);
    }
    line.addAll(
        main.equals(SERVICE)
            ? List.of("run", "--config", folder.toString())
            : List.of(folder.toString()));
    line.addAll(1, flags);
    wanted = true;
    try {
      logged = Files.exists(log()) ? Files.size(log()) : 0;
      process =
          JavaProcess.clean(new ProcessBuilder(line), environment)
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("the program did not start", e);
    }
  }

  /** Starts it again if it died by itself, as a host does. */
  void revive() {
    if (wanted && !isAlive()) {
      died++;
      start();
    }
  }

  void kill() throws InterruptedException {
    wanted = false;
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Its machine sleeps ({@code STOP}), or is awake again ({@code CONT}). */
  void signal(String signal) throws IOException, InterruptedException {
    if (process != null) {
      Signals.send(signal, List.of(process.toHandle()));
    }
  }

  /** Asks it to end; how many seconds that took. */
  double terminate() throws InterruptedException {
    wanted = false;
    long begun = System.nanoTime();
    if (process != null) {
      process.destroy();
      process.waitFor(2, TimeUnit.MINUTES);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Whether it runs and has said that its start is over. */
  boolean isReady() {
    if (!isAlive() || !Files.exists(log())) {
      return false;
    }
    try (InputStream log = Files.newInputStream(log())) {
      log.skipNBytes(logged);
      return new String(log.readAllBytes(), UTF_8).contains(STARTED);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the log", e);
    }
  }

  /** Of the process that ended last. */
  int exitCode() {
    return process == null ? -1 : process.exitValue();
  }

  /** How often it ended though nobody asked it to. */
  int died() {
    return died;
  }

  /** Lines of the log from warnings on. */
  long warnings() {
    return said()
        .lines()
        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
        .count();
  }

  /** All that it logged. */
  String said() {
    try {
      return Files.exists(log()) ? Files.readString(log(), UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the log", e);
    }
  }

  Path folder() {
    return folder;
  }

  private Path log() {
    return folder.resolve("errors.txt");
  }
}
