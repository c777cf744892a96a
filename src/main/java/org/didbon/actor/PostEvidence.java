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

  /**
   * The one of several people of a surname whose post the text names, if it is one; who has it on
   * the day goes before who had it once.
   */
  @Nullable NameCandidate only(List<NameCandidate> candidates) {
    NameCandidate only = null;
    int most = 0;
    boolean several = false;
    for (NameCandidate candidate : candidates) {
      int speaks = speaksFor(candidate);
      boolean same = only != null && only.name().of(candidate.name().person());
      if (speaks > most || (speaks > 0 && speaks == most && same)) {
        several &= speaks == most;
        only = candidate;
        most = speaks;
      } else if (speaks > 0 && speaks == most) {
        several = true;
      }
    }
    return several ? null : only;
  }

  /** 2 for a post that is the candidate's, 1 for one beside the name that once was, else 0. */
  private int speaksFor(NameCandidate candidate) {
    String actor = candidate.name().person().actor();
    int most = 0;
    for (PostCandidate post : actor.isEmpty() ? List.<PostCandidate>of() : posts) {
      if (actor.equals(post.holder())) {
        return 2;
      }
      if (isBeside(text, post, candidate) && index.held(actor, post.posts(), post.state(), day)) {
        most = Math.max(most, index.holds(actor, post.posts(), post.state(), day) ? 2 : 1);
      }
    }
    return most;
  }

  /** «секретарь Совбеза Патрушев», «Патрушев, секретарь Совбеза». */
  private static boolean isBeside(NameText text, PostCandidate post, NameCandidate name) {
    return stands(text, post, name) || follows(text, post, name);
  }

  /** Whether the post stands right before the name. */
  static boolean stands(NameText text, PostCandidate post, NameCandidate name) {
    return post.last() + 1 == name.first() && text.joinsNext(post.last());
  }

  /** Whether the post follows the name after a comma. */
  static boolean follows(NameText text, PostCandidate post, NameCandidate name) {
    int next = name.last() + 1;
    boolean comma = next < text.size() && text.tokens().before(next) == Gap.COMMA;
    boolean the = comma && text.word(next).equals("the");
    return comma && post.first() == (the ? next + 1 : next);
  }
}
