package org.didbon.actor;

import org.didbon.text.name.Gender;
import org.didbon.text.name.NameForms;
import org.didbon.text.name.NamePart;

/** The letters a name is abbreviated to. */
final class Initials {

  private Initials() {}

  /** First letters of {@code name} in both scripts and all spellings; empty for none. */
  static String of(String name) {
    StringBuilder letters = new StringBuilder();
    if (!name.isEmpty()) {
      letters.append(name.charAt(0));
      for (String form : NameForms.of(name, NamePart.GIVEN, Gender.MALE).keySet()) {
        if (letters.indexOf(form.substring(0, 1)) < 0) {
          letters.append(form.charAt(0));
        }
      }
    }
    return letters.toString();
  }
}
