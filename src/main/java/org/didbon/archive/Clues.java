package org.didbon.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.didbon.text.Requirement;

/** Turns what every text about somebody has into a query of Lucene's. */
final class Clues implements Requirement.RequirementVisitor<Query> {

  private static final Clues VISITOR = new Clues();

  /** Days from 1970 within which all news is. */
  private static final long FARTHEST = 100_000_000;

  private Clues() {}

  static Query of(Requirement requirement) {
    return requirement.accept(VISITOR);
  }

  @Override
  public Query key(Requirement.FormKey form) {
    return LuceneQueries.term(DocumentFields.FORM, form.key());
  }

  @Override
  public Query stem(Requirement.NameStem name) {
    return named(List.of(name.key()));
  }

  @Override
  public Query start(Requirement.NameStart start) {
    return LuceneQueries.either(
        List.of(
            new PrefixQuery(new Term(DocumentFields.NAME, start.start())),
            new PrefixQuery(new Term(DocumentFields.WORD, start.start()))));
  }

  @Override
  public Query all(Requirement.All all) {
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    all.all().forEach(part -> parts.add(of(part), Occur.FILTER));
    return all.all().isEmpty() ? new MatchAllDocsQuery() : parts.build();
  }

  /** A name has hundreds of forms, which are cheaper to look up together. */
  @Override
  public Query any(Requirement.Any any) {
    List<String> names = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<Query> others = new ArrayList<>();
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
      others.add(LuceneQueries.oneOf(DocumentFields.FORM, forms));
    }
    return LuceneQueries.either(others);
  }

  @Override
  public Query during(Requirement.During during) {
    long first = start(during.first().toEpochDay());
    long last = start(during.last().toEpochDay() + 1) - 1;
    return new BooleanQuery.Builder()
        .add(of(during.requirement()), Occur.FILTER)
        .add(LongPoint.newRangeQuery(DocumentFields.WHEN, first, last), Occur.FILTER)
        .build();
  }

  /**
   * A key that is the word itself is not written twice, see {@link WordKeys.KeysOfWord#names()}.
   */
  private static Query named(Collection<String> keys) {
    return LuceneQueries.either(
        List.of(
            LuceneQueries.oneOf(DocumentFields.NAME, keys),
            LuceneQueries.oneOf(DocumentFields.WORD, keys)));
  }

  /** Epoch milliseconds of a day's first instant; those of days far beyond all news are near. */
  private static long start(long epochDay) {
    return Duration.ofDays(Math.max(-FARTHEST, Math.min(FARTHEST, epochDay))).toMillis();
  }
}
