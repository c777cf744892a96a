package org.didbon.alert;

import java.time.Instant;
import java.util.Set;
import org.didbon.domain.Subject;

/**
 * A story that was reported in some stretch of time.
 *
 * @param feeds how many reported it in that time, at least 1
 * @param last when its latest report came
 * @param subjects the actors and rules its reports of that time are about
 */
public record DayStory(String id, int feeds, Instant last, Set<Subject> subjects) {

  public DayStory {
    subjects = Set.copyOf(subjects);
  }
}
