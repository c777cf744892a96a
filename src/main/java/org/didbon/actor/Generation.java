package org.didbon.actor;

import java.util.Set;

/** What a text says of one of two people of one name: Буш-старший, Bush Jr. */
enum Generation {
  ELDER,
  YOUNGER,
  UNTOLD;

  private static final Set<String> ELDERS =
      Set.of("старший", "старшего", "старшему", "старшим", "старшем", "sr", "senior");
  private static final Set<String> YOUNGERS =
      Set.of("младший", "младшего", "младшему", "младшим", "младшем", "jr", "junior");

  static Generation of(String folded) {
    return ELDERS.contains(folded) ? ELDER : YOUNGERS.contains(folded) ? YOUNGER : UNTOLD;
  }
}
