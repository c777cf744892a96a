package org.didbon.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.didbon.actor.PhraseTable.Phrase;
import org.didbon.actor.PhraseTable.Word;
import org.didbon.text.Clue;

/**
 * What a text has in which {@link NameFinder} finds an actor: a word that may be a surname of his
 * family, whoever of it is meant (relatives are found by a given name alone once the text has the
 * surname), or the words of a post on a day on which it was his.
 */
final class ActorClues {

  private final NameIndex names;
  private final PostIndex posts;

  ActorClues(NameIndex names, PostIndex posts) {
    this.names = names;
    this.posts = posts;
  }

  Clue of(String actor) {
    List<Clue> clues = new ArrayList<>();
    names.familyKeys(actor).forEach(key -> clues.add(name(key)));
    for (Holding holding : posts.held(actor)) {
      boolean ever =
          !holding.surelyFrom().equals(LocalDate.MAX)
              && !holding.surelyFrom().isAfter(holding.surelyTo());
      if (ever) {
        Clue post = anyOf(PhraseTable.POSTS.phrases(holding.post()));
        Clue state = anyOf(PhraseTable.STATES.phrases(holding.state()));
        Clue both = new Clue.All(List.of(post, state));
        clues.add(new Clue.During(holding.surelyFrom(), holding.surelyTo(), both));
      }
    }
    return new Clue.Any(clues);
  }

  /** The key of a surname with a hyphen belongs to two words. */
  private static Clue name(String key) {
    int hyphen = key.indexOf('-');
    return hyphen < 0
        ? new Clue.Name(key)
        : new Clue.All(List.of(name(key.substring(0, hyphen)), name(key.substring(hyphen + 1))));
  }

  private static Clue anyOf(List<Phrase> phrases) {
    return new Clue.Any(
        phrases.stream()
            .<Clue>map(
                phrase -> new Clue.All(phrase.words().stream().map(ActorClues::word).toList()))
            .toList());
  }

  private static Clue word(Word word) {
    List<Clue> ways = new ArrayList<>();
    word.keys().forEach(key -> ways.add(new Clue.Form(key)));
    if (!word.beginning().isEmpty()) {
      ways.add(new Clue.NameStart(word.beginning()));
    }
    return new Clue.Any(ways);
  }
}
