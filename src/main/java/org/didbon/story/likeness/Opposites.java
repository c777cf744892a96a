package org.didbon.story.likeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.didbon.text.Tables;

/** Which concepts are opposites of each other ({@code opposites.txt}). Immutable. */
final class Opposites {

  private final Map<Integer, Set<Integer>> opposites = new HashMap<>();

  private Opposites() {}

  static Opposites read() {
    Opposites read = new Opposites();
    for (String line : Tables.lines(Opposites.class, "opposites.txt")) {
      String[] two = line.split(" ", -1);
      read.add(two[0], two[1]);
      read.add(two[1], two[0]);
    }
    return read;
  }

  private void add(String one, String other) {
    opposites
        .computeIfAbsent(TermSet.number('c', one), number -> new HashSet<>())
        .add(TermSet.number('c', other));
  }

  /** Whether one tells a concept of which the other tells an opposite, and neither tells both. */
  boolean meet(TermSet one, TermSet other) {
    for (int i = 0; i < one.size(); i++) {
      int term = one.get(i);
      for (int opposite : opposites.getOrDefault(term, Set.of())) {
        if (other.contains(opposite) && !other.contains(term) && !one.contains(opposite)) {
          return true;
        }
      }
    }
    return false;
  }
}
