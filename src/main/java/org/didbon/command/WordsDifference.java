package org.didbon.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.query.ListWords;
import org.didbon.query.QueryFault;

/**
 * The words that went from a list and those that came. A list is hundreds of words long: shown as a
 * whole twice, nobody would find the one that was changed.
 *
 * @param gone as a list is written; {@code ""} if none
 * @param come likewise
 */
record WordsDifference(String gone, String come) {

  /** Words shown of either. */
  private static final int MOST = 40;

  /** So that what is shown can be typed again. */
  private static final String BETWEEN = " OR ";

  static WordsDifference of(String before, String after) {
    try {
      Map<String, String> had = ListWords.written(before);
      Map<String, String> has = ListWords.written(after);
      return new WordsDifference(others(had, has), others(has, had));
    } catch (QueryFault e) {
      return new WordsDifference(before, after); // of a file, which may say anything
    }
  }

  /** Those of {@code all} that are not {@code known}. */
  private static String others(Map<String, String> all, Map<String, String> known) {
    List<String> words =
        all.entrySet().stream()
            .filter(word -> !known.containsKey(word.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    String shown = words.stream().limit(MOST).collect(Collectors.joining(BETWEEN));
    return words.size() <= MOST ? shown : shown + " … +" + (words.size() - MOST);
  }
}
