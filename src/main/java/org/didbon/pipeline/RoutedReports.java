package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.alert.Candidate;
import org.didbon.domain.Feed;
import org.didbon.domain.Ground;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;

/** Reports as the router is asked about them. Immutable. */
record RoutedReports(Watchlist watchlist) {

  /**
   * One report.
   *
   * @param story id of its story
   * @param sources how many outlets have that
   */
  Candidate of(ReadItem read, String story, int sources) {
    String feed = read.item().feed();
    List<Match> matches = new ArrayList<>(read.matches());
    matches.add(new Match(Subject.feed(feed), Ground.QUERY, List.of()));
    String country = Optional.ofNullable(watchlist.feeds().get(feed)).map(Feed::country).orElse("");
    return new Candidate(read.item(), country, matches, story, sources, this::isUrgent);
  }

  boolean isUrgent(Subject subject) {
    Rule rule = subject.kind() == Subject.Kind.RULE ? watchlist.rules().get(subject.id()) : null;
    return rule != null && rule.severity() == Rule.Severity.URGENT;
  }
}
