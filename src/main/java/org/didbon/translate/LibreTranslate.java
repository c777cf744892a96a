package org.didbon.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The API of LibreTranslate (docs.libretranslate.com/api/operations/translate).
 *
 * @param key {@code ""} if it wants none
 */
record LibreTranslate(String key) implements TranslationServer {

  @Override
  public String path() {
    return "/translate";
  }

  @Override
  public JsonNode request(TranslationTask task) {
    ObjectNode request =
        JsonNodeFactory.instance
            .objectNode()
            .put("q", task.text())
            .put("source", task.from().isEmpty() ? "auto" : task.from())
            .put("target", task.to())
            .put("format", "text");
    return key.isEmpty() ? request : request.put("api_key", key);
  }

  @Override
  public Optional<String> authorization() {
    return Optional.empty();
  }

  @Override
  public Optional<String> translation(JsonNode answer) {
    return Optional.of(answer.path("translatedText"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "LibreTranslate[]";
  }
}
