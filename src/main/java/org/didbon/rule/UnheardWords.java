package org.didbon.rule;

import java.util.List;

/**
 * The words of a list that no item of the archive has.
 *
 * @param words as they were written, in the order of the list
 * @param asked how many words were looked for
 * @param all whether these are all words of the list
 */
public record UnheardWords(List<String> words, int asked, boolean all) {

  public UnheardWords {
    words = List.copyOf(words);
  }
}
