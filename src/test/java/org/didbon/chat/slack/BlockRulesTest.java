package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fake must be at least as strict as Slack, else the tests that use it prove nothing. */
class BlockRulesTest {

  private static String section(String elements) {
    return "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":["
        + elements
        + "]}]}";
  }

  private static String text(String text) {
    return section("{\"type\":\"text\",\"text\":\"" + text + "\"}");
  }

  private static String blocks(int number, String block) {
    return IntStream.range(0, number)
        .mapToObj(i -> block)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void takesWhatIsInOrder() {
    assertThat(BlockRules.error(blocks(50, text("news")))).isEmpty();
  }

  @Test
  void refusesWhatSlackRefuses() {
    assertThat(BlockRules.error("[{]")).isEqualTo("invalid_blocks_format");
    assertThat(BlockRules.error(blocks(51, text("news")))).isEqualTo("invalid_blocks");
    assertThat(BlockRules.error(blocks(1, text("")))).isEqualTo("invalid_blocks");
    assertThat(BlockRules.error(blocks(1, text("x".repeat(3_001))))).isEqualTo("invalid_blocks");
    assertThat(BlockRules.error(blocks(1, text("\\u0000")))).isEqualTo("invalid_blocks");
    assertThat(BlockRules.error(blocks(1, text("\\ud83d")))).isEqualTo("invalid_blocks");
    assertThat(BlockRules.error(blocks(6, text("x".repeat(2_900)))))
        .isEqualTo("msg_blocks_too_long");
    assertThat(
            BlockRules.error(
                blocks(1, section("{\"type\":\"link\",\"url\":\"javascript:x\",\"text\":\"x\"}"))))
        .isEqualTo("invalid_blocks");
    assertThat(BlockRules.error(blocks(1, section("{\"type\":\"broadcast\"}"))))
        .isEqualTo("invalid_blocks");
  }

  @Test
  void seesThePingsOfAFallbackText() {
    SlackPost post =
        new SlackPost("C1", "", "1", "", false, "<!channel> <@U1> <http://a|b>", "", false);

    assertThat(post.pings()).containsExactly("<!channel>", "<@U1>");
    assertThat(post.links()).containsExactly("<http://a|b>");
  }
}
