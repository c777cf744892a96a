package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.config.Lines.LineColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

class ScalarPlacesTest {

  /** Each value holds the word WRONG once, which must be found where it was written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "q: one WRONG two",
        "q:   WRONG",
        "q: 'one ''two'' WRONG'",
        "q: '''WRONG'' two'",
        "q: \"one \\\"two\\\" \\u0416 \\x41 \\U0001F600 \\t \\n WRONG two\"",
        "q: \"one\\\n     two WRONG\"",
        "q: one\n  two\n  WRONG three",
        "q: 'one\n\n  two\n  WRONG three'",
        "q: |\n  one\n    two\n  WRONG three\n",
        "q: |-\n  one\n\n  two WRONG\n",
        "q: |2 # why\n    one\n  WRONG\n",
        "q: >\n  one\n  two WRONG three\n",
        "q: >-\n  one\n\n    two\n  WRONG\n",
        "q: |\n\n\n  WRONG one\n",
        "# 😀\nq: |\n  Жук 😀 WRONG",
        "q: |\r\n  one\r\n  WRONG two\r\n",
        "{x: [y], q: 😀 WRONG}",
      })
  void aWordIsFoundWhereItWasWritten(String text) {
    ScalarNode node = value(text);
    String query = node.getValue().strip();

    LineColumn place = placeOf(text, node, query, query.indexOf("WRONG"));

    List<String> lines = text.lines().toList();
    String line = lines.get(place.line() - 1);
    assertThat(line.substring(line.offsetByCodePoints(0, place.column() - 1))).startsWith("WRONG");
  }

  @Test
  void theEndIsAfterTheLastCharacter() {
    String text = "q: |\n  one AND\n\n";
    ScalarNode node = value(text);

    assertThat(ScalarPlaces.of(Lines.of(text), node, 1, 8)).isEqualTo(new LineColumn(2, 10));
  }

  private static LineColumn placeOf(String text, ScalarNode node, String query, int offset) {
    int lineStart = query.lastIndexOf('\n', offset) + 1;
    int line = 1 + (int) query.chars().limit(lineStart).filter(c -> c == '\n').count();
    return ScalarPlaces.of(Lines.of(text), node, line, 1 + query.codePointCount(lineStart, offset));
  }

  private static ScalarNode value(String text) {
    Node root = YamlTree.of(text, new FileFaults("test.yaml")).orElseThrow();
    return ((MappingNode) root)
        .getValue().stream()
            .filter(pair -> ((ScalarNode) pair.getKeyNode()).getValue().equals("q"))
            .map(pair -> (ScalarNode) pair.getValueNode())
            .findFirst()
            .orElseThrow();
  }
}
