package org.didbon.cli;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.didbon.text.Harmless;

/** What is logged, on one line, whatever feeds, chats and servers put into it. */
public final class LogText extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return Harmless.inOneLine(String.valueOf(super.convert(event)));
  }
}
