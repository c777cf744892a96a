package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AheadTest {

  @Test
  void isMadeOnAThreadOfItsOwnThatKeepsNoProgramFromEnding() {
    Ahead<Thread> maker = Ahead.of("maker", Thread::currentThread);

    assertThat(maker.get().getName()).isEqualTo("maker");
    assertThat(maker.get().isDaemon()).isTrue();
  }

  @Test
  void throwsWhatItsMakingThrew() {
    Ahead<String> refused =
        Ahead.of(
            "maker",
            () -> {
              throw new BadInput("write it otherwise");
            });

    assertThatThrownBy(refused::get).isInstanceOf(BadInput.class).hasMessage("write it otherwise");
  }
}
