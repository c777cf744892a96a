package org.didbon.cli;

/** Numbers of things as the command line says them, in English. */
final class Plural {

  private Plural() {}

  static String of(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
