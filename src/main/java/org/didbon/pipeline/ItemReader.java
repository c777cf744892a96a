package org.didbon.pipeline;

import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.match.Matched;
import org.didbon.summary.Summarizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what one item is about. Thread-safe. */
public final class ItemReader {

  private static final Logger log = LoggerFactory.getLogger(ItemReader.class);

  private final Summarizer summarizer;
  private final Tally tally;

  public ItemReader(Summarizer summarizer, Tally tally) {
    this.summarizer = summarizer;
    this.tally = tally;
  }

  /** Matches and sums up; a rule that failed is logged and counted, and the others stand. */
  public ReadItem read(Item item, Watch watch) {
    Matched matched = watch.matcher().match(item);
    for (Matched.Failure failure : matched.failures()) {
      tally.ruleFailed(failure.rule());
      log.error(
          "rule failed rule={} feed={} item={} reason={}",
          failure.rule(),
          item.feed(),
          item.key(),
          failure.reason());
    }
    return new ReadItem(
        item, matched.matches(), summarizer.summarize(item, forAll(matched.matches())));
  }

  /** All chats read one summary, and must not see in it what one of them looks for. */
  private static List<Match> forAll(List<Match> matches) {
    return matches.stream().filter(match -> match.subject().kind() != Subject.Kind.QUERY).toList();
  }
}
