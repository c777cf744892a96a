package org.didbon.actor;

import java.util.List;

/** What remains of a word when case endings are cut off, in languages that stack them. */
@FunctionalInterface
interface Endings {

  /**
   * The word itself and what remains of it, most likely first.
   *
   * @param word folded
   * @param language BCP 47
   */
  List<String> bases(String word, String language);
}
