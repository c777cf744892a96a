package org.didbon.text;

import java.util.List;

/**
 * Which words of an item stand in one sentence, by the borders that {@link Sentences} sees. No
 * sentence of the title is one of the text. Immutable.
 */
public final class WordSentences {

  /** The number of each word's sentence, rising. */
  private final int[] numbers;

  private WordSentences(int[] numbers) {
    this.numbers = numbers;
  }

  /** The sentences of these words. */
  public static WordSentences of(Tokens tokens) {
    int[] numbers = new int[tokens.size()];
    int next = number(tokens, 0, tokens.titleSize(), tokens.title(), 0, numbers);
    number(tokens, tokens.titleSize(), tokens.size(), tokens.text(), next, numbers);
    return new WordSentences(numbers);
  }

  /** Numbers the words of one field; the number that the next field begins with. */
  private static int number(
      Tokens tokens, int first, int end, String field, int start, int[] numbers) {
    List<Sentences.Sentence> sentences = Sentences.of(field);
    int sentence = 0;
    for (int word = first; word < end; word++) {
      while (sentence < sentences.size() - 1
          && sentences.get(sentence).end() <= tokens.start(word)) {
        sentence++;
      }
      numbers[word] = start + sentence;
    }
    return start + sentences.size();
  }

  /** Whether two words, by their indexes, stand in one sentence. */
  public boolean areTogether(int word, int other) {
    return numbers[word] == numbers[other];
  }
}
