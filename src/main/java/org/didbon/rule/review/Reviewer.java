package org.didbon.rule.review;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.Judge;
import org.didbon.domain.Subject;
import org.didbon.match.CompiledParts;
import org.didbon.match.CompiledParts.Answers;
import org.didbon.match.ItemMatcher;
import org.didbon.query.Query;
import org.didbon.rule.Reach;
import org.didbon.rule.Reach.MarkedReport;

/** Says of a rule what each part of it did. Thread-safe. */
public final class Reviewer {

  private final PastHits past;
  private final Function<Query, Judge> judges;
  private final Supplier<ItemMatcher> matcher;
  private final Reach reach;

  /**
   * @param judges by a query that may name what is watched now
   * @param matcher of what is watched now
   */
  public Reviewer(
      Archive archive,
      Function<Query, Judge> judges,
      Supplier<ItemMatcher> matcher,
      Reach reach,
      Clock clock) {
    this.past = new PastHits(archive, judges, reach, clock);
    this.judges = judges;
    this.matcher = matcher;
    this.reach = reach;
  }

  /**
   * Looks back on 90 days, or as many as there are or can be looked at.
   *
   * @param subject whose alerts readers called not relevant; everything for a query that is no rule
   * @param zone whose days
   * @throws org.didbon.domain.BadInput if the query names what is not watched
   */
  public RuleReview of(Query query, Subject subject, ZoneId zone) {
    Map<Long, MarkedReport> marks = new HashMap<>();
    reach.marked(subject).forEach(report -> marks.put(report.item(), report));
    Map<Query, Integer> numbers = new LinkedHashMap<>();
    PartCounter.Numbering numbering =
        asked -> {
          numbers.putIfAbsent(asked, numbers.size());
          return numbers.get(asked);
        };
    int whole = numbering.of(query);
    Judge judge = judges.apply(query);
    Function<String, Query> lists = list -> judge.rule(new Query.ListRef(list).named());
    List<PartCounter> parts =
        Clauses.of(query).stream()
            .map(
                clause ->
                    new PartCounter(clause, Clauses.words(clause.part(), lists), numbering, marks))
            .toList();
    CompiledParts compiled = matcher.get().compileAll(List.copyOf(numbers.keySet()));
    PastHits.TakenReports found = past.of(Clauses.withoutExceptions(query), zone);
    StoryCounter all = new StoryCounter(marks);
    for (Hit hit : found.hits()) {
      Answers answers = compiled.on(hit.item());
      boolean brought = answers.holds(whole);
      if (brought) {
        all.add(hit.number());
      }
      parts.forEach(part -> part.add(hit.number(), brought, answers));
    }
    return new RuleReview(
        found.since(),
        found.days(),
        all.counted(),
        parts.stream().map(PartCounter::review).toList());
  }
}
