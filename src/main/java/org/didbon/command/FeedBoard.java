package org.didbon.command;

import java.util.List;
import org.didbon.domain.FeedState;

/** How the watched feeds are doing. */
public interface FeedBoard {

  /** Every watched feed, by id. */
  List<FeedState> states();
}
