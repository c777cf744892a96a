package org.didbon;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.didbon.command.ConsoleSite;
import org.didbon.domain.BadInput;
import org.didbon.web.HealthServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the console is served: on {@code PORT}; where none is set, on a free one for this machine
 * alone, as soon as somebody who sits at it asks. Thread-safe.
 */
final class ConsolePlace implements ConsoleSite, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ConsolePlace.class);

  private final String url;
  private final int port;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable IntFunction<HealthServer> opening;
  private @Nullable HealthServer server;

  /**
   * @param url under which others reach it; {@code ""} for none
   * @param port 0 if none is set
   */
  ConsolePlace(String url, int port) {
    this.url = url;
    this.port = port;
  }

  /** From now on it can be had; at once, where a port is set. */
  void serve(IntFunction<HealthServer> how) {
    lock.lock();
    try {
      opening = how;
      if (port > 0) {
        server = how.apply(port);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<URI> elsewhere() {
    return url.isEmpty() || port == 0 ? Optional.empty() : Optional.of(URI.create(url));
  }

  @Override
  public Optional<URI> here() {
    lock.lock();
    try {
      if (server == null && opening != null) {
        server = opening.apply(0);
      }
      return address();
    } catch (BadInput e) {
      log.warn("the console cannot be opened reason={}", e.getMessage());
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<URI> openHere() {
    lock.lock();
    try {
      return address();
    } finally {
      lock.unlock();
    }
  }

  private Optional<URI> address() {
    return Optional.ofNullable(server)
        .map(serving -> URI.create("http://127.0.0.1:" + serving.port()));
  }

  @Override
  public void close() {
    lock.lock();
    try {
      opening = null;
      if (server != null) {
        server.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
