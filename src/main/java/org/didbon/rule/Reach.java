package org.didbon.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Subject;

/** How far alerts of a rule go: numbers only, never who. Implementations are thread-safe. */
public interface Reach {

  /** How many stories the items of these numbers belong to. */
  int stories(Collection<Long> items);

  /**
   * What came about each of {@code subjects}, which are of one kind, since a moment; nothing came
   * about those that are absent.
   */
  Map<Subject, SubjectTraffic> traffic(Collection<Subject> subjects, Instant since);

  /** How many chats hear of {@code subject}, because they asked for it or for everything. */
  int hearing(Subject subject);

  /** How many chats asked for it by name. */
  int subscribed(Subject subject);

  /** How many alerts about it readers called not relevant. */
  int misjudged(Subject subject);

  /**
   * The reports of the stories that readers called not relevant to {@code subject}, latest first.
   */
  List<MarkedReport> marked(Subject subject);

  /** When the first report of all was read; empty where none has been. */
  Optional<Instant> begun();

  /**
   * What came about a subject in some time.
   *
   * @param items reports
   * @param stories that they belong to; counted only where readers called some not relevant, 0
   *     elsewhere
   * @param marked stories that readers called not relevant in that time
   * @param first when the first report appeared
   */
  record SubjectTraffic(int items, int stories, int marked, Instant first) {}

  /**
   * A report of a story that readers called not relevant.
   *
   * @param item its number
   * @param story its id
   * @param presses how many chats said so of the story
   */
  record MarkedReport(long item, String story, int presses) {}
}
