package org.didbon.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.didbon.query.Query;
import org.didbon.text.WordForms;

/**
 * Turns a query into one of Lucene's that finds every item that answers, and others too: it knows
 * which words an item has, and not where. {@link Judge} has the last word.
 */
final class Candidates {

  /**
   * What to look for.
   *
   * @param exact whether all that is found answers
   */
  record CandidateQuery(org.apache.lucene.search.Query query, boolean exact) {}

  private final Judge judge;

  /** A rule that many others name is asked once, or once more where a field is asked alone. */
  private final Map<RuleInPart, SharedCandidates> rules = new HashMap<>();

  private record SharedCandidates(SharedQuery query, boolean exact) {}

  private record RuleInPart(String rule, boolean whole) {}

  private Candidates(Judge judge) {
    this.judge = judge;
  }

  static CandidateQuery of(Judge judge) {
    return new Candidates(judge).of(judge.query(), true);
  }

  /**
   * What a query, or a part of one, needs.
   *
   * @param whole whether the item as a whole is asked; of one field alone the index knows nothing,
   *     so that a word the item has may still not be there
   */
  private CandidateQuery of(Query query, boolean whole) {
    return query.accept(new Part(whole));
  }

  private final class Part
      implements Query.Visitor<CandidateQuery>,
          Query.WordVisitor<CandidateQuery>,
          Query.ConditionVisitor<org.apache.lucene.search.Query> {

    private final boolean whole;

    Part(boolean whole) {
      this.whole = whole;
    }

    @Override
    public CandidateQuery and(Query.And and) {
      return all(and.all(), whole);
    }

    @Override
    public CandidateQuery or(Query.Or or) {
      return any(or.any(), whole);
    }

    @Override
    public CandidateQuery not(Query.Not not) {
      return all(List.of(not), whole);
    }

    @Override
    public CandidateQuery in(Query.In in) {
      return of(in.query(), false);
    }

    @Override
    public CandidateQuery twice(Query.Twice twice) {
      return new CandidateQuery(of(twice.told(), whole).query(), false);
    }

    @Override
    public CandidateQuery near(Query.Near near) {
      return new CandidateQuery(all(near.children(), whole).query(), false);
    }

    @Override
    public CandidateQuery phrase(Query.Phrase phrase) {
      return new CandidateQuery(all(phrase.children(), whole).query(), false);
    }

    @Override
    public CandidateQuery rule(Query.RuleRef rule) {
      return named(rule.id());
    }

    @Override
    public CandidateQuery list(Query.ListRef list) {
      return named(list.named());
    }

    private CandidateQuery named(String name) {
      RuleInPart asked = new RuleInPart(name, whole);
      SharedCandidates wanted = rules.get(asked);
      if (wanted == null) {
        CandidateQuery own = of(judge.rule(name), whole);
        wanted = new SharedCandidates(new SharedQuery(own.query()), own.exact());
        rules.put(asked, wanted);
      }
      return new CandidateQuery(wanted.query().placed(), wanted.exact());
    }

    @Override
    public CandidateQuery actor(Query.ActorRef actor) {
      return new CandidateQuery(Clues.of(judge.clue(actor.id())), false);
    }

    @Override
    public CandidateQuery word(Query.SingleWord word) {
      return word.acceptWord(this);
    }

    @Override
    public CandidateQuery condition(Query.ItemCondition condition) {
      return new CandidateQuery(condition.acceptCondition(this), true);
    }

    @Override
    public CandidateQuery anyForm(Query.Word word) {
      return new CandidateQuery(
          LuceneQueries.oneOf(DocumentFields.FORM, WordForms.ofQuery(word.folded())), whole);
    }

    @Override
    public CandidateQuery exact(Query.Exact exact) {
      return new CandidateQuery(LuceneQueries.term(DocumentFields.WORD, exact.folded()), whole);
    }

    @Override
    public CandidateQuery capitals(Query.Capitals capitals) {
      return new CandidateQuery(abbreviation(capitals.folded()), false);
    }

    @Override
    public CandidateQuery prefix(Query.Prefix prefix) {
      return new CandidateQuery(
          new PrefixQuery(new Term(DocumentFields.WORD, prefix.folded())), whole);
    }

    @Override
    public org.apache.lucene.search.Query source(Query.Source source) {
      return LuceneQueries.term(DocumentFields.FEED, source.feed());
    }

    @Override
    public org.apache.lucene.search.Query country(Query.Country country) {
      return LuceneQueries.oneOf(DocumentFields.FEED, judge.feeds(country.country()));
    }

    @Override
    public org.apache.lucene.search.Query language(Query.Language language) {
      return LuceneQueries.term(DocumentFields.LANGUAGE, language.language());
    }
  }

  /** A word, or its letters one by one as an abbreviation with full stops has them. */
  private static org.apache.lucene.search.Query abbreviation(String abbreviation) {
    BooleanQuery.Builder letters = new BooleanQuery.Builder();
    abbreviation
        .chars()
        .mapToObj(letter -> LuceneQueries.term(DocumentFields.WORD, String.valueOf((char) letter)))
        .distinct()
        .forEach(letter -> letters.add(letter, Occur.FILTER));
    return LuceneQueries.either(
        List.of(LuceneQueries.term(DocumentFields.WORD, abbreviation), letters.build()));
  }

  private CandidateQuery all(List<Query> queries, boolean whole) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean exact = true;
    boolean positive = false;
    for (Query query : queries) {
      boolean negative = query instanceof Query.Not;
      // the index does not know of a word that must be absent whether it is meant beyond doubt
      CandidateQuery part =
          query instanceof Query.Not not ? of(not.none(), false) : of(query, whole);
      exact &= part.exact();
      positive |= !negative;
      if (!negative) {
        all.add(part.query(), Occur.FILTER);
      } else if (part.exact()) {
        all.add(part.query(), Occur.MUST_NOT);
      }
    }
    if (!positive) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return new CandidateQuery(all.build(), exact);
  }

  private CandidateQuery any(List<Query> queries, boolean whole) {
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    boolean exact = true;
    for (Query query : queries) {
      CandidateQuery part = of(query, whole);
      exact &= part.exact();
      any.add(part.query());
    }
    return new CandidateQuery(LuceneQueries.either(any), exact);
  }
}
