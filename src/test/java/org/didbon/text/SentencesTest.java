package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.didbon.text.Sentences.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  static Stream<String> texts() {
    return Tables.lines("sentences.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void breaksWhereASentenceEndsAndNowhereElse(String marked) {
    assertThat(joined(marked.replace(" | ", " "))).isEqualTo(marked);
  }

  @Test
  void aLineBreakEndsASentence() {
    assertThat(joined("Заголовок\nТекст без точки\n\n Ещё"))
        .isEqualTo("Заголовок | Текст без точки | Ещё");
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(Sentences.of("")).isEmpty();
    assertThat(Sentences.of(" \n ")).isEmpty();
  }

  @Test
  void readsATextWithoutEndInLinearTime() {
    for (String piece : List.of("А. ", "... ", "г. « ", "!", "слово ", "т.е.", "\n")) {
      assertThat(Sentences.of(piece.repeat(100_000))).hasSizeLessThan(100_001);
    }
  }

  @Property
  void sentencesHoldAllThatIsNoBlankInOrder(@ForAll String text) {
    List<Sentence> all = Sentences.of(text);

    String held =
        all.stream()
            .map(each -> text.substring(each.start(), each.end()))
            .collect(Collectors.joining());
    assertThat(bare(held)).isEqualTo(bare(text));
    assertThat(all).allMatch(each -> each.start() < each.end());
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String joined(String text) {
    return Sentences.of(text).stream()
        .map(each -> text.substring(each.start(), each.end()))
        .collect(Collectors.joining(" | "));
  }
}
