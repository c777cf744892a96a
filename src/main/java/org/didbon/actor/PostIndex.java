package org.didbon.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.actor.PhraseTable.Phrase;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;

/** Who held which post when, and the phrases by which a text can name it. Immutable. */
final class PostIndex {

  /** How many letters of a first word lead to its phrases. */
  private static final int HEAD = 3;

  private static final int STATE_HEAD = 2;

  private final Map<Long, List<Holding>> byPost = new HashMap<>();
  private final Map<String, List<Holding>> byActor = new HashMap<>();
  private final Map<Integer, List<Phrase>> posts = new HashMap<>();
  private final Map<Integer, List<Phrase>> states = new HashMap<>();

  private PostIndex() {}

  static PostIndex of(List<Actor> actors) {
    PostIndex index = new PostIndex();
    for (Actor actor : actors) {
      for (Role role : actor.roles()) {
        index.add(actor.id(), role);
      }
    }
    if (!index.byPost.isEmpty()) {
      index.addPhrases();
    }
    return index;
  }

  boolean isEmpty() {
    return byPost.isEmpty();
  }

  /** The phrases for posts that may begin with this folded word. */
  List<Phrase> posts(String word) {
    return word.length() < HEAD ? List.of() : posts.getOrDefault(head(word, HEAD), List.of());
  }

  /** The phrases for states that may begin with this folded word. */
  List<Phrase> states(String word) {
    return word.length() < STATE_HEAD
        ? List.of()
        : states.getOrDefault(head(word, STATE_HEAD), List.of());
  }

  /** The only one who can have held the post on the day, if that is certain. */
  Optional<String> holder(int post, int state, LocalDate day) {
    Holding only = null;
    for (Holding holding : byPost.getOrDefault(id(post, state), List.of())) {
      if (holding.possibleOn(day)) {
        if (only != null && !only.actor().equals(holding.actor())) {
          return Optional.empty();
        }
        only = only != null && only.certainOn(day) ? only : holding;
      }
    }
    return only == null || !only.certainOn(day) ? Optional.empty() : Optional.of(only.actor());
  }

  /**
   * Whether the actor had the post by that day.
   *
   * @param state -1 if the text does not say of which
   */
  boolean held(String actor, int post, int state, LocalDate day) {
    for (Holding holding : byActor.getOrDefault(actor, List.of())) {
      boolean same = holding.post() == post && (state < 0 || holding.state() == state);
      if (same && !day.isBefore(holding.first())) {
        return true;
      }
    }
    return false;
  }

  /** A role is known by post and state; «Official spokeswoman, of: Interior Ministry of Russia». */
  private void add(String actor, Role role) {
    String whole = role.title() + " of " + role.of();
    int at = whole.length();
    while (at > 0) {
      at = whole.lastIndexOf(" of ", at - 1);
      if (at < 0) {
        return;
      }
      Optional<Integer> post = PhraseTable.POSTS.entry(whole.substring(0, at));
      Optional<Integer> state = PhraseTable.STATES.entry(whole.substring(at + 4));
      if (post.isPresent() && state.isPresent()) {
        Holding holding = Holding.of(actor, post.get(), state.get(), role);
        byPost.computeIfAbsent(id(post.get(), state.get()), k -> new ArrayList<>()).add(holding);
        byActor.computeIfAbsent(actor, k -> new ArrayList<>()).add(holding);
        return;
      }
    }
  }

  /** All posts of the table, not only those held: a longer one keeps a shorter from being read. */
  private void addPhrases() {
    for (int post = 0; post < PhraseTable.POSTS.size(); post++) {
      for (Phrase phrase : PhraseTable.POSTS.phrases(post)) {
        add(phrase, HEAD, posts);
      }
    }
    for (int state = 0; state < PhraseTable.STATES.size(); state++) {
      for (Phrase phrase : PhraseTable.STATES.phrases(state)) {
        add(phrase, STATE_HEAD, states);
      }
    }
  }

  private static void add(Phrase phrase, int letters, Map<Integer, List<Phrase>> phrases) {
    int head = head(phrase.words().get(0).written(), letters);
    phrases.computeIfAbsent(head, k -> new ArrayList<>()).add(phrase);
  }

  private static long id(int post, int state) {
    return ((long) post << Integer.SIZE) | state;
  }

  private static int head(String word, int letters) {
    int head = 0;
    for (int i = 0; i < letters; i++) {
      head = (head << 10) + word.charAt(i);
    }
    return head;
  }
}
