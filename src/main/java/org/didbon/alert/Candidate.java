package org.didbon.alert;

import java.util.List;
import java.util.function.Predicate;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;

/**
 * An item as a piece of news that somebody may have asked for.
 *
 * @param country of its outlet, ISO 3166; {@code ""} if unknown
 * @param matches what it is about, its feed among them
 * @param story the id of its story
 * @param sources how many feeds have that story by now, this one included
 * @param urgent which subjects break through quiet hours
 */
public record Candidate(
    Item item,
    String country,
    List<Match> matches,
    String story,
    int sources,
    Predicate<Subject> urgent) {

  public Candidate {
    matches = List.copyOf(matches);
  }
}
