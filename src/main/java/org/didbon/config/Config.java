package org.didbon.config;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Glossary;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;

/**
 * Everything the operator decides, each list in the order of its file.
 *
 * @param words what the posts of actors are called in other languages
 * @param lists of words that rules share
 * @param places of the settings in their file
 */
public record Config(
    Settings settings,
    List<Actor> actors,
    Glossary words,
    List<Rule> rules,
    List<SharedWords> lists,
    List<Feed> feeds,
    SettingPlaces places) {

  /** One whose settings stand in no file. */
  public Config(
      Settings settings,
      List<Actor> actors,
      Glossary words,
      List<Rule> rules,
      List<SharedWords> lists,
      List<Feed> feeds) {
    this(settings, actors, words, rules, lists, feeds, SettingPlaces.NONE);
  }

  /** A configuration whose posts are told as they are written, without lists of words. */
  public Config(Settings settings, List<Actor> actors, List<Rule> rules, List<Feed> feeds) {
    this(settings, actors, Glossary.EMPTY, rules, List.of(), feeds);
  }

  public Config {
    actors = List.copyOf(actors);
    rules = List.copyOf(rules);
    lists = List.copyOf(lists);
    feeds = List.copyOf(feeds);
  }
}
