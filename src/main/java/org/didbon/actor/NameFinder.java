package org.didbon.actor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.text.Requirement;
import org.didbon.text.Tokens;

/** Finds all actors in a text at once. Immutable, thread-safe. */
public final class NameFinder {

  private final NameIndex index;
  private final PostIndex posts;

  private NameFinder(NameIndex index, PostIndex posts) {
    this.index = index;
    this.posts = posts;
  }

  public static NameFinder of(List<Actor> actors) {
    return of(NameIndex.of(actors), actors);
  }

  /** Likewise where the names of {@code actors} were read before. */
  static NameFinder of(NameIndex index, List<Actor> actors) {
    return new NameFinder(index, PostIndex.of(actors));
  }

  /** What stands in every text that {@link #find} finds the actor of this id in. */
  public Requirement clue(String actor) {
    return new ActorClues(index, posts).of(actor);
  }

  /**
   * Every place that means one of the actors, and the places that might mean one of the actors, and
   * why they do not. Takes longer.
   *
   * @param language of the text, BCP 47, {@code und} if unknown
   * @param when the moment the text belongs to
   */
  public NameReading explain(Tokens tokens, String language, Instant when) {
    List<Mention> mentions = find(tokens, language, when);
    NameText text = new NameText(tokens, index, language);
    LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
    List<PostCandidate> read = new PostReader(text, posts, day).read();
    List<NearMiss> nearly =
        new NearMisses(text, mentions)
            .of(new NameReader(text).read(0), new PostObjections(text, posts, read));
    return new NameReading(mentions, nearly);
  }

  /**
   * Every place that means one of the actors, in order.
   *
   * @param language of the text, BCP 47, {@code und} if unknown
   * @param when the moment the text belongs to: it decides who held a post
   */
  public List<Mention> find(Tokens tokens, String language, Instant when) {
    boolean surnamesOnly = posts.isEmpty() && index.calledByGivenName().isEmpty();
    int first = surnamesOnly ? NameText.firstName(tokens, index, language) : 0;
    if (surnamesOnly && first == tokens.size()) {
      return List.of();
    }
    NameText text = new NameText(tokens, index, language);
    List<NameCandidate> seen = NamedThings.without(text, new NameReader(text).read(first));
    if (surnamesOnly && seen.isEmpty()) {
      return List.of();
    }
    LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
    List<PostCandidate> read = new PostReader(text, posts, day).read();
    PostEvidence evidence = new PostEvidence(text, posts, read, day);
    return seen.isEmpty() && evidence.isEmpty() && index.calledByGivenName().isEmpty()
        ? List.of()
        : new NamesakeJudge(text, seen, evidence, new PostObjections(text, posts, read)).judge();
  }
}
