package org.didbon.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.didbon.domain.setting.Quote;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file that is one list of entries, each with an id of its own. */
final class Entries {

  /** Stands for an id that cannot be used, so that the rest of its entry is read all the same. */
  static final String NO_ID = "-";

  private final String what;
  private final FileFaults faults;
  private final Map<String, Integer> lines = new HashMap<>();

  private Entries(String what, FileFaults faults) {
    this.what = what;
    this.faults = faults;
  }

  /**
   * The entries that are in order; faults for the others.
   *
   * @param key of the list, which is all the file holds
   * @param what one of them is, with its article
   * @param reading from the id and the keys of an entry to its value, empty if it has a fault
   */
  static <T> List<Located<T>> read(
      Mapping root,
      String key,
      String what,
      FileFaults faults,
      BiFunction<String, Mapping, Optional<T>> reading) {
    List<Located<T>> all = readSome(root, key, what, faults, reading);
    root.close();
    return all;
  }

  /** Likewise of a file that holds other lists too, and is closed by the caller. */
  static <T> List<Located<T>> readSome(
      Mapping root,
      String key,
      String what,
      FileFaults faults,
      BiFunction<String, Mapping, Optional<T>> reading) {
    Entries entries = new Entries(what, faults);
    List<Located<T>> all = new ArrayList<>();
    for (Node node : root.list(key)) {
      Mapping entry = Mapping.of(node, what, faults);
      Optional<String> id = entries.id(entry);
      Optional<T> value = reading.apply(id.orElse(NO_ID), entry);
      entry.close();
      if (id.isPresent() && value.isPresent()) {
        all.add(new Located<>(value.get(), entry.line()));
      }
    }
    return all;
  }

  private Optional<String> id(Mapping entry) {
    entry.need("id", "id: and a short name of a-z, 0-9 and -");
    String id = entry.value("id", "", Values::id);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Integer first = lines.putIfAbsent(id, entry.line());
    if (first == null) {
      return Optional.of(id);
    }
    faults.at(
        entry.line(),
        "the id " + Quote.of(id) + " belongs to " + what + " on line " + first,
        "give this one another id, such as " + id + "-2");
    return Optional.empty();
  }
}
