package org.didbon.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.text.Letters;

/** Understands which actor or topic a person means. Thread-safe. */
final class Subjects {

  private static final Set<String> EVERYTHING = Set.of("everything", "all", "*", "все", "всё");
  private static final int SUGGESTIONS = 5;

  private final Watched watched;

  Subjects(Watched watched) {
    this.watched = watched;
  }

  /** The actor, topic or everything that is meant. */
  Subject any(String typed) {
    if (EVERYTHING.contains(typed.toLowerCase(Locale.ROOT))) {
      return Subject.EVERYTHING;
    }
    List<Rule> topics = topics(typed);
    if (topics.size() == 1) {
      return topics.get(0).subject();
    }
    return actor(typed).subject();
  }

  /** The one actor of that name. */
  Actor actor(String typed) {
    List<Actor> found = watched.actors().named(bare(typed, '@'));
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      List<Actor> nearest = watched.actors().nearest(typed, SUGGESTIONS);
      throw new BadInput(
          "Nobody of that name is watched: %s.%s All names: /actors"
              .formatted(typed, nearest.isEmpty() ? "" : " Nearest: " + ids(nearest) + "."));
    }
    throw new BadInput(
        "Several people are called so: %s. Write one of the words in brackets."
            .formatted(ids(found)));
  }

  /** The one topic of that id or title. */
  Rule topic(String typed) {
    List<Rule> found = topics(typed);
    if (found.size() == 1) {
      return found.get(0);
    }
    String known = watched.rules().stream().map(Rule::id).collect(Collectors.joining(", "));
    throw new BadInput(
        "There is no topic %s. Topics: %s".formatted(typed, known.isEmpty() ? "none" : known));
  }

  private List<Rule> topics(String typed) {
    String wanted = Letters.fold(bare(typed, '#'));
    return watched.rules().stream()
        .filter(
            rule ->
                Stream.of(rule.id(), rule.title())
                    .anyMatch(name -> Letters.fold(name).equals(wanted)))
        .toList();
  }

  private static String bare(String typed, char sign) {
    return !typed.isEmpty() && typed.charAt(0) == sign ? typed.substring(1) : typed;
  }

  private static String ids(List<Actor> actors) {
    return actors.stream()
        .map(actor -> actor.name() + " (" + actor.id() + ")")
        .collect(Collectors.joining(", "));
  }
}
