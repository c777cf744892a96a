package org.didbon.cli;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** What is logged, on one line, whatever feeds, chats and servers put into it. */
public final class LogText extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return LogWords.of(String.valueOf(super.convert(event)));
  }
}
