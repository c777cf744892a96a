package org.didbon.actor;

import java.util.List;

/**
 * A place where a text names a post.
 *
 * @param posts entries of {@link PhraseTable#POSTS} that are called so
 * @param state entry of {@link PhraseTable#STATES}, -1 if the text does not say of which
 * @param stateSure whether the state is told of the post, and is not just before it
 * @param cases in which its noun stands, for a name of either gender
 * @param holder id of the actor it means on the day, {@code ""} if that is not certain
 * @param first index of its first word, the state's included
 * @param last index of its last word, the state's included
 */
record PostCandidate(
    List<Integer> posts,
    int state,
    boolean stateSure,
    int cases,
    String holder,
    int first,
    int last) {

  PostCandidate {
    posts = List.copyOf(posts);
  }
}
