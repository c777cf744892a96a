package org.didbon.actor;

/**
 * A place where a text names a post.
 *
 * @param post entry of {@link PhraseTable#POSTS}
 * @param state entry of {@link PhraseTable#STATES}, -1 if the text does not say of which
 * @param holder id of the actor it means on the day, {@code ""} if that is not certain
 * @param first index of its first word, the state's included
 * @param last index of its last word, the state's included
 */
record PostCandidate(int post, int state, String holder, int first, int last) {}
