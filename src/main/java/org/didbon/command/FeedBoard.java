package org.didbon.command;

import java.util.List;
import org.didbon.alarm.Outage;
import org.didbon.domain.FeedState;

/** How the watched feeds are doing. */
public interface FeedBoard {

  /** Every watched feed, by id. */
  List<FeedState> states();

  /** What fell silent, feeds and else, and is still. */
  List<Outage> silent();
}
