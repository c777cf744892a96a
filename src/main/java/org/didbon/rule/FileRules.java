package org.didbon.rule;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;

/** What the files say, each list in the order of its file. */
public record FileRules(
    List<Actor> actors, List<Rule> rules, List<SharedWords> lists, List<Feed> feeds) {

  /** Without lists of words. */
  public FileRules(List<Actor> actors, List<Rule> rules, List<Feed> feeds) {
    this(actors, rules, List.of(), feeds);
  }

  public FileRules {
    actors = List.copyOf(actors);
    rules = List.copyOf(rules);
    lists = List.copyOf(lists);
    feeds = List.copyOf(feeds);
  }
}
