package org.didbon.story.likeness;

import java.util.List;

/**
 * The reports that one is most like, each judged against it.
 *
 * @param numbers of the reports, as {@link HeldReports} has them
 * @param scores of each, in the same order
 */
record MostLike(List<Integer> numbers, List<PairJudge.Scored> scores) {

  static final MostLike NONE = new MostLike(List.of(), List.of());

  MostLike {
    numbers = List.copyOf(numbers);
    scores = List.copyOf(scores);
  }
}
