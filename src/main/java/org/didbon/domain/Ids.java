package org.didbon.domain;

import java.util.regex.Pattern;

/** The one shape of the short names people give to feeds, actors and rules. */
public final class Ids {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+");

  private Ids() {}

  /** Whether {@code id} is made of small Latin letters, digits and hyphens only, one at least. */
  public static boolean isValid(String id) {
    return SHAPE.matcher(id).matches();
  }

  static void check(String what, String id) {
    if (!isValid(id)) {
      throw new IllegalArgumentException(what + " id must be [a-z0-9-]+: " + id);
    }
  }
}
