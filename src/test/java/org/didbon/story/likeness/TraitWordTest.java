package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraitWordTest {

  @Test
  void aWordIsReadOnceInALanguage() {
    TraitWord word = TraitWord.of("городу", "ru");

    assertThat(TraitWord.of(new String("городу".toCharArray()), "ru")).isSameAs(word);
    assertThat(word.stem(0)).isEqualTo("город");
    assertThat(word.term(0)).isEqualTo(TermSet.number('w', "город"));
  }

  @Test
  void oneWordIsAnotherInAnotherLanguage() {
    assertThat(TraitWord.of("шаҳри", "tg").stem(0)).isEqualTo("шаҳр");
    assertThat(TraitWord.of("шаҳри", "uz").stem(0)).isNotEqualTo("шаҳр");
  }

  @Test
  void aMonthIsOneInAnyForm() {
    assertThat(TraitWord.of("марта", "ru").month()).isEqualTo(3);
    assertThat(TraitWord.of("march", "en").month()).isEqualTo(3);
    assertThat(TraitWord.of("город", "ru").month()).isZero();
    assertThat(TraitWord.of("мам", "kk").month()).as("short for May, in dates").isZero();
    assertThat(TraitWord.of("mayor", "es").month()).isZero();
  }

  @Test
  void whatNoDictionaryHasMayBeAName() {
    assertThat(TraitWord.of("город", "ru").isListed()).isTrue();
    assertThat(TraitWord.of("кравчунов", "ru").isListed()).isFalse();
    assertThat(TraitWord.of("николай", "ru").isLikeName()).isTrue();
    assertThat(TraitWord.of("город", "ru").isLikeName()).isFalse();
  }
}
