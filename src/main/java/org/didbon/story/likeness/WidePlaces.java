package org.didbon.story.likeness;

import java.util.HashSet;
import java.util.Set;
import org.didbon.text.Tables;

/** Which places are states and the like, and no exact ones ({@code wide-places.txt}). Immutable. */
final class WidePlaces {

  private final Set<Integer> places = new HashSet<>();

  private WidePlaces() {}

  static WidePlaces read() {
    WidePlaces read = new WidePlaces();
    for (String line : Tables.lines(WidePlaces.class, "wide-places.txt")) {
      for (String place : line.split(" ", -1)) {
        read.places.add(TermSet.number('p', place));
      }
    }
    return read;
  }

  boolean has(int place) {
    return places.contains(place);
  }
}
