package org.didbon.rule.review;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.Judge;
import org.didbon.domain.BadInput;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.rule.Preview.Difference;
import org.didbon.rule.Preview.Side;
import org.didbon.rule.Previewer;
import org.didbon.rule.Reach;
import org.didbon.rule.Reach.MarkedReport;
import org.didbon.rule.review.Suggestion.Purpose;
import org.didbon.rule.review.Suggestion.WordPiles;

/**
 * Finds words that would better a rule, in what it brought and in what readers called not relevant.
 * It looks at some thousands of reports, however many there are, and tries few words. Thread-safe.
 */
public final class Suggester {

  /** Stories with the word that readers called not relevant, at least. */
  private static final int LEAST_UNWANTED = 3;

  /** Of what is wanted an exception may cost one report in so many. */
  private static final int DEAREST = 20;

  /** Reports of the rule with the word beside, at least. */
  private static final int LEAST_BESIDE = 5;

  /** So many times as often as elsewhere. */
  private static final int MORE_OFTEN = 5;

  /** A word of which the rule has a third already is about its matter. */
  private static final int MOST_NEW = 2;

  /** Words tried on the archive, of which each takes a look or two. */
  private static final int TRIED = 5;

  private static final int SUGGESTED = 3;

  private static final Side NOTHING = new Side(0, true, List.of());

  private final PastHits past;
  private final Function<Query, Judge> judges;
  private final Previewer previewer;
  private final Reach reach;

  /**
   * @param judges by a query that may name what is watched now
   */
  public Suggester(
      Archive archive,
      Function<Query, Judge> judges,
      Previewer previewer,
      Reach reach,
      Clock clock) {
    this.past = new PastHits(archive, judges, reach, clock);
    this.judges = judges;
    this.previewer = previewer;
    this.reach = reach;
  }

  /**
   * What was found.
   *
   * @param marked stories that readers called not relevant and the rule still brings
   * @param others other reports it brought
   * @param words the likeliest first, those to exclude before those to add
   */
  public record Suggestions(int marked, int others, List<Suggestion> words) {

    public Suggestions {
      words = List.copyOf(words);
    }
  }

  /**
   * Looks for words.
   *
   * @param zone whose days
   * @throws BadInput if the rule's query cannot be used
   */
  public Suggestions of(Rule rule, ZoneId zone) {
    Query query = QueryParser.parse(rule.query());
    Judge judge = judges.apply(query);
    OwnWords own = new OwnWords(judge);
    Map<Long, MarkedReport> marks = new HashMap<>();
    reach.marked(rule.subject()).forEach(report -> marks.put(report.item(), report));
    List<Hit> hits = past.of(query, zone).hits();
    Map<String, List<Item>> unwanted = new LinkedHashMap<>();
    List<Hit> wanted = new ArrayList<>();
    for (Hit hit : hits) {
      MarkedReport mark = marks.get(hit.number());
      if (mark == null) {
        wanted.add(hit);
      } else {
        unwanted.computeIfAbsent(mark.story(), any -> new ArrayList<>()).add(hit.item());
      }
    }
    List<Suggestion> words = new ArrayList<>();
    words.addAll(toExclude(rule.query(), query, unwanted.values(), wanted, own, zone));
    words.addAll(toAdd(rule.query(), query, wanted, own, zone));
    return new Suggestions(unwanted.size(), wanted.size(), words);
  }

  private List<Suggestion> toExclude(
      String written,
      Query query,
      Iterable<List<Item>> unwanted,
      List<Hit> wanted,
      OwnWords own,
      ZoneId zone) {
    DocumentWords bad = new DocumentWords(own);
    unwanted.forEach(bad::add);
    DocumentWords good = new DocumentWords(own);
    wanted.forEach(hit -> good.add(List.of(hit.item())));
    return likeliest(bad, good, LEAST_UNWANTED)
        .filter(word -> word.counts().otherWith() * DEAREST <= word.counts().otherAll())
        .limit(TRIED)
        .flatMap(
            word ->
                tried(
                    Purpose.EXCLUDE,
                    word,
                    EditedQuery.without(written, query, word.word()),
                    query,
                    zone))
        .filter(suggestion -> suggestion.edit().lost().items() > 0)
        .limit(SUGGESTED)
        .toList();
  }

  private List<Suggestion> toAdd(
      String written, Query query, List<Hit> wanted, OwnWords own, ZoneId zone) {
    DocumentWords beside = new DocumentWords(own);
    Set<String> headlines = new HashSet<>();
    for (Hit hit : wanted) {
      if (headlines.add(hit.item().title())) { // what many outlets print alike is one report
        beside.addBeside(hit.item(), hit.spans());
      }
    }
    DocumentWords elsewhere = new DocumentWords(own);
    past.of(new Query.Not(query), zone).hits().forEach(hit -> elsewhere.add(List.of(hit.item())));
    return likeliest(beside, elsewhere, LEAST_BESIDE)
        .limit(TRIED)
        .flatMap(
            word ->
                tried(
                    Purpose.ADD, word, EditedQuery.with(written, query, word.word()), query, zone))
        .filter(suggestion -> isOfItsMatter(suggestion))
        .limit(SUGGESTED)
        .toList();
  }

  private static boolean isOfItsMatter(Suggestion suggestion) {
    int gained = suggestion.edit().gained().items();
    return gained > 0
        && suggestion.edit().gained().complete()
        && gained <= MOST_NEW * suggestion.counts().with();
  }

  /** A word and where it stands. */
  private record PiledWord(String word, WordPiles counts) {}

  /** What stands for all forms of a word, and where it stands. */
  private record PiledLemma(int lemma, WordPiles counts) {}

  private static Stream<PiledWord> likeliest(DocumentWords one, DocumentWords other, int least) {
    return one.lemmas()
        .mapToObj(
            lemma ->
                new PiledLemma(
                    lemma,
                    new WordPiles(one.with(lemma), one.size(), other.with(lemma), other.size())))
        .filter(word -> word.counts().with() >= least)
        .filter(word -> word.counts().isMoreOften(MORE_OFTEN))
        .filter(word -> word.counts().likelihood() >= LogLikelihood.SURE)
        .map(word -> new PiledWord(one.word(word.lemma()), word.counts()))
        .sorted(
            Comparator.<PiledWord>comparingDouble(word -> -word.counts().likelihood())
                .thenComparing(PiledWord::word));
  }

  /** What an edit would bring; nothing if it is none that can be read. */
  private Stream<Suggestion> tried(
      Purpose purpose, PiledWord word, String query, Query before, ZoneId zone) {
    try {
      // a word to exclude brings nothing, and one to add loses nothing; only reports with the word
      // make the difference, and to look at those alone is a matter of milliseconds
      Query now = QueryParser.parse(query);
      Query asked = EditedQuery.asked(word.word());
      Difference edit =
          purpose == Purpose.ADD
              ? new Difference(
                  previewer.more(EditedQuery.added(before, word.word()), before, zone), NOTHING)
              : new Difference(
                  NOTHING, previewer.more(new Query.And(List.of(asked, before)), now, zone));
      return Stream.of(new Suggestion(purpose, word.word(), query, word.counts(), edit));
    } catch (BadInput e) {
      return Stream.empty();
    }
  }
}
