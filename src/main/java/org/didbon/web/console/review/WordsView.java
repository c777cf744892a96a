package org.didbon.web.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a list of words.
 *
 * @param path of this page
 * @param known whether the list is there already
 * @param name as queries name it; {@code ""} of a new one
 * @param history the page of its changes; {@code ""} of a new one
 * @param notes what is to be known of it
 * @param fault why it was not saved; {@code ""} if it was not tried
 * @param answer what the words in the form do; null until that is asked
 * @param look what they would change of rules; null until that is asked
 */
public record WordsView(
    String path,
    boolean known,
    String name,
    String history,
    List<String> notes,
    String fault,
    WordsFields fields,
    @Nullable WordsAnswerView answer,
    @Nullable WordsLookView look,
    List<WaitingView> waiting) {

  /**
   * What stands in the form.
   *
   * @param seen the number of the last change when it was opened
   */
  public record WordsFields(String id, String title, String query, String note, long seen) {}

  public WordsView {
    notes = List.copyOf(notes);
    waiting = List.copyOf(waiting);
  }
}
