package org.didbon.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.ValueFault;
import org.didbon.query.Nearest;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values under reading. What is wrong with a value becomes a fault on its line, and the
 * reading goes on with what stands for an absent one; keys that nobody asked for are faults at
 * {@link #close()}. A key with nothing after its colon counts as absent. Not thread-safe.
 */
final class Mapping {

  private final int line;
  private final String what;
  private final FileFaults faults;
  private final Map<String, ScalarNode> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private Mapping(int line, String what, FileFaults faults) {
    this.line = line;
    this.what = what;
    this.faults = faults;
  }

  /**
   * The mapping that {@code node} is; one without keys, and a fault, if it is none.
   *
   * @param what it is of, with its article, such as {@code a feed}
   */
  static Mapping of(Node node, String what, FileFaults faults) {
    Mapping mapping = new Mapping(FileFaults.line(node), what, faults);
    if (node instanceof MappingNode keyed) {
      keyed.getValue().forEach(mapping::take);
    } else if (!isAbsent(node)) {
      faults.at(
          node, what + " is written as " + shape(node) + " here", "write key: value, one a line");
    }
    return mapping;
  }

  /** A file that holds nothing. */
  static Mapping empty(FileFaults faults) {
    return new Mapping(1, "the file", faults);
  }

  private void take(NodeTuple pair) {
    if (!(pair.getKeyNode() instanceof ScalarNode key)) {
      faults.at(pair.getKeyNode(), "a key is " + shape(pair.getKeyNode()), "write a plain word");
      return;
    }
    ScalarNode first = keys.putIfAbsent(key.getValue(), key);
    if (first == null) {
      values.put(key.getValue(), pair.getValueNode());
      return;
    }
    faults.at(
        key,
        Quote.of(key.getValue())
            + " stands twice in "
            + what
            + ", first on line "
            + FileFaults.line(first),
        "keep one of them");
  }

  /** The line it begins on, counted from 1. */
  int line() {
    return line;
  }

  /**
   * The lines of the keys of its sections, by {@code section.key}, whether anybody asks for them or
   * not.
   */
  Map<String, Integer> places() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    values.forEach(
        (section, value) -> {
          if (value instanceof MappingNode keyed) {
            for (NodeTuple pair : keyed.getValue()) {
              if (pair.getKeyNode() instanceof ScalarNode key && !isAbsent(pair.getValueNode())) {
                lines.putIfAbsent(section + "." + key.getValue(), FileFaults.line(key));
              }
            }
          }
        });
    return lines;
  }

  /** Every key with its value, whatever they are called. */
  Map<String, Node> all() {
    known.addAll(values.keySet());
    return values;
  }

  /** The value of {@code key}, whatever its shape. */
  Optional<Node> node(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key)).filter(value -> !isAbsent(value));
  }

  /** The mapping under {@code key}; one without keys if there is none. */
  Mapping section(String key) {
    return node(key)
        .map(value -> of(value, "the section " + key, faults))
        .orElseGet(() -> new Mapping(line, "the section " + key, faults));
  }

  /** {@code ""} if absent. */
  String text(String key) {
    return node(key).map(value -> text(key, value)).orElse("");
  }

  /** What {@code reading} makes of a value; {@code absent} if there is none or it is faulty. */
  <T> T value(String key, T absent, Function<String, T> reading) {
    Optional<Node> value = node(key);
    if (value.isEmpty() || !isText(key, value.get())) {
      return absent;
    }
    try {
      return reading.apply(text(key));
    } catch (ValueFault e) {
      faults.at(value.get(), key + ": " + e.wrong(), e.instead());
      return absent;
    }
  }

  /**
   * Likewise of texts by name, handed over as lines of name, blank, text. Each line is read alone
   * first, so that every fault is told, and where it stands.
   */
  <T> T named(String key, T absent, Function<String, T> reading) {
    Optional<Node> value = node(key);
    if (value.isEmpty()) {
      return absent;
    }
    Mapping texts = of(value.get(), key, faults);
    StringBuilder lines = new StringBuilder();
    boolean sound = true;
    for (Map.Entry<String, Node> text : texts.all().entrySet()) {
      String name = text.getKey();
      if (!texts.isText(name, text.getValue())) {
        sound = false;
        continue;
      }
      String line = name + ' ' + texts.text(name) + '\n';
      lines.append(line);
      sound &= isSound(reading, line, key + " " + Quote.of(name), text.getValue());
    }
    return sound ? reading.apply(lines.toString()) : absent;
  }

  private boolean isSound(Function<String, ?> reading, String line, String where, Node written) {
    try {
      return reading.apply(line) != null;
    } catch (ValueFault e) {
      faults.at(written, where + ": " + e.wrong(), e.instead());
      return false;
    }
  }

  /** The values of a list, or the one value that stands in its place; empty if absent. */
  List<Node> nodes(String key) {
    return node(key)
        .map(value -> value instanceof SequenceNode list ? list.getValue() : List.of(value))
        .orElse(List.of());
  }

  /** The values of a list; a fault if it is none, empty then and if absent. */
  List<Node> list(String key) {
    Optional<Node> value = node(key);
    if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
      faults.at(
          value.get(),
          key + ": a list is wanted here, not " + shape(value.get()),
          "begin each entry on a line of its own with \"- \"");
      return List.of();
    }
    return nodes(key);
  }

  /** A fault unless {@code key} has a value with something in it. */
  void need(String key, String example) {
    if (node(key).filter(value -> !isBlank(value)).isEmpty()) {
      int at = keys.containsKey(key) ? FileFaults.line(keys.get(key)) : line;
      faults.at(at, what + " needs " + key, "write " + example);
    }
  }

  /** A text as it stands, without blanks around it; {@code ""} and a fault if it is none. */
  String text(String key, Node value) {
    return isText(key, value) ? ((ScalarNode) value).getValue().strip() : "";
  }

  /** Ends the reading: each key that nobody asked for is a fault. */
  void close() {
    keys.forEach(
        (key, place) -> {
          if (!known.contains(key) && !SecretScan.namesSecret(key)) {
            faults.at(place, "unknown key " + Quote.of(key) + " in " + what, proposed(key));
          }
        });
  }

  private String proposed(String key) {
    Optional<String> near = Nearest.to(key, known).stream().findFirst();
    if (near.isEmpty()) {
      return "write one of " + String.join(", ", known);
    }
    ScalarNode taken = keys.get(near.get());
    return taken == null
        ? "write " + near.get()
        : "delete it: " + near.get() + " stands on line " + FileFaults.line(taken);
  }

  private boolean isText(String key, Node value) {
    if (value instanceof ScalarNode) {
      return true;
    }
    faults.at(
        value, key + ": text is wanted here, not " + shape(value), "write it after the colon");
    return false;
  }

  private static boolean isAbsent(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static boolean isBlank(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private static String shape(Node node) {
    return switch (node.getNodeId()) {
      case mapping -> "keys and values";
      case sequence -> "a list";
      case scalar, anchor -> "text";
    };
  }
}
