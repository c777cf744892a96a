package org.didbon.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.actor.PhraseTable.TablePhrase;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.text.Letters;
import org.didbon.text.Tokens;

/** Who held which post when, and the phrases by which a text can name it. Immutable. */
final class PostIndex {

  /** How many letters of a first word lead to its phrases; a shorter word leads by itself. */
  private static final int LETTERS = 4;

  private static final String ACTING = "Acting ";

  private final Map<Long, List<Tenure>> byPost = new HashMap<>();
  private final Map<String, List<Tenure>> byActor = new HashMap<>();
  private final Map<String, Set<Integer>> actedAs = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, List<TablePhrase>> posts = new HashMap<>();
  private final Map<String, List<TablePhrase>> states = new HashMap<>();
  private PrefixFilter postHeads = new PrefixFilter(Set.of());
  private final RuledOut noPosts = new RuledOut();
  private PrefixFilter stateHeads = new PrefixFilter(Set.of());

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

  /** The phrases for posts that may begin with the word at {@code at}. */
  List<TablePhrase> posts(Tokens tokens, int at) {
    if (noPosts.has(tokens, at)) {
      return List.of();
    }
    String word = tokens.word(at);
    List<TablePhrase> some = postHeads.mayBegin(word) ? beginning(posts, word) : List.of();
    if (some.isEmpty()) {
      noPosts.add(tokens, at);
    }
    return some;
  }

  /** The phrases for states that may begin with this folded word. */
  List<TablePhrase> states(String word) {
    return stateHeads.mayBegin(word) ? beginning(states, word) : List.of();
  }

  private static List<TablePhrase> beginning(Map<String, List<TablePhrase>> phrases, String word) {
    for (int letters = Math.min(LETTERS, word.length()); letters > 1; letters--) {
      List<TablePhrase> some = phrases.get(word.substring(0, letters));
      if (some != null) {
        return some;
      }
    }
    return List.of();
  }

  /** The only one who can have held the post on the day, if that is certain. */
  Optional<String> holder(int post, int state, LocalDate day) {
    Tenure only = null;
    for (Tenure tenure : byPost.getOrDefault(id(post, state), List.of())) {
      if (tenure.possibleOn(day)) {
        if (only != null && !only.actor().equals(tenure.actor())) {
          return Optional.empty();
        }
        only = only != null && only.certainOn(day) ? only : tenure;
      }
    }
    return only == null || !only.certainOn(day) ? Optional.empty() : Optional.of(only.actor());
  }

  /**
   * Whether the actor had one of the posts by that day.
   *
   * @param state -1 if the text does not say of which
   */
  boolean held(String actor, List<Integer> entries, int state, LocalDate day) {
    return tenures(actor, entries, state).anyMatch(tenure -> !day.isBefore(tenure.first()));
  }

  /** Whether it may be the actor's on that very day. */
  boolean holds(String actor, List<Integer> entries, int state, LocalDate day) {
    return tenures(actor, entries, state).anyMatch(tenure -> tenure.possibleOn(day));
  }

  /** Whether the actor ever had one of the posts, or acted in it. */
  boolean everHeld(String actor, List<Integer> entries, int state) {
    return tenures(actor, entries, state).findAny().isPresent() || acting(actor, entries);
  }

  private Stream<Tenure> tenures(String actor, List<Integer> entries, int state) {
    return held(actor).stream()
        .filter(tenure -> entries.contains(tenure.post()))
        .filter(tenure -> state < 0 || tenure.state() == state);
  }

  private boolean acting(String actor, List<Integer> entries) {
    return actedAs.getOrDefault(actor, Set.of()).stream().anyMatch(entries::contains);
  }

  /** The words of all posts of the actor and of what they are of, in English, folded. */
  Set<String> words(String actor) {
    return words.getOrDefault(actor, Set.of());
  }

  /** Every post of the actor. */
  List<Tenure> held(String actor) {
    return byActor.getOrDefault(actor, List.of());
  }

  /** A role is known by post and state; «Official spokeswoman, of: Interior Ministry of Russia». */
  private void add(String actor, Role role) {
    String title = role.title().english();
    String whole = title + " of " + role.of().english();
    Set<String> own = words.computeIfAbsent(actor, k -> new HashSet<>());
    for (String word : whole.split("[^\\p{L}]+", -1)) {
      own.add(Letters.fold(word));
    }
    if (title.startsWith(ACTING)) {
      PhraseTable.POSTS
          .entry(title.substring(ACTING.length()))
          .ifPresent(post -> actedAs.computeIfAbsent(actor, k -> new HashSet<>()).add(post));
    }
    int at = whole.length();
    while (at > 0) {
      at = whole.lastIndexOf(" of ", at - 1);
      if (at < 0) {
        return;
      }
      Optional<Integer> post = PhraseTable.POSTS.entry(whole.substring(0, at));
      Optional<Integer> state = PhraseTable.STATES.entry(whole.substring(at + 4));
      if (post.isPresent() && state.isPresent()) {
        Tenure tenure = Tenure.of(actor, post.get(), state.get(), role);
        byPost.computeIfAbsent(id(post.get(), state.get()), k -> new ArrayList<>()).add(tenure);
        byActor.computeIfAbsent(actor, k -> new ArrayList<>()).add(tenure);
        return;
      }
    }
  }

  /** All posts of the table, not only those held: a longer one keeps a shorter from being read. */
  private void addPhrases() {
    for (int post = 0; post < PhraseTable.POSTS.size(); post++) {
      for (TablePhrase phrase : PhraseTable.POSTS.phrases(post)) {
        add(phrase, posts);
      }
    }
    for (int state = 0; state < PhraseTable.STATES.size(); state++) {
      for (TablePhrase phrase : PhraseTable.STATES.phrases(state)) {
        add(phrase, states);
      }
    }
    postHeads = new PrefixFilter(posts.keySet());
    stateHeads = new PrefixFilter(states.keySet());
  }

  private static void add(TablePhrase phrase, Map<String, List<TablePhrase>> phrases) {
    String first = phrase.words().get(0).written();
    String head = first.substring(0, Math.min(LETTERS, first.length()));
    phrases.computeIfAbsent(head, k -> new ArrayList<>()).add(phrase);
  }

  private static long id(int post, int state) {
    return ((long) post << Integer.SIZE) | state;
  }
}
