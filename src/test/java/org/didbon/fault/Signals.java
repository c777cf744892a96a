package org.didbon.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals to processes, which Java has no words for. */
final class Signals {

  private Signals() {}

  /**
   * Sends one to each that is still there.
   *
   * @param signal such as {@code STOP}
   */
  static void send(String signal, List<ProcessHandle> processes)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(process -> line.add(Long.toString(process.pid())));
    command(line.toArray(String[]::new));
  }

  /** Runs a command of the system; its exit code. */
  static int command(String... line) throws IOException, InterruptedException {
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
