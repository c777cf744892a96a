package org.didbon.pipeline;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.story.evidence.ReportWords;

/**
 * An item with what was found out about it without looking at any other.
 *
 * @param summary for all to read: it tells nothing of what single chats look for
 * @param ofSubjects what the item says of each query of a chat's own that found it and, where it is
 *     about several officials and topics, of each of them, for those who asked for no other; empty
 *     if that would be the summary for all
 * @param article whether the article behind the link is in its text
 */
public record ReadItem(
    Item item,
    List<Match> matches,
    Summary summary,
    Map<Subject, Summary> ofSubjects,
    boolean article) {

  /** Of what the feed carries. */
  public ReadItem(
      Item item, List<Match> matches, Summary summary, Map<Subject, Summary> ofSubjects) {
    this(item, matches, summary, ofSubjects, false);
  }

  public ReadItem {
    matches = List.copyOf(matches);
    ofSubjects = Map.copyOf(ofSubjects);
  }

  /** The same findings of {@code other}, which has the same words. */
  ReadItem with(Item other) {
    return new ReadItem(other, matches, summary, ofSubjects, article);
  }

  /** The same, with the article in its text or without it. */
  ReadItem withArticle(boolean isThere) {
    return new ReadItem(item, matches, summary, ofSubjects, isThere);
  }

  ReportWords words() {
    return new ReportWords(item.title(), item.text(), article);
  }

  /** The summary for whoever asked for no more than {@code because}. */
  Summary summaryFor(List<Match> because) {
    List<Match> shown = because.stream().filter(match -> !match.spans().isEmpty()).toList();
    boolean own = shown.stream().allMatch(match -> match.subject().kind() == Subject.Kind.QUERY);
    return !shown.isEmpty() && (own || shown.size() == 1)
        ? ofSubjects.getOrDefault(shown.get(0).subject(), summary)
        : summary;
  }
}
