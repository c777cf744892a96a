package org.didbon.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several people of one given name and surname: which of them a full name in a text fits best. */
final class FullNames {

  private FullNames() {}

  /**
   * Those whose patronymic and middle names are the written ones, and the elder or the younger
   * where the text says so and their dates of birth are known; all that are left where nothing
   * tells.
   */
  static List<Sighting> closest(List<Sighting> readings, NameText text) {
    if (readings.size() == 1) {
      return readings;
    }
    int least = Integer.MAX_VALUE;
    for (Sighting reading : readings) {
      least = Math.min(least, distance(reading, text));
    }
    List<Sighting> closest = new ArrayList<>();
    for (Sighting reading : readings) {
      if (distance(reading, text) == least) {
        closest.add(reading);
      }
    }
    return ofGeneration(closest, text);
  }

  /** How many middle names and patronymics a name has that are not written, less those that are. */
  private static int distance(Sighting reading, NameText text) {
    Name name = reading.name();
    int written = reading.last() - reading.first() + 1;
    int shared = 0;
    for (int at = reading.first(); at <= reading.last(); at++) {
      String key = text.key(at);
      shared += name.isPatronymic(key) || name.isMiddle(key) ? 1 : 0;
    }
    int own = name.parts().middle().size() + (name.hasPatronymic() ? 1 : 0);
    return written > 2 ? own - 2 * shared : 0;
  }

  private static List<Sighting> ofGeneration(List<Sighting> readings, NameText text) {
    Generation generation = text.generation(readings.get(0).anchor());
    boolean dated = readings.stream().noneMatch(r -> r.name().person().born().isEmpty());
    if (generation == Generation.UNTOLD || !dated) {
      return readings;
    }
    Comparator<Sighting> byBirth = Comparator.comparing(r -> r.name().person().born());
    Comparator<Sighting> wanted = generation == Generation.ELDER ? byBirth.reversed() : byBirth;
    String born = readings.stream().max(wanted).orElseThrow().name().person().born();
    return readings.stream().filter(r -> r.name().person().born().equals(born)).toList();
  }
}
