package org.didbon.actor;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.text.Tokens;

/** Finds all actors in a text at once. Immutable, thread-safe. */
public final class NameFinder {

  private final NameIndex index;
  private final Endings endings;

  private NameFinder(NameIndex index, Endings endings) {
    this.index = index;
    this.endings = endings;
  }

  public static NameFinder of(List<Actor> actors) {
    return new NameFinder(NameIndex.of(actors), (word, language) -> List.of(word));
  }

  /**
   * Every place that means one of the actors, in order.
   *
   * @param language of the text, BCP 47, {@code und} if unknown
   * @param when the moment the text belongs to: it decides who held a post
   */
  public List<Mention> find(Tokens tokens, String language, Instant when) {
    NameText text = new NameText(tokens, index, endings, language);
    List<Sighting> seen = new NameReader(text).read();
    return seen.isEmpty() ? List.of() : new NamesakeJudge(text, seen, index.people()).judge();
  }
}
