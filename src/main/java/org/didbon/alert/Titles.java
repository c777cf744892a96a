package org.didbon.alert;

import org.didbon.domain.Subject;

/** What people call the things that are watched. */
public interface Titles {

  /** The name of an actor, the title of a rule; its id if it is watched no more. */
  String of(Subject subject);

  /** The title of a feed; its id if it is watched no more. */
  String ofFeed(String feed);
}
