package org.didbon.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.BadInput;

/**
 * Something a person typed that cannot be used; it says so, and what to write instead, in whatever
 * language that person reads. Its message is the English one, for logs and the command line.
 */
public class LocalizedBadInput extends BadInput {

  private final String key;
  private final transient Map<String, Object> arguments;

  /**
   * @param key of the phrase
   * @param arguments of the phrase; of a list any one may be meant: {@code @a or @b}
   */
  public LocalizedBadInput(String key, Map<String, ?> arguments) {
    super(key);
    this.key = key;
    this.arguments = Map.copyOf(arguments);
  }

  /** Which phrase says it. */
  public String key() {
    return key;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }

  /** What to tell the person; a line, or several. */
  public String in(Localizer localizer) {
    Map<String, Object> said = new HashMap<>();
    arguments.forEach(
        (name, value) ->
            said.put(name, value instanceof List<?> any ? anyOf(any, localizer) : value));
    return localizer.say(key, said);
  }

  private static String anyOf(List<?> any, Localizer localizer) {
    return any.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" " + localizer.say("list.or") + " "));
  }

  @Override
  public String getMessage() {
    return in(Catalogues.english());
  }
}
