package org.didbon.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.domain.Story;
import org.didbon.story.Assignment;

/**
 * Where the new items of a decision were placed.
 *
 * @param assignments one for each item, in their order
 */
public record Placement(List<Assignment> assignments) {

  public Placement {
    assignments = List.copyOf(assignments);
  }

  /** The ids of the stories of before that these items are of, made one, or are related to. */
  Set<String> before() {
    Set<String> before = new HashSet<>();
    for (Assignment one : assignments) {
      Stream.of(one.story(), one.merged(), one.related())
          .flatMap(Stream::ofNullable)
          .map(Story::id)
          .forEach(before::add);
    }
    assignments.stream()
        .filter(Assignment::isNew)
        .map(one -> one.story().id())
        .forEach(before::remove);
    return before;
  }

  /** The ids of the stories that turned out to be one with another. */
  Set<String> merged() {
    Set<String> merged = new HashSet<>();
    for (Assignment one : assignments) {
      Story younger = one.merged();
      if (younger != null) {
        merged.add(younger.id());
        merged.add(one.story().id());
      }
    }
    return merged;
  }
}
