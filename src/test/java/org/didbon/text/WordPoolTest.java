package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordPoolTest {

  private final WordPool pool = new WordPool();
  private final WordPool.FoundWord found = new WordPool.FoundWord();

  private String word(String letters) {
    pool.find(letters.toCharArray(), letters.length(), found);
    return found.word;
  }

  @Test
  void aWordThatComesAgainIsTheSameStringAndHasTheSameNumber() {
    String first = word("министр");
    int number = found.number;

    assertThat(word("министр")).isSameAs(first).isEqualTo("министр");
    assertThat(found.number).isEqualTo(number).isBetween(0, WordPool.SIZE - 1);
  }

  @Test
  void everyWordIsReadAsItIsWritten() {
    Random random = new Random(5);
    String letters = "abcxyzабвэюяқҳғії0129ßł";
    for (int i = 0; i < 400_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int left = 1 + random.nextInt(20); left > 0; left--) {
        made.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written = made.toString();
      assertThat(word(written)).isEqualTo(written);
    }
  }

  @Test
  void noTwoWordsShareACodeThatTells() {
    Random random = new Random(7);
    Map<Long, String> words = new HashMap<>();
    for (int i = 0; i < 400_000; i++) {
      char[] alphabet = (i % 3 == 0 ? "abz" : i % 3 == 1 ? "абя" : "019").toCharArray();
      StringBuilder made = new StringBuilder();
      for (int left = 1 + random.nextInt(13); left > 0; left--) {
        made.append(alphabet[random.nextInt(alphabet.length)]);
      }
      String word = made.toString();
      long code = WordCode.of(word.toCharArray(), word.length());
      if (WordCode.tells(code)) {
        assertThat(words.getOrDefault(code, word)).isEqualTo(word);
        words.put(code, word);
      }
    }
    assertThat(WordCode.tells(WordCode.of("министр".toCharArray(), 7))).isTrue();
    assertThat(WordCode.tells(WordCode.of("тоҷикон".toCharArray(), 7))).isFalse();
  }

  @Test
  void wordsOfEveryDayStayHoweverManyStrangeOnesCome() {
    for (int i = 0; i < 1_000_000; i++) {
      word("y" + i);
    }
    String first = word("президент");
    for (int i = 0; i < 8; i++) {
      word("президент"); // met often enough to have the first rank of its row
    }

    for (int i = 0; i < 1_000_000; i++) {
      word("x" + i);
    }

    assertThat(word("президент")).isSameAs(first);
  }

  @Test
  void aWordTooLongToKeepHasNoNumber() {
    String longest = "а".repeat(64);
    assertThat(word(longest)).isSameAs(word(longest));
    assertThat(word(longest + "а")).isEqualTo(longest + "а");
    assertThat(found.number).isNegative();
  }
}
