package org.didbon.config;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;

/** Everything the operator decides, each list in the order of its file. */
public record Config(Settings settings, List<Actor> actors, List<Rule> rules, List<Feed> feeds) {

  public Config {
    actors = List.copyOf(actors);
    rules = List.copyOf(rules);
    feeds = List.copyOf(feeds);
  }
}
