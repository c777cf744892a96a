package org.didbon.web;

import java.util.List;

/** Whether the program does its work. Answers at once, from what was noted before. Thread-safe. */
public interface Condition {

  /** One line a trouble, for the operator, with no names and no texts; none if all is well. */
  List<String> troubles();

  /** Whether the first round may start. */
  boolean ready();

  /** What is counted, in the text format of Prometheus. */
  String metrics();
}
