package org.didbon.rule;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Wording;
import org.didbon.text.Harmless;

/**
 * A text that may stand in several languages: a plain text where it stands in English alone, as all
 * did once; else one text a language.
 */
final class WordingText {

  static final Module MODULE =
      new SimpleModule()
          .addSerializer(Wording.class, new Writer())
          .addDeserializer(Wording.class, new WordingDeserializer());

  private WordingText() {}

  private static final class Writer extends JsonSerializer<Wording> {

    @Override
    public void serialize(Wording wording, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (wording.others().isEmpty()) {
        json.writeString(Harmless.inLines(wording.english()));
        return;
      }
      Map<String, String> texts = new TreeMap<>(wording.others());
      texts.put(Wording.ENGLISH, wording.english());
      json.writeStartObject();
      for (Map.Entry<String, String> text : texts.entrySet()) {
        json.writeStringField(text.getKey(), Harmless.inLines(text.getValue()));
      }
      json.writeEndObject();
    }
  }

  private static final class WordingDeserializer extends JsonDeserializer<Wording> {

    @Override
    public Wording deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return Wording.of(json.getText());
      }
      Map<String, String> texts = new TreeMap<>();
      for (String language = json.nextFieldName();
          language != null;
          language = json.nextFieldName()) {
        texts.put(language, json.nextTextValue());
      }
      String english = texts.remove(Wording.ENGLISH);
      return new Wording(english == null ? "" : english, texts);
    }
  }
}
