package org.didbon.rule.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.query.Query;

/**
 * How a rule is doing.
 *
 * @param since the first day looked at
 * @param days looked at, that one and today among them; 1 or more
 * @param whole what the rule brought
 * @param parts what each part of it did, in the order written
 */
public record RuleReview(LocalDate since, int days, ReportCount whole, List<PartReview> parts) {

  /**
   * Reports, and what readers said of them.
   *
   * @param marked how often readers called the stories of these reports not relevant
   */
  public record ReportCount(int items, int marked) {}

  /**
   * What one part did.
   *
   * @param excluded whether it stands after NOT: then {@code counted} are the reports that it kept
   *     away
   * @param words the words in it, each with the reports it shows in
   */
  public record PartReview(
      Query part, boolean excluded, ReportCount counted, List<WordReview> words) {

    public PartReview {
      words = List.copyOf(words);
    }
  }

  /** What one word, phrase or name of a part did. */
  public record WordReview(Query word, ReportCount counted) {}

  public RuleReview {
    parts = List.copyOf(parts);
  }

  /** Parts that did nothing in all these days; of the others the words that did nothing. */
  public List<Query> silent() {
    return parts.stream()
        .flatMap(
            part ->
                part.counted().items() == 0
                    ? Stream.of(part.part())
                    : part.words().stream()
                        .filter(word -> word.counted().items() == 0)
                        .map(WordReview::word))
        .distinct()
        .toList();
  }
}
