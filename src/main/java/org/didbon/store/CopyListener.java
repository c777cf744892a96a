package org.didbon.store;

/** Is told how far a copy is. */
public interface CopyListener {

  /** Does not want to know. */
  CopyListener NONE = new CopyListener() {};

  /** So many rows of a table were written so far. */
  default void written(String table, long rows) {}

  /** All rows of a table are the same on both sides. */
  default void compared(String table, long rows) {}
}
