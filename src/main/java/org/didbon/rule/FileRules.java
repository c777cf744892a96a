package org.didbon.rule;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;

/** What the files say, each list in the order of its file. */
public record FileRules(List<Actor> actors, List<Rule> rules, List<Feed> feeds) {

  public FileRules {
    actors = List.copyOf(actors);
    rules = List.copyOf(rules);
    feeds = List.copyOf(feeds);
  }
}
