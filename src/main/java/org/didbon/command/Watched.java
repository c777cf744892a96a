package org.didbon.command;

import java.util.List;
import org.didbon.actor.ActorBook;
import org.didbon.alert.Titles;
import org.didbon.archive.Judge;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.query.Query;

/** What is watched at the moment. Implementations are thread-safe. */
public interface Watched extends Titles {

  ActorBook actors();

  List<Rule> rules();

  List<Feed> feeds();

  /**
   * Judges past items by {@code query}.
   *
   * @throws org.didbon.domain.BadInput if it names an actor or rule that is not watched
   */
  Judge judge(Query query);
}
