package org.didbon.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.didbon.actor.PhraseTable.TablePhrase;
import org.didbon.actor.PhraseTable.TableWord;
import org.didbon.text.Requirement;

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

  Requirement of(String actor) {
    List<Requirement> clues = new ArrayList<>();
    names.familyKeys(actor).forEach(key -> clues.add(name(key)));
    for (Tenure tenure : posts.held(actor)) {
      boolean ever =
          !tenure.surelyFrom().equals(LocalDate.MAX)
              && !tenure.surelyFrom().isAfter(tenure.surelyTo());
      if (ever) {
        Requirement post = anyOf(PhraseTable.POSTS.phrases(tenure.post()));
        Requirement state = anyOf(PhraseTable.STATES.phrases(tenure.state()));
        Requirement both = new Requirement.All(List.of(post, state));
        clues.add(new Requirement.During(tenure.surelyFrom(), tenure.surelyTo(), both));
      }
    }
    return new Requirement.Any(clues);
  }

  /** The key of a surname with a hyphen belongs to two words. */
  private static Requirement name(String key) {
    int hyphen = key.indexOf('-');
    return hyphen < 0
        ? new Requirement.NameStem(key)
        : new Requirement.All(
            List.of(name(key.substring(0, hyphen)), name(key.substring(hyphen + 1))));
  }

  private static Requirement anyOf(List<TablePhrase> phrases) {
    return new Requirement.Any(
        phrases.stream()
            .<Requirement>map(
                phrase ->
                    new Requirement.All(phrase.words().stream().map(ActorClues::word).toList()))
            .toList());
  }

  private static Requirement word(TableWord word) {
    List<Requirement> ways = new ArrayList<>();
    word.keys().forEach(key -> ways.add(new Requirement.FormKey(key)));
    if (!word.beginning().isEmpty()) {
      ways.add(new Requirement.NameStart(word.beginning()));
    }
    return new Requirement.Any(ways);
  }
}
