package org.didbon.web.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Other paths on the same server, such as those of an API: they share its gate against foreign
 * names and plain lines, and say in their own way what cannot be answered. Implementations are
 * thread-safe.
 */
public interface WebRoutes {

  /** Under which all its paths lie, such as {@code /api}. */
  String root();

  /** Names its paths. */
  void open(RoutesConfig routes);

  /**
   * Says that a request under {@link #root} cannot be answered.
   *
   * @param detail for a person
   */
  void refuse(Context context, int status, String detail);

  /** Whether a path is one of these. */
  default boolean holds(String path) {
    return path.equals(root()) || path.startsWith(root() + "/");
  }
}
