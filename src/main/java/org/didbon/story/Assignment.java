package org.didbon.story;

import java.util.List;
import org.didbon.domain.Story;

/**
 * An item's place.
 *
 * @param story as it is with the item in it
 * @param isNew whether the item opened it
 * @param keys under which later reports find the story
 */
public record Assignment(Story story, boolean isNew, List<String> keys) {

  public Assignment {
    keys = List.copyOf(keys);
  }
}
