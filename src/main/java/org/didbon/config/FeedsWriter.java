package org.didbon.config;

import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.Feed;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds feeds to the text of {@code feeds.yaml} the way they are written there. */
final class FeedsWriter {

  private static final String INDENT = "  ";
  private static final String KEY = "feeds:";

  private FeedsWriter() {}

  /**
   * The text with {@code feeds} at its end.
   *
   * @param text of a file without faults; {@code ""} for a new one
   */
  static String append(String text, List<Feed> feeds) {
    String breaks = text.contains("\r\n") ? "\r\n" : "\n";
    String start = text.isBlank() ? SampleFile.head("feeds.yaml") : text;
    Node root = YamlTree.of(start, new FileFaults("")).orElse(null);
    String added;
    if (!(root instanceof MappingNode file) || file.getValue().isEmpty()) {
      added = ended(start) + KEY + "\n" + entries(INDENT, feeds);
    } else {
      added = after(start, file.getValue().get(0).getValueNode(), feeds);
    }
    return breaks.equals("\n") ? added : added.replaceAll("(?<!\r)\n", breaks);
  }

  private static String after(String text, Node list, List<Feed> feeds) {
    if (!(list instanceof SequenceNode sequence)) {
      return ended(text) + entries(INDENT, feeds);
    }
    if (sequence.getFlowStyle() == FlowStyle.BLOCK) {
      String indent = " ".repeat(sequence.getStartMark().getColumn());
      return ended(text) + entries(indent, feeds);
    }
    int close = offset(text, sequence.getEndMark().getIndex()) - 1;
    if (sequence.getValue().isEmpty()) {
      int open = offset(text, sequence.getStartMark().getIndex());
      String before = text.substring(0, open).stripTrailing();
      return before + "\n" + entries(INDENT, feeds) + text.substring(close + 1).stripLeading();
    }
    List<Node> values = sequence.getValue();
    int last = offset(text, values.get(values.size() - 1).getEndMark().getIndex());
    return text.substring(0, last)
        + feeds.stream().map(feed -> ",\n" + INDENT + entry(feed)).collect(Collectors.joining())
        + text.substring(last);
  }

  private static String entries(String indent, List<Feed> feeds) {
    return feeds.stream()
        .map(feed -> indent + "- " + entry(feed) + "\n")
        .collect(Collectors.joining());
  }

  private static String entry(Feed feed) {
    return YamlWriter.of(ConfigWriter.feed(feed)).strip();
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** YAML counts characters beyond the basic plane once, Java twice; a byte order mark counts. */
  private static int offset(String text, int characters) {
    return text.offsetByCodePoints(0, characters);
  }
}
