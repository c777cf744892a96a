package org.didbon.story;

import java.util.List;
import org.didbon.domain.Story;

/**
 * An item's place.
 *
 * @param story as it is with the item in it
 * @param isNew whether the item opened it
 * @param keys under which later reports find the story
 * @param related the id of another story worth a look, {@code ""} if there is none
 */
public record Assignment(Story story, boolean isNew, List<String> keys, String related) {

  /** One that nothing is related to. */
  public Assignment(Story story, boolean isNew, List<String> keys) {
    this(story, isNew, keys, "");
  }

  public Assignment {
    keys = List.copyOf(keys);
  }
}
