package org.didbon.web.api;

import io.javalin.http.HandlerType;
import java.util.Set;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.command.Right;

/**
 * One thing that can be asked.
 *
 * @param path whole, with {@code {name}} for what varies
 * @param scope of the tokens that may: {@link KeyKind#READ} for both
 * @param right of the person who made the token
 * @param parameters what may stand behind the question mark
 * @param dear whether it takes much time, of ours or of others, and so may be asked less often
 */
record ApiRoute(
    HandlerType method,
    String path,
    KeyKind scope,
    Right right,
    Set<String> parameters,
    boolean dear) {

  static final String ROOT = "/api/v1";

  ApiRoute {
    parameters = Set.copyOf(parameters);
  }

  /** One that tells something. */
  static ApiRoute get(String path, Right right, String... parameters) {
    return new ApiRoute(HandlerType.GET, path, KeyKind.READ, right, Set.of(parameters), false);
  }

  /** One that tells something of what is sent along. */
  static ApiRoute ask(String path, Right right) {
    return new ApiRoute(HandlerType.POST, path, KeyKind.READ, right, Set.of(), true);
  }

  /** One that changes something. */
  static ApiRoute change(HandlerType method, String path, Right right) {
    return new ApiRoute(method, path, KeyKind.WRITE, right, Set.of(), false);
  }

  /** The same, which takes much time. */
  ApiRoute slowly() {
    return new ApiRoute(method, path, scope, right, parameters, true);
  }

  boolean writes() {
    return scope == KeyKind.WRITE;
  }
}
