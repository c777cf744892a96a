package org.didbon.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * JSON as the API speaks it: moments in ISO 8601 UTC; of what comes nothing is guessed, and nothing
 * that is not known is passed over. Thread-safe.
 */
final class ApiJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new PlainWriter<>())
                  .addSerializer(LocalDate.class, new PlainWriter<>())
                  .addKeySerializer(LocalDate.class, new NameWriter()))
          .build();

  private ApiJson() {}

  /** Moments and days write themselves as ISO 8601 has them. */
  private static final class PlainWriter<T> extends JsonSerializer<T> {

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toString());
    }
  }

  private static final class NameWriter extends JsonSerializer<LocalDate> {

    @Override
    public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeFieldName(day.toString());
    }
  }

  static byte[] written(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value.getClass(), e);
    }
  }

  /** A value as a tree, its fields in their order. */
  static ObjectNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  static ArrayNode trees(List<?> values) {
    return JSON.valueToTree(values);
  }

  /**
   * An object as it came.
   *
   * @throws ApiFault 400 if it is no JSON, or no object
   */
  static ObjectNode object(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      if (read instanceof ObjectNode object) {
        return object;
      }
      throw ApiFault.of(400, "not-json", "the body is no JSON object; send {\"name\": value, …}");
    } catch (IOException | StackOverflowError e) {
      throw ApiFault.of(400, "not-json", "the body cannot be read as JSON: " + place(e));
    }
  }

  /**
   * The same as a value.
   *
   * @throws ApiFault 422 that names the field which is not as it should be
   */
  static <T> T read(ObjectNode object, Class<T> type) {
    try {
      return JSON.treeToValue(object, type);
    } catch (UnrecognizedPropertyException e) {
      throw ApiFault.field(
          path(e.getPath()),
          "there is no field " + e.getPropertyName() + "; known are " + known(e));
    } catch (JsonMappingException e) {
      throw ApiFault.field(path(e.getPath()), "the value is of the wrong kind");
    } catch (JsonProcessingException e) {
      throw ApiFault.of(400, "not-json", "the body cannot be read as JSON: " + place(e));
    }
  }

  /**
   * Puts a patch on top (RFC 7396): what it does not name stays, what it sets to null is as if it
   * had never been named.
   */
  static void merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isNull()) {
                target.remove(field.getKey());
              } else if (value instanceof ObjectNode inner
                  && target.get(field.getKey()) instanceof ObjectNode existing) {
                merge(existing, inner);
              } else {
                target.set(field.getKey(), value);
              }
            });
  }

  private static String known(UnrecognizedPropertyException fault) {
    return fault.getKnownPropertyIds() == null
        ? "none"
        : fault.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String path(List<JsonMappingException.Reference> path) {
    StringBuilder name = new StringBuilder();
    for (JsonMappingException.Reference part : path) {
      if (part.getFieldName() == null) {
        name.append('[').append(part.getIndex()).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(part.getFieldName());
      }
    }
    return name.toString();
  }

  /** Nothing of the inside: the parser's own words name classes of ours. */
  private static String place(Throwable fault) {
    return fault instanceof JsonProcessingException json && json.getLocation() != null
        ? "line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr()
        : "it is not in UTF-8, or too deep";
  }
}
