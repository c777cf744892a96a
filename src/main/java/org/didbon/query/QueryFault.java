package org.didbon.query;

import java.util.Map;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;

/**
 * A query that cannot be used. It shows the place with a caret under it, for a person who reads it
 * in letters of one width; {@link #problem} is the same in one line.
 */
public final class QueryFault extends LocalizedBadInput {

  private final int offset;
  private final transient FaultPosition position;

  private QueryFault(String query, int offset, String key, Map<String, ?> arguments) {
    super(key, arguments);
    this.offset = offset;
    this.position = FaultPosition.of(query, offset);
  }

  /**
   * A fault of {@code query}.
   *
   * @param offset UTF-16 offset of the place, up to the length of the query
   * @param key of the phrase that says what is wrong there and what to write instead
   * @param arguments of the phrase
   */
  public static QueryFault at(String query, int offset, String key, Map<String, ?> arguments) {
    return new QueryFault(query, offset, key, arguments);
  }

  /** A fault whose phrase has no arguments. */
  public static QueryFault at(String query, int offset, String key) {
    return at(query, offset, key, Map.of());
  }

  /** UTF-16 offset of the place. */
  public int offset() {
    return offset;
  }

  /** Where it is wrong. */
  public FaultPosition spot() {
    return position;
  }

  /** Line of the query, 1 for the first. */
  public int line() {
    return position.line();
  }

  /** Character of the line, 1 for the first; one more than there are if something is missing. */
  public int column() {
    return position.column();
  }

  /** What is wrong, and after a semicolon what to write instead; one line of English. */
  public String problem() {
    return problem(Catalogues.english());
  }

  /** The same in the language of {@code localizer}. */
  public String problem(Localizer localizer) {
    return super.in(localizer);
  }

  /** The place, what is wrong there and what to write instead, the line, and under it the caret. */
  @Override
  public String in(Localizer localizer) {
    Map<String, String> place =
        Map.of(
            "line", String.valueOf(line()),
            "column", String.valueOf(column()),
            "problem", problem(localizer));
    return localizer.say(position.alone() ? "query.column" : "query.line", place)
        + "\n"
        + position.shown();
  }
}
