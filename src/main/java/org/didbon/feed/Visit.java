package org.didbon.feed;

import java.util.List;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;

/** STUB until branch feed lands. */
public record Visit(FeedState after, List<Item> items) {}
