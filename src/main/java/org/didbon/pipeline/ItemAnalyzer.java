package org.didbon.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.match.Matched;
import org.didbon.summary.Summarizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what one item is about. Thread-safe. */
public final class ItemAnalyzer {

  private static final Logger log = LoggerFactory.getLogger(ItemAnalyzer.class);

  private final Summarizer summarizer;
  private final Tally tally;

  public ItemAnalyzer(Summarizer summarizer, Tally tally) {
    this.summarizer = summarizer;
    this.tally = tally;
  }

  /** Matches and sums up; a rule that failed is logged and counted, and the others stand. */
  public ReadItem read(Item item, Watchlist watchlist) {
    if (Feed.isOwn(item.feed())) { // for those who asked for the feed, whatever it is about
      return new ReadItem(item, List.of(), summarizer.summarize(item, List.of()), Map.of());
    }
    Matched matched = watchlist.matcher().match(item);
    for (Matched.FailedRule failure : matched.failures()) {
      tally.ruleFailed(failure.rule());
      log.error(
          "rule failed rule={} feed={} item={} reason={}",
          failure.rule(),
          item.feed(),
          item.key(),
          failure.reason());
    }
    // all chats read one summary, and must not see in it what one of them looks for
    Map<Boolean, List<Match>> ofOne =
        matched.matches().stream()
            .collect(
                Collectors.partitioningBy(match -> match.subject().kind() == Subject.Kind.QUERY));
    List<Match> watched = ofOne.getOrDefault(false, List.of());
    Summary forAll = summarizer.summarize(item, watched);
    List<Match> apart =
        watched.size() > 1 ? matched.matches() : ofOne.getOrDefault(true, List.of());
    Map<Subject, Summary> ofSubjects =
        apart.isEmpty() ? Map.of() : summarizer.summarizeEach(item, apart);
    return new ReadItem(item, matched.matches(), forAll, ofSubjects);
  }
}
