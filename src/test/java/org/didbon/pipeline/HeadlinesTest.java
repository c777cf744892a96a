package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

  @Test
  void tellsThoseUntilThenThoughOthersFollow() {
    Headlines headlines = new Headlines(List.of("first", "second"));
    headlines.add("third");
    Collection<String> then = headlines.with(List.of("former"));

    headlines.add("fourth");

    assertThat(then).containsExactly("first", "second", "third", "former").hasSize(4);
    assertThat(then.contains("third")).isTrue();
    assertThat(then.contains("former")).isTrue();
    assertThat(then.contains("fourth")).isFalse();
    assertThat(headlines.with(List.of()).contains("fourth")).isTrue();
  }

  @Test
  void isEmptyUntilSomebodyTells() {
    Headlines headlines = new Headlines(List.of());

    assertThat(headlines.isEmpty()).isTrue();
    assertThat(headlines.with(List.of())).isEmpty();

    headlines.add("first");

    assertThat(headlines.isEmpty()).isFalse();
  }
}
