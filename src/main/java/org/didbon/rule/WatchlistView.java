package org.didbon.rule;

import java.util.List;
import java.util.Optional;
import org.didbon.actor.ActorBook;
import org.didbon.archive.Judge;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/** What is watched at the moment. Implementations are thread-safe. */
public interface WatchlistView extends Titles {

  ActorBook actors();

  List<Rule> rules();

  List<Feed> feeds();

  /** The title of a list of words; its id if there is none. */
  String ofList(String id, Localizer localizer);

  /** The query of that id that a chat subscribes to; not for the eyes of other chats. */
  Optional<SavedQuery> query(String id);

  /** Whether it is asked of what comes; not if it names what is not there any more. */
  boolean isAsked(SavedQuery query);

  /** Takes over at once what was just saved, instead of within a second. */
  void refresh();

  /**
   * Judges past items by {@code query}.
   *
   * @throws org.didbon.query.QueryFault if it is none, or names an actor or rule that is not
   *     watched
   */
  Judge judge(String query);
}
