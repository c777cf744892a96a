package org.didbon.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.text.Script;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.PersonName;
import org.didbon.text.name.Romanisation;

/**
 * Lucene's monitor with its own presearcher and RussianAnalyzer, an item at a time, asked for the
 * rules that match and where, as ours is.
 *
 * <p>Its analyzer neither knows that the cases of a name belong together nor stems English, so each
 * rule is spelled out for it: a word is any of its forms as analyzed; a person is a form of the
 * given name before a form of the surname, or the surname alone, which stands for the person in
 * ours too, in Russian cases and in the Latin spellings that ours derives.
 */
final class LuceneRules {

  private static final String FIELD = "text";

  private final Analyzer analyzer = new RussianAnalyzer();
  private final Corpus corpus = new Corpus();
  private final Monitor monitor;
  private long terms;
  private int rules;

  private LuceneRules(List<Actor> actors, List<Rule> rules) throws IOException {
    monitor = new Monitor(analyzer);
    List<MonitorQuery> queries = new ArrayList<>();
    for (Actor actor : actors) {
      queries.add(new MonitorQuery(actor.id(), person(actor)));
    }
    for (Rule rule : rules) {
      queries.add(new MonitorQuery(rule.id(), query(QueryParser.parse(rule.query()))));
    }
    this.rules = queries.size();
    monitor.register(queries);
  }

  private org.apache.lucene.search.Query person(Actor actor) throws IOException {
    BooleanQuery.Builder names = new BooleanQuery.Builder();
    for (List<String> some : actor.names().values()) {
      PersonName name = PersonName.parse(some.get(0));
      Set<String> given = new LinkedHashSet<>(Corpus.givenForms(name.given()));
      for (int family : GivenNames.all().families(name.given())) {
        GivenNames.all()
            .variants(family)
            .forEach(variant -> given.addAll(Corpus.givenForms(variant)));
      }
      Set<String> surnames = new LinkedHashSet<>(Corpus.surnameForms(name.surname()));
      if (Script.of(name.surname()) == Script.CYRILLIC) {
        surnames.addAll(Romanisation.keys(name.surname()));
      }
      Term[] last = terms(surnames);
      names.add(new MultiPhraseQuery.Builder().add(terms(given)).add(last).build(), Occur.SHOULD);
      names.add(any(last), Occur.SHOULD);
    }
    return names.build();
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
      SpanQuery[] both = {spans(terms(near.left())), spans(terms(near.right()))};
      return new SpanNearQuery(both, near.nearness().words(), false);
    }
    if (query instanceof Query.Phrase phrase) {
      MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
      for (Query word : phrase.words()) {
        builder.add(terms(word));
      }
      return builder.build();
    }
    return any(terms(query));
  }

  private static SpanQuery spans(Term[] terms) {
    SpanQuery[] all = Stream.of(terms).map(SpanTermQuery::new).toArray(SpanQuery[]::new);
    return all.length == 1 ? all[0] : new SpanOrQuery(all);
  }

  private static org.apache.lucene.search.Query any(Term[] terms) {
    if (terms.length == 1) {
      return new TermQuery(terms[0]);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    Stream.of(terms).forEach(term -> builder.add(new TermQuery(term), Occur.SHOULD));
    return builder.build();
  }

  private Term[] terms(Query word) throws IOException {
    String folded = ((Query.Word) word).folded();
    List<String> forms = corpus.forms(folded);
    return terms(forms.isEmpty() ? List.of(folded) : forms);
  }

  /** The words as the analyzer writes them, each once. */
  private Term[] terms(Collection<String> words) throws IOException {
    Set<Term> analyzed = new LinkedHashSet<>();
    for (String word : words) {
      try (TokenStream tokens = analyzer.tokenStream(FIELD, word)) {
        CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        analyzed.add(new Term(FIELD, tokens.incrementToken() ? text.toString() : word));
        tokens.end();
      }
    }
    terms += analyzed.size();
    return analyzed.toArray(new Term[0]);
  }

  /** How many terms a rule is spelled out to, on average. */
  double termsPerRule() {
    return (double) terms / rules;
  }

  /** How many rules match; their places are found too. */
  int matches(Item item) {
    Document document = new Document();
    document.add(new TextField(FIELD, item.title() + "\n" + item.text(), Field.Store.NO));
    try {
      return monitor.match(document, HighlightsMatch.MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
