package org.didbon.rule;

import org.didbon.rule.Status.WatchState;
import org.jspecify.annotations.Nullable;

/**
 * One thing with what the file says of it and what people made of that.
 *
 * @param base what the file says, {@code ""} if nothing
 * @param last the last change, null if nobody changed it
 */
public record Overlay(Editable kind, String id, String base, @Nullable Revision last) {

  /** How it stands. */
  public Status content() {
    return last == null || last.after().state() == WatchState.BASE
        ? Status.base(base)
        : last.after();
  }

  /** Whether what holds is somebody's edit and not the file's word. */
  public boolean isEdited() {
    return last != null && last.after().state() != WatchState.BASE;
  }

  /**
   * Whether the file says something else than when the edit that holds was made, and something else
   * than the edit: one who wrote his edit into the file is not told of it.
   */
  public boolean isChangedBelow() {
    return last != null && isEdited() && !last.base().equals(base) && !isAsInFile();
  }

  private boolean isAsInFile() {
    Status now = content();
    return now.isDeleted()
        ? base.isEmpty()
        : now.state() == WatchState.ON && now.text().equals(base);
  }

  /** The number of its last change, 0 if there is none. */
  public long number() {
    return last == null ? 0 : last.number();
  }
}
