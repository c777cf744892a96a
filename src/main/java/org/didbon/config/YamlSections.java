package org.didbon.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A file of lists of entries with an id, taken apart into its lines: what stands before the first
 * key, then each key with its entries, each with the comments before it.
 *
 * @param head lines before the first key
 * @param sections by key, in order
 * @param tail comments after the last entry
 */
record YamlSections(List<String> head, Map<String, Section> sections, List<String> tail) {

  /**
   * A key and what it holds.
   *
   * @param lead comments before the key
   * @param first the line of the key
   * @param dash column of the dashes of its entries; -1 if it is no list of entries
   * @param entries by id; empty if it is no list of entries
   * @param lines all below the key, where it is no list of entries
   */
  record Section(
      List<String> lead, String first, int dash, Map<String, Block> entries, List<String> lines) {}

  /**
   * An entry.
   *
   * @param lead blank lines and comments before it
   * @param lines from its dash on
   * @param comments those within {@code lines}, each with its sign
   */
  record Block(List<String> lead, List<String> lines, List<String> comments) {}

  /** Empty if the text cannot be read, or is built in another way. */
  static Optional<YamlSections> of(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(ConfigDecoder.MAX_BYTES);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      return root instanceof MappingNode mapping
          ? Optional.of(new SectionReader(text, mapping).read())
          : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  /** Takes one file apart. */
  private static final class SectionReader {

    private final List<String> lines;
    private final List<NodeTuple> keys;
    private final Map<Integer, String> comments;

    SectionReader(String text, MappingNode root) {
      this.lines = text.lines().toList();
      this.keys = root.getValue();
      this.comments = comments(text);
    }

    YamlSections read() {
      Map<String, Section> sections = new LinkedHashMap<>();
      List<String> tail = List.of();
      List<String> head = List.of();
      int from = 0;
      for (int i = 0; i < keys.size(); i++) {
        int line = keys.get(i).getKeyNode().getStartMark().getLine();
        int end =
            i + 1 < keys.size()
                ? keys.get(i + 1).getKeyNode().getStartMark().getLine()
                : lines.size();
        int below = withoutTrailing(line + 1, end, 0);
        List<String> lead = List.copyOf(lines.subList(from, line));
        if (i == 0) {
          head = lead;
          lead = List.of();
        }
        sections.put(name(keys.get(i).getKeyNode()), section(lead, keys.get(i), line, below));
        from = below;
        tail = List.copyOf(lines.subList(below, end));
      }
      return new YamlSections(head, sections, tail);
    }

    private Section section(List<String> lead, NodeTuple key, int line, int end) {
      List<Integer> starts = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      if (key.getValueNode() instanceof SequenceNode list) {
        for (Node item : list.getValue()) {
          Optional<String> id = id(item);
          int start = item.getStartMark().getLine();
          if (id.isPresent() && start > line && lines.get(start).strip().startsWith("-")) {
            starts.add(start);
            ids.add(id.get());
          }
        }
        if (!starts.isEmpty() && starts.size() == list.getValue().size()) {
          return section(lead, line, starts, ids, end);
        }
      }
      return new Section(
          lead, lines.get(line), -1, Map.of(), List.copyOf(lines.subList(line + 1, end)));
    }

    private Section section(
        List<String> lead, int line, List<Integer> starts, List<String> ids, int end) {
      int dash = lines.get(starts.get(0)).indexOf('-');
      Map<String, Block> entries = new LinkedHashMap<>();
      int from = line + 1;
      for (int i = 0; i < starts.size(); i++) {
        int start = starts.get(i);
        int next = i + 1 < starts.size() ? starts.get(i + 1) : end;
        int over = withoutTrailing(start + 1, next, dash);
        entries.put(
            ids.get(i),
            new Block(
                List.copyOf(lines.subList(from, start)),
                List.copyOf(lines.subList(start, over)),
                commentsOf(start, over)));
        from = over;
      }
      return new Section(
          lead, lines.get(line), dash, entries, List.copyOf(lines.subList(from, end)));
    }

    private List<String> commentsOf(int from, int to) {
      List<String> found = new ArrayList<>();
      for (int line = from; line < to; line++) {
        if (comments.containsKey(line)) {
          found.add("#" + comments.get(line));
        }
      }
      return found;
    }

    /**
     * The end of what begins at {@code from}, before the blank lines and comments that lead what
     * comes next: they stand no deeper than {@code column}.
     */
    private int withoutTrailing(int from, int to, int column) {
      int end = to;
      while (end > from) {
        String line = lines.get(end - 1);
        String bare = line.stripLeading();
        boolean leads = bare.isEmpty() || (bare.startsWith("#") && line.indexOf('#') <= column);
        if (!leads) {
          break;
        }
        end--;
      }
      return end;
    }

    private static Optional<String> id(Node item) {
      if (item instanceof MappingNode entry) {
        return entry.getValue().stream()
            .filter(tuple -> name(tuple.getKeyNode()).equals("id"))
            .map(tuple -> name(tuple.getValueNode()))
            .findFirst();
      }
      return Optional.empty();
    }

    private static String name(Node node) {
      return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Map<Integer, String> comments(String text) {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(ConfigDecoder.MAX_BYTES);
      options.setProcessComments(true);
      Map<Integer, String> comments = new TreeMap<>();
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        if (event instanceof CommentEvent comment
            && comment.getCommentType() != CommentType.BLANK_LINE) {
          comments.put(comment.getStartMark().getLine(), comment.getValue());
        }
      }
      return comments;
    }
  }
}
