package org.didbon.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd how far the program is, where that asks for it ({@code Type=notify}); nothing
 * elsewhere. By its own tool, as Java has no datagrams to sockets of the file system.
 */
final class ServiceManager {

  private static final Logger log = LoggerFactory.getLogger(ServiceManager.class);

  /** Where systemd listens, see freedesktop.org/software/systemd/man/sd_notify.html. */
  private static final String SOCKET = "NOTIFY_SOCKET";

  private static final String TOOL = "systemd-notify";
  private static final long PATIENCE_SECONDS = 5;

  private final boolean listens;
  private final String tool;

  private ServiceManager(boolean listens, String tool) {
    this.listens = listens;
    this.tool = tool;
  }

  static ServiceManager of(Map<String, String> environment) {
    return of(environment, TOOL);
  }

  /** Likewise, by another tool. */
  static ServiceManager of(Map<String, String> environment, String tool) {
    return new ServiceManager(!environment.getOrDefault(SOCKET, "").isEmpty(), tool);
  }

  /** All is open, and the first round may start. */
  void ready() {
    tell("READY=1");
  }

  /** The program lets end what is under way. */
  void stopping() {
    tell("STOPPING=1");
  }

  private void tell(String state) {
    if (!listens) {
      return;
    }
    try {
      Process telling =
          new ProcessBuilder(tool, state)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!telling.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        telling.destroyForcibly();
        log.warn("systemd was not told state={} reason={} takes too long", state, tool);
      } else if (telling.exitValue() != 0) {
        log.warn("systemd was not told state={} exit={}", state, telling.exitValue());
      }
    } catch (IOException e) {
      log.warn("systemd was not told state={} reason={}", state, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
