package org.didbon;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.didbon.actor.ActorBook;
import org.didbon.archive.Judge;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.WatchlistView;

/**
 * Shows commands what is watched, and stays so. Thread-safe.
 *
 * @param follow takes over what was just saved
 */
record FixedWatchlist(Supplier<Watchlist> watch, Runnable follow) implements WatchlistView {

  @Override
  public ActorBook actors() {
    return watch.get().book();
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(watch.get().rules().values());
  }

  @Override
  public List<Feed> feeds() {
    return List.copyOf(watch.get().feeds().values());
  }

  @Override
  public Optional<SavedQuery> query(String id) {
    return Optional.ofNullable(watch.get().queries().get(id));
  }

  @Override
  public boolean isAsked(SavedQuery query) {
    return watch.get().matcher().queries().contains(query.id());
  }

  @Override
  public void refresh() {
    follow.run();
  }

  @Override
  public Judge judge(String query) {
    return watch.get().judge(query);
  }

  @Override
  public String of(Subject subject, Localizer localizer) {
    return watch.get().of(subject, localizer);
  }

  @Override
  public String ofFeed(String feed) {
    return watch.get().ofFeed(feed);
  }
}
