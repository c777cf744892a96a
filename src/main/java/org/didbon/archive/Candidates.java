package org.didbon.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.didbon.query.Query;
import org.didbon.text.Requirement;
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

  /** Days from 1970 within which all news is. */
  private static final long FARTHEST = 100_000_000;

  private final Judge judge;

  /** A rule that many others name is read once, or once more where a field is asked alone. */
  private final Map<RuleInPart, CandidateQuery> rules = new HashMap<>();

  private record RuleInPart(String rule, boolean whole) {}

  private Candidates(Judge judge) {
    this.judge = judge;
  }

  static CandidateQuery of(Judge judge) {
    return new Candidates(judge).of(judge.query(), true);
  }

  /**
   * @param whole whether the item as a whole is asked; of one field alone the index knows nothing,
   *     so that a word the item has may still not be there
   */
  private CandidateQuery of(Query query, boolean whole) {
    if (query instanceof Query.And and) {
      return all(and.all(), whole);
    }
    if (query instanceof Query.Or or) {
      return any(or.any(), whole);
    }
    if (query instanceof Query.Not not) {
      return all(List.of(not), whole);
    }
    if (query instanceof Query.In in) {
      return of(in.query(), false);
    }
    if (query instanceof Query.Near || query instanceof Query.Phrase) {
      return new CandidateQuery(all(query.children(), whole).query(), false);
    }
    if (query instanceof Query.RuleRef rule) {
      RuleInPart asked = new RuleInPart(rule.id(), whole);
      CandidateQuery known = rules.get(asked);
      CandidateQuery wanted = known == null ? of(judge.rule(rule.id()), whole) : known;
      rules.put(asked, wanted);
      return wanted;
    }
    if (query instanceof Query.ActorRef actor) {
      return new CandidateQuery(of(judge.clue(actor.id())), false);
    }
    if (query instanceof Query.Capitals capitals) {
      return new CandidateQuery(of(capitals.folded()), false);
    }
    boolean condition =
        query instanceof Query.Source
            || query instanceof Query.Country
            || query instanceof Query.Language;
    return new CandidateQuery(leaf(query), whole || condition);
  }

  private org.apache.lucene.search.Query leaf(Query query) {
    if (query instanceof Query.Word word) {
      return oneOf(DocumentFields.FORM, WordForms.ofQuery(word.folded()));
    }
    if (query instanceof Query.Exact exact) {
      return term(DocumentFields.WORD, exact.folded());
    }
    if (query instanceof Query.Prefix prefix) {
      return new PrefixQuery(new Term(DocumentFields.WORD, prefix.folded()));
    }
    if (query instanceof Query.Source source) {
      return term(DocumentFields.FEED, source.feed());
    }
    if (query instanceof Query.Country country) {
      return oneOf(DocumentFields.FEED, judge.feeds(country.country()));
    }
    if (query instanceof Query.Language language) {
      return term(DocumentFields.LANGUAGE, language.language());
    }
    throw new IllegalStateException("no part of a query stands alone like this: " + query);
  }

  /** A word, or its letters one by one as an abbreviation with full stops has them. */
  private static org.apache.lucene.search.Query of(String abbreviation) {
    BooleanQuery.Builder letters = new BooleanQuery.Builder();
    abbreviation
        .chars()
        .mapToObj(letter -> term(DocumentFields.WORD, String.valueOf((char) letter)))
        .distinct()
        .forEach(letter -> letters.add(letter, Occur.FILTER));
    return either(List.of(term(DocumentFields.WORD, abbreviation), letters.build()));
  }

  private CandidateQuery all(List<Query> queries, boolean whole) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean exact = true;
    boolean positive = false;
    for (Query query : queries) {
      boolean negative = query instanceof Query.Not;
      CandidateQuery part = of(query instanceof Query.Not not ? not.none() : query, whole);
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
    return new CandidateQuery(either(any), exact);
  }

  private org.apache.lucene.search.Query of(Requirement requirement) {
    if (requirement instanceof Requirement.FormKey form) {
      return term(DocumentFields.FORM, form.key());
    }
    if (requirement instanceof Requirement.NameStem name) {
      return named(List.of(name.key()));
    }
    if (requirement instanceof Requirement.NameStart start) {
      return either(
          List.of(
              new PrefixQuery(new Term(DocumentFields.NAME, start.start())),
              new PrefixQuery(new Term(DocumentFields.WORD, start.start()))));
    }
    if (requirement instanceof Requirement.All all) {
      BooleanQuery.Builder parts = new BooleanQuery.Builder();
      all.all().forEach(part -> parts.add(of(part), Occur.FILTER));
      return all.all().isEmpty() ? new MatchAllDocsQuery() : parts.build();
    }
    if (requirement instanceof Requirement.Any any) {
      return any(any);
    }
    if (requirement instanceof Requirement.During during) {
      return new BooleanQuery.Builder()
          .add(of(during.requirement()), Occur.FILTER)
          .add(
              LongPoint.newRangeQuery(
                  DocumentFields.WHEN,
                  start(during.first().toEpochDay()),
                  start(during.last().toEpochDay() + 1) - 1),
              Occur.FILTER)
          .build();
    }
    throw new IllegalStateException("an unknown kind of clue: " + requirement);
  }

  /** A name has hundreds of forms, which are cheaper to look up together. */
  private org.apache.lucene.search.Query any(Requirement.Any any) {
    List<String> names = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<org.apache.lucene.search.Query> others = new ArrayList<>();
    for (Requirement requirement : any.any()) {
      if (requirement instanceof Requirement.NameStem name) {
        names.add(name.key());
      } else if (requirement instanceof Requirement.FormKey form) {
        forms.add(form.key());
      } else {
        others.add(of(requirement));
      }
    }
    if (!names.isEmpty()) {
      others.add(named(names));
    }
    if (!forms.isEmpty()) {
      others.add(oneOf(DocumentFields.FORM, forms));
    }
    return either(others);
  }

  /**
   * A key that is the word itself is not written twice, see {@link WordKeys.KeysOfWord#names()}.
   */
  private static org.apache.lucene.search.Query named(Collection<String> keys) {
    return either(List.of(oneOf(DocumentFields.NAME, keys), oneOf(DocumentFields.WORD, keys)));
  }

  private static org.apache.lucene.search.Query either(
      List<org.apache.lucene.search.Query> queries) {
    if (queries.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    queries.forEach(query -> either.add(query, Occur.SHOULD));
    return queries.size() == 1 ? queries.get(0) : either.build();
  }

  private static org.apache.lucene.search.Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static org.apache.lucene.search.Query oneOf(String field, Collection<String> texts) {
    return texts.size() == 1
        ? term(field, texts.iterator().next())
        : new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
  }

  /** Epoch milliseconds of a day's first instant; those of days far beyond all news are near. */
  private static long start(long epochDay) {
    return Duration.ofDays(Math.max(-FARTHEST, Math.min(FARTHEST, epochDay))).toMillis();
  }
}
