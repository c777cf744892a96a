package org.didbon.command;

import java.util.List;
import java.util.Optional;
import org.didbon.actor.ActorBook;
import org.didbon.alert.Titles;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.query.Query;

/** What is watched at the moment. Implementations are thread-safe. */
public interface Watched extends Titles {

  ActorBook actors();

  List<Rule> rules();

  List<Feed> feeds();

  /**
   * Where {@code item} answers {@code query}; empty if it does not.
   *
   * @throws org.didbon.domain.BadInput if the query names an actor or rule that is not watched
   */
  Optional<List<Span>> match(Query query, Item item);
}
