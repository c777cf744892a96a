package org.didbon.story.likeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of reports that are going to be added one after the other, each as it will be
 * when those before it are there. It holds for a draft as long as these are added in their order
 * and nothing else is. Not thread-safe.
 *
 * @param <A> what is answered of one; it is not changed
 */
final class Foresight<A> {

  /** Of more, what was measured would take too much room. */
  static final int MOST = 256;

  private final List<Judged<A>> reports = new ArrayList<>();

  /** So many of them were added to the draft. */
  private int added;

  /**
   * A report with those that it is most like.
   *
   * @param answer what follows for stories that were there before
   */
  record Judged<A>(OpenReport report, MostLike most, A answer) {

    /** Whether it is of the same words, read once. */
    @SuppressWarnings("ReferenceEquality") // what was read anew is measured anew
    boolean isOf(OpenReport other) {
      return report.traits() == other.traits() && report.key().equals(other.key());
    }
  }

  void add(Judged<A> judged) {
    reports.add(judged);
  }

  /** Whether it is of these reports in this order. */
  boolean isOf(List<OpenReport> some) {
    if (some.size() != reports.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!reports.get(i).isOf(some.get(i))) {
        return false;
      }
    }
    return true;
  }

  List<A> answers() {
    return reports.stream().map(Judged::answer).toList();
  }

  /** What was found about the report that is added next; null if that is another. */
  @Nullable Judged<A> next(OpenReport report) {
    Judged<A> next = added < reports.size() ? reports.get(added) : null;
    return next != null && next.isOf(report) ? next : null;
  }

  /** A draft begins anew. */
  void restart() {
    added = 0;
  }

  /** Whether the report that is added now is the one that was foreseen. */
  boolean follows(OpenReport report) {
    boolean follows = next(report) != null;
    added++;
    return follows;
  }
}
