package org.didbon.command;

import org.jspecify.annotations.Nullable;

/** Takes what a network's server posts to us. Implementations are thread-safe. */
public interface PostedUpdates {

  /** The path it posts to, which begins with a slash. */
  String path();

  /** The header that proves who posts. */
  String secretHeader();

  /**
   * Whether the request is from that server; asked before anything of its body is read.
   *
   * @param secret the value of {@link #secretHeader}, null if it is missing
   */
  boolean isKnown(@Nullable String secret);

  /**
   * Handles a request of that server; may take its time.
   *
   * @return the status to answer with
   */
  int accept(@Nullable String secret, String body);
}
