package org.didbon.config;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the faults of one file. Not thread-safe. */
final class FileFaults {

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private boolean broken;

  FileFaults(String file) {
    this.file = file;
  }

  void at(Node node, String wrong, String instead) {
    at(line(node), wrong, instead);
  }

  /** A fault on {@code line}, counted from 1. */
  void at(int line, String wrong, String instead) {
    faults.add(new Fault(file, line, wrong, instead));
  }

  /** A fault told in one line: what is wrong, and after a semicolon what to write instead. */
  void inOneLine(int line, String message) {
    int semicolon = message.indexOf("; ");
    if (semicolon < 0) {
      at(line, message, "write it in another way");
    } else {
      at(line, message.substring(0, semicolon), message.substring(semicolon + 2));
    }
  }

  /** Notes that some of the file could not be read, so what seems missing may stand in it. */
  void markBroken() {
    broken = true;
  }

  boolean broken() {
    return broken;
  }

  List<Fault> inOrder() {
    return faults.stream().distinct().sorted(Fault.BY_LINE).toList();
  }

  /** The line a node begins on, counted from 1. */
  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
