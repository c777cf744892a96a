package org.didbon.rule.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.didbon.rule.Reach.MarkedReport;
import org.didbon.rule.review.RuleReview.ReportCount;

/** Counts reports, and the presses about their stories once a story. One thread. */
final class StoryCounter {

  private final Map<Long, MarkedReport> marks;
  private final Set<String> stories = new HashSet<>(0);
  private int items;
  private int marked;

  /**
   * @param marks by number of the report
   */
  StoryCounter(Map<Long, MarkedReport> marks) {
    this.marks = marks;
  }

  void add(long item) {
    items++;
    MarkedReport report = marks.get(item);
    if (report != null && stories.add(report.story())) {
      marked += report.presses();
    }
  }

  ReportCount counted() {
    return new ReportCount(items, marked);
  }
}
