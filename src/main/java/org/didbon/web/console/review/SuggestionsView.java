package org.didbon.web.console.review;

import java.util.List;

/**
 * Words that would better a rule.
 *
 * @param title of the rule
 * @param name as queries name it
 * @param path of its editor
 * @param looked whether the past was looked through; if not, the rest is empty
 * @param seen on what they stand
 * @param how when a word is named, or why none is
 */
public record SuggestionsView(
    String title,
    String name,
    String path,
    boolean looked,
    String seen,
    String how,
    List<SuggestedWord> words) {

  /**
   * One word.
   *
   * @param label with a sign of what would be done with it
   * @param why in how many reports it stands
   * @param edit what would come and go in 30 days, a line each
   * @param path of the editor with the rule as it would be
   * @param fault why it cannot be saved as it is; {@code ""} if it can
   */
  public record SuggestedWord(
      String label, String why, List<String> edit, String path, String fault) {

    public SuggestedWord {
      edit = List.copyOf(edit);
    }
  }

  public SuggestionsView {
    words = List.copyOf(words);
  }
}
