package org.didbon.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;

/**
 * Lucene's monitor with its own presearcher and RussianAnalyzer, an item at a time, asked only
 * which rules match, not where: less than ours does.
 */
final class LuceneRules {

  private static final String FIELD = "text";

  private final Analyzer analyzer = new RussianAnalyzer();
  private final Monitor monitor;

  private LuceneRules(List<Actor> actors, List<Rule> rules) throws IOException {
    monitor = new Monitor(analyzer);
    List<MonitorQuery> queries = new ArrayList<>();
    for (Actor actor : actors) {
      BooleanQuery.Builder names = new BooleanQuery.Builder();
      for (List<String> some : actor.names().values()) {
        names.add(phrase(List.of(some.get(0).split(" "))), Occur.SHOULD);
      }
      queries.add(new MonitorQuery(actor.id(), names.build()));
    }
    for (Rule rule : rules) {
      queries.add(new MonitorQuery(rule.id(), query(QueryParser.parse(rule.query()))));
    }
    monitor.register(queries);
  }

  static LuceneRules of(List<Actor> actors, List<Rule> rules) {
    try {
      return new LuceneRules(actors, rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private org.apache.lucene.search.Query query(Query query) throws IOException {
    if (query instanceof Query.And || query instanceof Query.Or) {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      for (Query part : query.children()) {
        if (part instanceof Query.Not not) {
          builder.add(query(not.none()), Occur.MUST_NOT);
        } else {
          builder.add(query(part), query instanceof Query.And ? Occur.MUST : Occur.SHOULD);
        }
      }
      return builder.build();
    }
    if (query instanceof Query.Near near) {
      SpanQuery[] both = {
        new SpanTermQuery(term(word(near.left()))), new SpanTermQuery(term(word(near.right())))
      };
      return new SpanNearQuery(both, near.distance(), false);
    }
    if (query instanceof Query.Phrase phrase) {
      return phrase(phrase.words().stream().map(LuceneRules::word).toList());
    }
    return new TermQuery(term(word(query)));
  }

  private org.apache.lucene.search.Query phrase(List<String> words) throws IOException {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (String word : words) {
      builder.add(term(word));
    }
    return builder.build();
  }

  private static String word(Query query) {
    return ((Query.Word) query).folded();
  }

  /** The word as the analyzer writes it. */
  private Term term(String word) throws IOException {
    try (TokenStream tokens = analyzer.tokenStream(FIELD, word)) {
      CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      return new Term(FIELD, tokens.incrementToken() ? text.toString() : word);
    }
  }

  /** How many rules match. */
  int matches(Item item) {
    Document document = new Document();
    document.add(new TextField(FIELD, item.title() + "\n" + item.text(), Field.Store.NO));
    try {
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
