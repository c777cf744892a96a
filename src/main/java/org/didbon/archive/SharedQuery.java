package org.didbon.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query that may stand in several places of another, as a list of words does that a rule names
 * over and over, and rules that name it too. Lucene asks each place by itself; this asks once. For
 * one search by one thread.
 */
final class SharedQuery extends Query {

  private final Query asked;
  private int places;

  /** Null before the search. */
  private @Nullable Weight weight;

  SharedQuery(Query asked) {
    this.asked = asked;
  }

  /** Itself, in one place more. */
  SharedQuery placed() {
    places++;
    return this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (places < 2) {
      return own(searcher);
    }
    Weight known = weight;
    if (known == null) {
      known = new SharedWeight(this, own(searcher), boost);
      weight = known;
    }
    return known;
  }

  private Weight own(IndexSearcher searcher) throws IOException {
    return searcher.createWeight(searcher.rewrite(asked), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** As one, however much it asks: who looks into each place of it never ends. */
  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "shared(" + asked.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private static final class SharedWeight extends ConstantScoreWeight {

    private final Weight asked;

    /** By the number of their segment; null where nothing is found. */
    private final Map<Integer, @Nullable SharedDocuments> segments = new HashMap<>();

    SharedWeight(Query query, Weight asked, float boost) {
      super(query, boost);
      this.asked = asked;
    }

    @Override
    public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
      if (!segments.containsKey(leaf.ord)) {
        Scorer found = asked.scorer(leaf);
        segments.put(
            leaf.ord,
            found == null ? null : new SharedDocuments(found.iterator(), leaf.reader().maxDoc()));
      }
      SharedDocuments documents = segments.get(leaf.ord);
      return documents == null
          ? null
          : new ConstantScoreScorer(
              this, score(), ScoreMode.COMPLETE_NO_SCORES, documents.iterator());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }
}
