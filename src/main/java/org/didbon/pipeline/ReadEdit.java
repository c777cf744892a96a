package org.didbon.pipeline;

import org.didbon.domain.Story;

/**
 * A known item as it is after an edit.
 *
 * @param story the one it was put in
 * @param silent whether the edit is told to nobody, as the item is no news
 */
public record ReadEdit(ReadItem read, Story story, boolean silent) {

  /** One that is told to those for whom it is news. */
  public ReadEdit(ReadItem read, Story story) {
    this(read, story, false);
  }
}
