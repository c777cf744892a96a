package org.didbon.web.console.review;

import java.util.List;

/**
 * All lists of words.
 *
 * @param search what they are looked for by; {@code ""} for all
 * @param count how many there are of those
 * @param next the page after this one; {@code ""} if this is the last
 */
public record WordsListView(String search, String count, List<WordsRow> lists, String next) {

  /**
   * One list.
   *
   * @param name as queries name it
   * @param words how many it has; {@code ""} if it cannot be read
   * @param rules that name it
   * @param state what is odd about it; {@code ""} if nothing is
   * @param broken whether it cannot be used
   * @param changed who changed it last, and when; {@code ""} if nobody did
   */
  public record WordsRow(
      String path,
      String title,
      String name,
      String words,
      String rules,
      String state,
      boolean broken,
      String changed) {}

  public WordsListView {
    lists = List.copyOf(lists);
  }
}
