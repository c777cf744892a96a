package org.didbon.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Reads and writes the JSON that the SDK has no types for, or has them fatter than need be. */
final class Json {

  private Json() {}

  /** The text at the end of {@code path}; {@code ""} if any part of it is missing or no text. */
  static String text(JsonObject object, String... path) {
    JsonElement at = object;
    for (String name : path) {
      at =
          at.isJsonObject() && at.getAsJsonObject().has(name)
              ? at.getAsJsonObject().get(name)
              : null;
      if (at == null) {
        return "";
      }
    }
    return at.isJsonPrimitive() ? at.getAsString() : "";
  }

  /** The object of that name; an empty one if there is none. */
  static JsonObject object(JsonObject object, String name) {
    JsonElement found = object.get(name);
    return found != null && found.isJsonObject() ? found.getAsJsonObject() : new JsonObject();
  }

  /** The objects in the list of that name. */
  static List<JsonObject> objects(JsonObject object, String name) {
    JsonElement found = object.get(name);
    if (found == null || !found.isJsonArray()) {
      return List.of();
    }
    return found.getAsJsonArray().asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** An object of Slack's with its {@code type}. */
  static JsonObject typed(String type) {
    JsonObject object = new JsonObject();
    object.addProperty("type", type);
    return object;
  }

  static JsonArray list(List<JsonObject> objects) {
    JsonArray list = new JsonArray(objects.size());
    objects.forEach(list::add);
    return list;
  }
}
