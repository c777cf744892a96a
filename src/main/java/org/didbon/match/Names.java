package org.didbon.match;

import java.time.Instant;
import java.util.List;
import org.didbon.actor.Mention;
import org.didbon.actor.NameFinder;
import org.didbon.text.Requirement;
import org.didbon.text.Tokens;

/** Who is named in a text: {@link NameFinder}. Implementations are thread-safe. */
interface Names {

  /** Every place that means an actor, in order. */
  List<Mention> in(Tokens tokens, String language, Instant when);

  /** What stands in every text that means the actor of this id. */
  Requirement clue(String actor);

  /** Those that {@code finder} finds. */
  static Names of(NameFinder finder) {
    return new Names() {
      @Override
      public List<Mention> in(Tokens tokens, String language, Instant when) {
        return finder.find(tokens, language, when);
      }

      @Override
      public Requirement clue(String actor) {
        return finder.clue(actor);
      }
    };
  }
}
