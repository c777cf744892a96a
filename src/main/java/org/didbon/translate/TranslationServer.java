package org.didbon.translate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How a server is asked, and where in its answer the translation stands. Holds no state. */
interface TranslationServer {

  /**
   * What is asked.
   *
   * @param from ISO 639-1, {@code ""} if unknown
   * @param to ISO 639-1
   */
  record TranslationTask(String text, String from, String to) {}

  /** Behind the address of the server. */
  String path();

  /** What is posted there. */
  JsonNode request(TranslationTask task);

  /** A header that says who asks, its value; empty if the body says so or nobody has to. */
  Optional<String> authorization();

  /** The translation, as the server has it; empty if the answer has none. */
  Optional<String> translation(JsonNode answer);
}
