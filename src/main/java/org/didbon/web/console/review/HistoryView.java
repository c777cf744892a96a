package org.didbon.web.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one thing.
 *
 * @param name as queries name it
 * @param path its own page; {@code ""} for none
 * @param history this page
 * @param seen the number of its last change
 * @param undo whether there is one to take back
 * @param reset whether there is something in the file to go back to
 * @param below what the file would change of the edit that holds; null if nothing
 * @param guard whether it is guarded; null for what cannot be
 * @param waiting what waits for a second yes
 * @param earlier the page after this one; {@code ""} if this is the last
 */
public record HistoryView(
    String name,
    String path,
    String history,
    long seen,
    boolean undo,
    boolean reset,
    @Nullable List<ChangedLine> below,
    @Nullable Boolean guard,
    List<WaitingView> waiting,
    List<ChangeView> changes,
    String earlier) {

  public HistoryView {
    below = below == null ? null : List.copyOf(below);
    waiting = List.copyOf(waiting);
    changes = List.copyOf(changes);
  }
}
