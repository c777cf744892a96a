package org.didbon.web.console.feeds;

import java.util.List;

/**
 * A list of feeds that was handed in.
 *
 * @param summary what will be done, in a sentence; {@code ""} before one was handed in
 * @param lines what will be done with each; of very many the first
 * @param more how many lines more there are, in words; {@code ""} if none are
 * @param count how many will be added
 * @param list those, packed, to be sent back with the yes
 * @param fault what is wrong with what was handed in; {@code ""} if nothing is
 */
public record OpmlView(
    String summary, List<OpmlLine> lines, String more, int count, String list, String fault) {

  static final OpmlView NONE = refused("");

  /** The form once more, and why. */
  static OpmlView refused(String fault) {
    return new OpmlView("", List.of(), "", 0, "", fault);
  }

  /**
   * An entry of a list.
   *
   * @param line where it stands, from 1
   * @param title as written there
   * @param what will be done with it
   * @param style class of that
   */
  public record OpmlLine(int line, String title, String address, String what, String style) {}
}
