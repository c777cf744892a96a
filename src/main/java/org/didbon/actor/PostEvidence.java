package org.didbon.actor;

import java.time.LocalDate;
import java.util.List;
import org.didbon.domain.Ground;
import org.didbon.text.Gap;
import org.jspecify.annotations.Nullable;

/** What the posts a text names say of who is meant. */
final class PostEvidence {

  private final NameText text;
  private final PostIndex index;
  private final List<PostCandidate> posts;
  private final LocalDate day;

  PostEvidence(NameText text, PostIndex index, List<PostCandidate> posts, LocalDate day) {
    this.text = text;
    this.index = index;
    this.posts = posts;
    this.day = day;
  }

  boolean isEmpty() {
    return posts.isEmpty();
  }

  /** Adds a mention for each post that only one person can mean. */
  void addTo(List<Mention> mentions) {
    for (PostCandidate post : posts) {
      if (!post.holder().isEmpty()) {
        mentions.add(new Mention(post.holder(), Ground.POST, post.first(), post.last()));
      }
    }
  }

  /** The one of several people of a surname whose post the text names, if it is one. */
  @Nullable NameCandidate only(List<NameCandidate> candidates) {
    NameCandidate only = null;
    for (NameCandidate candidate : candidates) {
      if (speaksFor(candidate)) {
        if (only != null && !only.name().of(candidate.name().person())) {
          return null;
        }
        only = candidate;
      }
    }
    return only;
  }

  private boolean speaksFor(NameCandidate candidate) {
    String actor = candidate.name().person().actor();
    if (actor.isEmpty()) {
      return false;
    }
    for (PostCandidate post : posts) {
      boolean his = actor.equals(post.holder());
      if (his || (beside(post, candidate) && index.held(actor, post.post(), post.state(), day))) {
        return true;
      }
    }
    return false;
  }

  /** «секретарь Совбеза Патрушев», «Патрушев, секретарь Совбеза». */
  private boolean beside(PostCandidate post, NameCandidate name) {
    if (post.last() + 1 == name.first()) {
      return text.joinsNext(post.last());
    }
    int next = name.last() + 1;
    boolean comma = next < text.size() && text.tokens().before(next) == Gap.COMMA;
    boolean the = comma && text.word(next).equals("the");
    return comma && post.first() == (the ? next + 1 : next);
  }
}
