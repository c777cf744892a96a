package org.didbon.phrase;

import org.didbon.domain.Subject;

/** What people call the things that are watched. */
public interface Titles {

  /**
   * The name of an actor as readers of that language know it, the title of a rule; its id if it is
   * watched no more.
   */
  String of(Subject subject, Localizer localizer);

  /** The title of a feed; its id if it is watched no more. */
  String ofFeed(String feed);
}
