package org.didbon.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.didbon.archive.Archive;
import org.didbon.archive.Days;
import org.didbon.archive.HitPage;
import org.didbon.archive.Judge;
import org.didbon.archive.ReadPosition;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleCheck;
import org.didbon.query.ListWords;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.rule.ListPreview.RuleDifference;
import org.didbon.rule.Preview.Difference;
import org.didbon.rule.Preview.Side;

/** Asks the archive of lists of words. Thread-safe. */
public final class ListPreviewer {

  /** More rules are not asked while a person waits. */
  private static final int MOST_RULES = 30;

  private static final int SAMPLES = 1;

  /** Pages of items that are read in vain for one word. */
  private static final int MOST_PAGES = 5;

  private final Archive archive;
  private final Function<Query, Judge> judges;
  private final Clock clock;

  /**
   * @param judges by a query that may name what is watched now
   */
  public ListPreviewer(Archive archive, Function<Query, Judge> judges, Clock clock) {
    this.archive = archive;
    this.judges = judges;
    this.clock = clock;
  }

  /**
   * Looks back on all rules that use a list, also by other lists and rules.
   *
   * @param now what is watched
   * @param list as it would be
   * @param zone whose days
   */
  public ListPreview of(RuleCheck now, SharedWords list, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate first = today.minusDays(Previewer.DAYS - 1L);
    List<RuleDifference> others = new ArrayList<>();
    int same = 0;
    int asked = 0;
    Map<String, Query> leading = now.with(list).leadingTo(list.id());
    for (Map.Entry<String, Query> rule : leading.entrySet()) {
      if (!now.isSound(rule.getKey()) || asked == MOST_RULES) {
        continue;
      }
      asked++;
      Query before = new Query.RuleRef(rule.getKey());
      Side gained = side(rule.getValue(), before, first, today, zone);
      Side lost = side(before, rule.getValue(), first, today, zone);
      if (gained.items() == 0 && lost.items() == 0) {
        same++;
      } else {
        others.add(new RuleDifference(rule.getKey(), new Difference(gained, lost)));
      }
    }
    return new ListPreview(others, same, leading.size() - asked);
  }

  private Side side(Query one, Query other, LocalDate first, LocalDate last, ZoneId zone) {
    Judge judge = judges.apply(new Query.And(List.of(one, new Query.Not(other))));
    Days days = archive.perDay(judge, first, last, zone, SAMPLES);
    return new Side(days.total(), days.complete(), days.newest());
  }

  /**
   * Which words of a list the archive never had. Actors and other lists are no words of it.
   *
   * @param list a sound one
   * @param most words looked for, the first of the list
   */
  public UnheardWords unheard(SharedWords list, int most) {
    List<String> words =
        ListWords.written(list.query()).values().stream()
            .filter(word -> words(QueryParser.parse(word)).findAny().isPresent())
            .toList();
    List<String> asked = words.subList(0, Math.min(most, words.size()));
    List<String> unheard =
        asked.stream().filter(word -> !isHeard(QueryParser.parse(word))).toList();
    return new UnheardWords(unheard, asked.size(), asked.size() == words.size());
  }

  private boolean isHeard(Query word) {
    Judge judge = judges.apply(word);
    ReadPosition at = ReadPosition.NEWEST;
    for (int i = 0; i < MOST_PAGES; i++) {
      HitPage page = archive.search(judge, at, 1);
      if (!page.hits().isEmpty() || page.last()) {
        return !page.hits().isEmpty();
      }
      at = page.end();
    }
    return true; // a phrase of words that stand everywhere: nobody waits until all are read
  }

  /** The words and phrases that a list has itself. */
  public static Stream<Query> words(Query list) {
    return list instanceof Query.Or or
        ? or.any().stream().flatMap(ListPreviewer::words)
        : Stream.of(list)
            .filter(part -> part instanceof Query.SingleWord || part instanceof Query.Phrase);
  }
}
