package org.didbon.actor;

import java.util.Set;
import org.didbon.text.name.NameForms;

/** The letters a name is abbreviated to. */
final class Initials {

  private Initials() {}

  /** First letters of {@code name} in both scripts and all spellings; empty for none. */
  static String of(String name) {
    StringBuilder letters = new StringBuilder();
    if (!name.isEmpty()) {
      Set<Character> firsts = NameForms.firstLetters(name);
      firsts.add(name.charAt(0));
      firsts.forEach(letters::append);
    }
    return letters.toString();
  }
}
