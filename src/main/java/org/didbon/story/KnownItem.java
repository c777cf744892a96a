package org.didbon.story;

import org.didbon.domain.Item;
import org.didbon.domain.Story;

/**
 * A recorded item.
 *
 * @param item as it is kept; of its text only the beginning may be there
 * @param guid the feed's guid, {@code ""} if it had none of its own
 * @param edition stands for its words as the feed had them
 * @param silent whether it was told to nobody, as it was no news when it came
 * @param story the one it was put in
 */
public record KnownItem(Item item, String guid, String edition, boolean silent, Story story) {}
