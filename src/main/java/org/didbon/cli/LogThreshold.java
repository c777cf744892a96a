package org.didbon.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much of ours is logged. The log stands before the settings are read that say so. */
final class LogThreshold {

  private LogThreshold() {}

  /**
   * @param name of a level, such as {@code WARN}
   */
  static void set(String name) {
    ((Logger) LoggerFactory.getLogger("org.didbon")).setLevel(Level.toLevel(name));
  }
}
