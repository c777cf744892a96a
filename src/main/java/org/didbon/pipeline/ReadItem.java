package org.didbon.pipeline;

import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Summary;

/** An item with what was found out about it without looking at any other. */
public record ReadItem(Item item, List<Match> matches, Summary summary) {

  public ReadItem {
    matches = List.copyOf(matches);
  }
}
