package org.didbon.cli;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;

/**
 * The trace of a bug. Each of its lines begins with a tab: the message of an exception may quote a
 * stranger, who shall write no line that looks like one of ours.
 */
public final class LogTrace extends ThrowableProxyConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return super.convert(event)
        .lines()
        .map(line -> "\t" + LogWords.of(line).strip() + "\n")
        .collect(Collectors.joining());
  }
}
