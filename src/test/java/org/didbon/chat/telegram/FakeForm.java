package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a call, from JSON or a form with files. */
final class FakeForm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]+)\"");
  private static final String ATTACHED = "attach://";
  private static final String HEAD_END = "\r\n\r\n";

  private FakeForm() {}

  /** Parameters that are JSON are trees; of files the length is kept, as a number. */
  static ObjectNode read(FakeHttp.Request request) {
    try {
      Matcher boundary = BOUNDARY.matcher(request.type());
      if (boundary.find()) {
        return parts(request.body().string(StandardCharsets.ISO_8859_1), boundary.group(1));
      }
      return request.body().size() == 0
          ? JSON.createObjectNode()
          : (ObjectNode) JSON.readTree(request.body().utf8());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode parts(String body, String boundary) throws IOException {
    ObjectNode form = JSON.createObjectNode();
    ObjectNode files = JSON.createObjectNode();
    for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
      int head = part.indexOf(HEAD_END);
      Matcher name = NAME.matcher(part);
      if (head < 0 || !name.find() || name.start() > head) {
        continue;
      }
      String content = part.substring(head + HEAD_END.length(), part.length() - 2);
      if (part.substring(0, head).contains("filename=")) {
        files.put(name.group(1), content.length());
        continue;
      }
      String text =
          new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      if (text.startsWith("{") || text.startsWith("[")) {
        form.set(name.group(1), JSON.readTree(text));
      } else {
        form.put(name.group(1), text);
      }
    }
    // a parameter names its file: core.telegram.org/bots/api#sending-files
    form.properties()
        .forEach(
            field -> {
              String value = field.getValue().asText();
              if (value.startsWith(ATTACHED)) {
                field.setValue(files.path(value.substring(ATTACHED.length())));
              }
            });
    form.setAll(files);
    return form;
  }
}
