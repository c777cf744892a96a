package org.didbon.web;

import org.jspecify.annotations.Nullable;

/** Takes what another server posts. Implementations are thread-safe. */
public interface Posted {

  /** The path it posts to, which begins with a slash. */
  String path();

  /** Whether the request is from that server; asked before anything of its body is read. */
  boolean isKnown(@Nullable String secret);

  /**
   * Handles a request of that server; may take its time.
   *
   * @return the status to answer with
   */
  int accept(@Nullable String secret, String body);
}
