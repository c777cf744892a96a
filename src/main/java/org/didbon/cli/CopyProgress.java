package org.didbon.cli;

import org.didbon.store.CopyListener;

/** Says which table is copied, and how far it is. */
final class CopyProgress implements CopyListener {

  private final Progress progress = new Progress(System.err);

  @Override
  public void written(String table, long rows) {
    progress.say("%s: %,d rows copied".formatted(table, rows));
  }

  @Override
  public void compared(String table, long rows) {
    progress.say("%s: %,d rows compared".formatted(table, rows));
  }

  void done() {
    progress.done();
  }
}
