package org.didbon.web.console;

/** Pages for people who are signed in nowhere. Implementations are thread-safe. */
public interface PublicPages {

  /** Names its pages. */
  void open(PublicRoutes routes);
}
