package org.didbon.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Speech;
import org.didbon.text.Letters;

/** Understands which actor or topic a person means. Thread-safe. */
final class Subjects {

  /** In every language of ours; what {@code everything} says in each is among them. */
  private static final Set<String> EVERYTHING =
      Set.of(
          "everything",
          "all",
          "*",
          "все",
          "всё",
          "ҳама",
          "ҳама чиз",
          "hammasi",
          "hamma",
          "баары",
          "баарын",
          "бәрі",
          "барлығы");

  private static final int SUGGESTIONS = 5;

  private final Watched watched;

  Subjects(Watched watched) {
    this.watched = watched;
  }

  /** The actor, topic, feed or everything that is meant. */
  Subject any(String typed, Asked asked) {
    if (EVERYTHING.contains(typed.toLowerCase(Locale.ROOT))) {
      return Subject.EVERYTHING;
    }
    List<Rule> topics = topics(typed);
    if (topics.size() == 1) {
      return topics.get(0).subject();
    }
    for (Feed feed : watched.feeds()) {
      if (feed.id().equalsIgnoreCase(typed)
          || Letters.fold(feed.title()).equals(Letters.fold(typed))) {
        return Subject.feed(feed.id());
      }
    }
    return actor(typed, asked).subject();
  }

  /** The one actor of that name. */
  Actor actor(String typed, Asked asked) {
    List<Actor> found = watched.actors().named(bare(typed, '@'));
    if (found.size() == 1) {
      return found.get(0);
    }
    Speech speech = asked.speech();
    if (!found.isEmpty()) {
      throw asked.wrong("subject.several", Map.of("people", ids(found, speech)));
    }
    List<Actor> nearest = watched.actors().nearest(typed, SUGGESTIONS);
    throw nearest.isEmpty()
        ? asked.wrong("subject.nobody", Map.of("name", typed))
        : asked.wrong("subject.nearest", Map.of("name", typed, "nearest", ids(nearest, speech)));
  }

  /** The one topic of that id or title. */
  Rule topic(String typed, Asked asked) {
    List<Rule> found = topics(typed);
    if (found.size() == 1) {
      return found.get(0);
    }
    String known = watched.rules().stream().map(Rule::id).collect(Collectors.joining(", "));
    throw known.isEmpty()
        ? asked.wrong("subject.notopics", Map.of("name", typed))
        : asked.wrong("subject.topic", Map.of("name", typed, "topics", known));
  }

  private List<Rule> topics(String typed) {
    String wanted = Letters.fold(bare(typed, '#'));
    return watched.rules().stream()
        .filter(
            rule ->
                Stream.concat(Stream.of(rule.id(), rule.title()), rule.titles().values().stream())
                    .anyMatch(name -> Letters.fold(name).equals(wanted)))
        .toList();
  }

  private static String bare(String typed, char sign) {
    return !typed.isEmpty() && typed.charAt(0) == sign ? typed.substring(1) : typed;
  }

  private static String ids(List<Actor> actors, Speech speech) {
    return actors.stream()
        .map(actor -> actor.nameIn(speech.readable()) + " (" + actor.id() + ")")
        .collect(Collectors.joining(", "));
  }
}
