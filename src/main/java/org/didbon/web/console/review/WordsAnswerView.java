package org.didbon.web.console.review;

import java.util.List;

/**
 * What is to be said at once of the words in a form.
 *
 * @param fault why they cannot be a list; {@code ""} if they can
 * @param count how many there are
 * @param warnings what may be meant otherwise
 * @param came words that are new
 * @param gone words that are no more
 * @param used which rules name the list
 * @param guarded that a second admin has to say yes; {@code ""} if not
 * @param look where to ask what that would change of rules; {@code ""} for nowhere
 */
public record WordsAnswerView(
    String fault,
    String count,
    List<String> warnings,
    List<String> came,
    List<String> gone,
    String used,
    String guarded,
    String look) {

  public WordsAnswerView {
    warnings = List.copyOf(warnings);
    came = List.copyOf(came);
    gone = List.copyOf(gone);
  }

  static WordsAnswerView fault(String text) {
    return new WordsAnswerView(text, "", List.of(), List.of(), List.of(), "", "", "");
  }
}
