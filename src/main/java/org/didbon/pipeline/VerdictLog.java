package org.didbon.pipeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.didbon.domain.VerdictReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where it is logged and counted what was decided about items and became of messages.
 * Thread-safe.
 */
public final class VerdictLog {

  private static final Logger log = LoggerFactory.getLogger(VerdictLog.class);

  /** An item, within one decision. */
  private record Place(String feed, String item) {}

  private final Tally tally;

  public VerdictLog(Tally tally) {
    this.tally = tally;
  }

  /** What was decided is written down; each new item gets a line. */
  void recorded(Decision decision) {
    decision.verdicts().forEach(verdict -> tally.judged(verdict.reason()));
    if (log.isDebugEnabled()) {
      Map<Place, Map<String, Long>> counts =
          decision.verdicts().stream()
              .collect(
                  Collectors.groupingBy(
                      verdict -> new Place(verdict.feed(), verdict.item()),
                      Collectors.groupingBy(
                          verdict -> verdict.reason().word(),
                          TreeMap::new,
                          Collectors.counting())));
      decision.reports().forEach(report -> log(report, counts));
    }
  }

  private static void log(Decision.NewItem report, Map<Place, Map<String, Long>> counts) {
    Place place = new Place(report.item().feed(), report.item().id());
    log.debug(
        "item feed={} item={} link={} matches={} story={} verdicts={}",
        place.feed(),
        report.item().key(),
        report.item().link(),
        report.matches().stream()
            .map(match -> match.subject().kind().word() + ':' + match.subject().id())
            .toList(),
        report.assignment().story().id(),
        counts.getOrDefault(place, Map.of()));
  }

  /**
   * What became of a message.
   *
   * @param message its key, or the chat where all of a chat's are meant
   * @param detail what the network said
   */
  public void settled(VerdictReason reason, String message, String detail) {
    tally.judged(reason);
    log.debug("settled message={} verdict={} detail={}", message, reason.word(), detail);
  }
}
