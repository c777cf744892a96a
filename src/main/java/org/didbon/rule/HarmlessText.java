package org.didbon.rule;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.didbon.text.Harmless;

/** Writes texts without what steers, hides or turns around; line breaks and tabs stay. */
final class HarmlessText extends JsonSerializer<String> {

  @Override
  public void serialize(String text, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(Harmless.inLines(text));
  }
}
