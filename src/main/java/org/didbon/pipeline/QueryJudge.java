package org.didbon.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.archive.Judge;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.match.CompiledQuery;
import org.didbon.query.Query;
import org.didbon.text.Requirement;

/** Judges past items by the engine that matches new ones. Thread-safe. */
record QueryJudge(CompiledQuery compiled) implements Judge {

  @Override
  public Query query() {
    return compiled.query();
  }

  @Override
  public Optional<List<Span>> match(Item item) {
    return compiled.match(item);
  }

  @Override
  public List<String> keys(String word, String language) {
    return compiled.keys(word, language);
  }

  @Override
  public Requirement clue(String actor) {
    return compiled.clue(actor);
  }

  @Override
  public Query rule(String id) {
    return compiled.rule(id);
  }

  @Override
  public Set<String> feeds(String country) {
    return compiled.feeds(country);
  }
}
