package org.didbon.match;

import java.time.Instant;
import java.util.List;
import org.didbon.actor.Mention;
import org.didbon.text.Tokens;

/**
 * Who is named in a text: {@link org.didbon.actor.NameFinder#find}. Implementations are
 * thread-safe.
 */
interface Names {

  /** Every place that means an actor, in order. */
  List<Mention> in(Tokens tokens, String language, Instant when);
}
