package org.didbon.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The log for programs that gather logs: one object a line, with {@code time}, {@code level},
 * {@code logger}, {@code thread}, the whole {@code message}, its fixed {@code phrase}, under {@code
 * fields} what the line says as {@code key=value}, and of a fault {@code exception} and {@code
 * trace}. Thread-safe.
 */
final class LogJson extends EncoderBase<ILoggingEvent> {

  private static final JsonFactory JSON = new JsonFactory();

  private static final byte[] NONE = {};

  /** A place of a message, with the key that stands before it, if any. */
  private static final Pattern PLACE = Pattern.compile("(?:\\b([A-Za-z]\\w*)=)?\\{}");

  /** More causes of causes are one that leads back. */
  private static final int MOST_CAUSES = 10;

  @Override
  public byte[] headerBytes() {
    return NONE;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
      json.writeStringField("level", event.getLevel().toString());
      json.writeStringField("logger", event.getLoggerName());
      json.writeStringField("thread", event.getThreadName());
      json.writeStringField("message", LogWords.of(String.valueOf(event.getFormattedMessage())));
      fields(event, json);
      fault(event.getThrowableProxy(), json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    line.write('\n');
    return line.toByteArray();
  }

  @Override
  public byte[] footerBytes() {
    return NONE;
  }

  private static void fields(ILoggingEvent event, JsonGenerator json) throws IOException {
    String pattern = String.valueOf(event.getMessage());
    Object[] arguments = event.getArgumentArray();
    Matcher places = PLACE.matcher(pattern);
    if (arguments == null || !places.find()) {
      return;
    }
    if (places.start() > 0) {
      json.writeStringField("phrase", LogWords.of(pattern.substring(0, places.start()).strip()));
    }
    json.writeObjectFieldStart("fields");
    int number = 0;
    do {
      String key = places.group(1);
      if (key != null && number < arguments.length) {
        json.writeFieldName(key);
        value(arguments[number], json);
      }
      number++;
    } while (places.find());
    json.writeEndObject();
  }

  private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(LogWords.of(String.valueOf(value)));
    }
  }

  private static void fault(@Nullable IThrowableProxy fault, JsonGenerator json)
      throws IOException {
    if (fault == null) {
      return;
    }
    json.writeStringField("exception", said(fault));
    json.writeArrayFieldStart("trace");
    IThrowableProxy one = fault;
    for (int depth = 0; one != null && depth < MOST_CAUSES; depth++) {
      if (depth > 0) {
        json.writeString("Caused by: " + said(one));
      }
      StackTraceElementProxy[] frames = one.getStackTraceElementProxyArray();
      int own = frames.length - one.getCommonFrames();
      for (int frame = 0; frame < own; frame++) {
        json.writeString(frames[frame].getSTEAsString());
      }
      one = one.getCause();
    }
    json.writeEndArray();
  }

  private static String said(IThrowableProxy fault) {
    String message = fault.getMessage();
    return LogWords.of(
        message == null ? fault.getClassName() : fault.getClassName() + ": " + message);
  }
}
