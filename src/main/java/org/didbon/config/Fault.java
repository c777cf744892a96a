package org.didbon.config;

import java.util.Comparator;

/**
 * One thing in the configuration that is wrong, or worth a warning.
 *
 * @param file as the reader would open it, or what else holds the fault, such as {@code environment
 *     variable PORT}
 * @param line counted from 1; 0 where the thing has no lines
 * @param wrong what is wrong, a secret in it is masked
 * @param instead what to write or do instead
 */
public record Fault(String file, int line, String wrong, String instead) {

  public Fault {
    wrong = ChatNetworks.masked(wrong);
  }

  /** By line within one file; files in the order they were read. */
  static final Comparator<Fault> BY_LINE = Comparator.comparingInt(Fault::line);

  /** On one line: {@code file:line: what is wrong; what to write instead}. */
  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line) + ": " + wrong + "; " + instead;
  }
}
