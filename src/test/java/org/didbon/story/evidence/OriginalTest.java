package org.didbon.story.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;

class OriginalTest {

  @Test
  void theHashIsThatOfHeadlineLineBreakAndText() {
    Item item = item("1").from("a").link("https://a.example/1").title("Eins").text("Два").build();

    Original original = Original.of(item, SEEN);

    // printf 'Eins\nДва' | sha256sum
    assertThat(original.sha256())
        .isEqualTo("ed21f8612aca15c805644e6905d1eca4533478da3548f3940b28adf011b32198");
    assertThat(original.feed()).isEqualTo("a");
    assertThat(original.link()).isEqualTo("https://a.example/1");
    assertThat(original.title()).isEqualTo("Eins");
    assertThat(original.text()).isEqualTo("Два");
    assertThat(original.seen()).isEqualTo(SEEN);
  }
}
