package org.didbon.archive;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The small queries of Lucene that others are made of. */
final class LuceneQueries {

  private LuceneQueries() {}

  static Query either(List<Query> queries) {
    if (queries.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    queries.forEach(query -> either.add(query, Occur.SHOULD));
    return queries.size() == 1 ? queries.get(0) : either.build();
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  static Query oneOf(String field, Collection<String> texts) {
    return texts.size() == 1
        ? term(field, texts.iterator().next())
        : new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
  }
}
