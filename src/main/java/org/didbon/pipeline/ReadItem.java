package org.didbon.pipeline;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;

/**
 * An item with what was found out about it without looking at any other.
 *
 * @param summary for all to read: it tells nothing of what single chats look for
 * @param ofQueries what the item says of each query of a chat's own that found it, for those who
 *     asked; empty if none did
 */
public record ReadItem(
    Item item, List<Match> matches, Summary summary, Map<Subject, Summary> ofQueries) {

  public ReadItem {
    matches = List.copyOf(matches);
    ofQueries = Map.copyOf(ofQueries);
  }

  /** The same findings of {@code other}, which has the same words. */
  ReadItem with(Item other) {
    return new ReadItem(other, matches, summary, ofQueries);
  }

  /** The summary for whoever asked for no more than {@code because}. */
  Summary summaryFor(List<Match> because) {
    boolean queries =
        because.stream().allMatch(match -> match.subject().kind() == Subject.Kind.QUERY);
    return queries && !because.isEmpty()
        ? ofQueries.getOrDefault(because.get(0).subject(), summary)
        : summary;
  }
}
