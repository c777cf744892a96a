package org.didbon.config;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/** Writes values as YAML the way the sample files do: quoted only where YAML would misread them. */
final class YamlWriter {

  private static final int INDENT = 2;

  private YamlWriter() {}

  /** Keys and values under writing; values that are empty are left out. Not thread-safe. */
  static final class MappingWriter {

    private final List<NodeTuple> pairs = new ArrayList<>();

    MappingWriter put(String key, String text) {
      return text.isEmpty() ? this : put(key, scalar(text));
    }

    MappingWriter put(String key, Node value) {
      pairs.add(new NodeTuple(scalar(key), value));
      return this;
    }

    /** A list on one line; nothing if it is empty. */
    MappingWriter putList(String key, List<String> texts) {
      return texts.isEmpty() ? this : put(key, list(texts, FlowStyle.FLOW));
    }

    /** One text, or a list of several on one line. */
    MappingWriter putOneOrMore(String key, List<String> texts) {
      return texts.size() == 1 ? put(key, texts.get(0)) : putList(key, texts);
    }

    boolean isEmpty() {
      return pairs.isEmpty();
    }

    Node inLines() {
      return new MappingNode(Tag.MAP, pairs, FlowStyle.BLOCK);
    }

    Node inOneLine() {
      return new MappingNode(Tag.MAP, pairs, FlowStyle.FLOW);
    }
  }

  static Node scalar(String text) {
    return new ScalarNode(Tag.STR, text, null, null, ScalarStyle.PLAIN);
  }

  /** Text of its own lines, such as a query. */
  static Node block(String text) {
    return new ScalarNode(Tag.STR, text, null, null, ScalarStyle.LITERAL);
  }

  static Node inLines(List<Node> values) {
    FlowStyle style = values.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    return new SequenceNode(Tag.SEQ, values, style);
  }

  static Node list(List<String> texts, FlowStyle style) {
    return new SequenceNode(Tag.SEQ, texts.stream().map(YamlWriter::scalar).toList(), style);
  }

  /** The text of a whole file. */
  static String of(Node root) {
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    options.setIndent(INDENT);
    options.setIndicatorIndent(INDENT);
    options.setIndentWithIndicator(true);
    StringWriter text = new StringWriter();
    try {
      Serializer serializer =
          new Serializer(new Emitter(text, options), new Resolver(), options, null);
      serializer.open();
      serializer.serialize(root);
      serializer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString();
  }

  /** One value as it would stand after its key. */
  static String of(String text) {
    return of(scalar(text)).stripTrailing();
  }
}
