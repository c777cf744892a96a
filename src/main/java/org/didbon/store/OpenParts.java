package org.didbon.store;

import java.util.ArrayList;
import java.util.List;

/** What was opened and must be closed again, the last opened first. Not thread-safe. */
final class OpenParts implements AutoCloseable {

  private final List<AutoCloseable> parts = new ArrayList<>();

  /** From now on {@code part} is closed with the others. */
  void add(AutoCloseable part) {
    parts.add(part);
  }

  @Override
  public void close() {
    for (int i = parts.size() - 1; i >= 0; i--) {
      try {
        parts.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException("the database did not close", e);
      }
    }
    parts.clear();
  }
}
