package org.didbon.story;

import java.util.List;
import org.didbon.domain.Story;
import org.jspecify.annotations.Nullable;

/**
 * An item's place.
 *
 * @param story as it is with the item in it
 * @param isNew whether the item opened it
 * @param keys under which later reports find the story
 * @param related another story worth a look, null if there is none
 * @param follows whether it probably goes on with the related one
 * @param merged a younger story that turned out to be this one, null if there is none
 * @param reason why it is there
 */
public record Assignment(
    Story story,
    boolean isNew,
    List<String> keys,
    @Nullable Story related,
    boolean follows,
    @Nullable Story merged,
    JoinReason reason) {

  /** One that nothing is related to. */
  public Assignment(Story story, boolean isNew, List<String> keys) {
    this(story, isNew, keys, null, false, null, JoinReason.FIRST);
  }

  public Assignment {
    keys = List.copyOf(keys);
  }
}
