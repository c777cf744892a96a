package org.didbon.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.didbon.config.LogSettings;
import org.didbon.config.LogSettings.LogFormat;
import org.slf4j.LoggerFactory;

/**
 * How much of ours is logged, and in which form. The log stands before the settings are read that
 * say so.
 */
final class LogThreshold {

  private LogThreshold() {}

  /** As it was set. */
  static void set(LogSettings settings) {
    set(settings.level().name());
    if (settings.format() == LogFormat.JSON) {
      LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
      json(context);
    }
  }

  /** From now on one object a line is written where texts were. */
  static void json(LoggerContext context) {
    var stderr =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
    if (stderr != null) {
      LogJson encoder = new LogJson();
      encoder.setContext(context);
      encoder.start();
      stderr.setEncoder(encoder);
    }
  }

  /**
   * @param name of a level, such as {@code WARN}
   */
  static void set(String name) {
    ((Logger) LoggerFactory.getLogger("org.didbon")).setLevel(Level.toLevel(name));
  }
}
