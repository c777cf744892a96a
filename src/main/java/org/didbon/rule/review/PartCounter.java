package org.didbon.rule.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Span;
import org.didbon.match.CompiledParts.Answers;
import org.didbon.query.Query;
import org.didbon.rule.Reach.MarkedReport;
import org.didbon.rule.review.Clause.ClauseEffect;
import org.didbon.rule.review.RuleReview.PartReview;
import org.didbon.rule.review.RuleReview.WordReview;

/** Counts what one clause did, and each of its words. One thread. */
final class PartCounter {

  /** A word, and under which number it is asked. */
  private record CountedWord(Query word, int number, StoryCounter counter) {}

  private final Clause clause;
  private final int asked;
  private final StoryCounter counter;
  private final List<CountedWord> words = new ArrayList<>();

  /**
   * @param words of the clause, each once
   * @param numbers takes each query that has to be asked, and says under which number it will be
   */
  PartCounter(Clause clause, List<Query> words, Numbering numbers, Map<Long, MarkedReport> marks) {
    this.clause = clause;
    this.asked = numbers.of(clause.asked());
    this.counter = new StoryCounter(marks);
    for (Query word : words) {
      this.words.add(new CountedWord(word, numbers.of(word), new StoryCounter(marks)));
    }
  }

  /** Queries in the order in which they are asked. */
  interface Numbering {
    int of(Query query);
  }

  /**
   * Counts a report.
   *
   * @param brought whether the whole rule brings it
   */
  void add(long item, boolean brought, Answers answers) {
    boolean counts = brought == (clause.effect() == ClauseEffect.BRINGS);
    if (!counts || !answers.holds(asked)) {
      return;
    }
    counter.add(item);
    // of a word that stands anywhere only the places count that the clause asks for
    Set<Span> shown = new HashSet<>(answers.spans(asked));
    for (CountedWord word : words) {
      if (answers.spans(word.number()).stream().anyMatch(shown::contains)) {
        word.counter().add(item);
      }
    }
  }

  PartReview review() {
    return new PartReview(
        clause.part(),
        clause.effect() == ClauseEffect.KEEPS_AWAY,
        counter.counted(),
        words.stream().map(word -> new WordReview(word.word(), word.counter().counted())).toList());
  }
}
