package org.didbon.actor;

import java.util.List;
import java.util.Set;
import org.didbon.domain.Ground;
import org.didbon.text.Gap;
import org.didbon.text.name.GivenNames;

/**
 * Relatives named without their surname, since the text has just named it: «Николай Патрушев и его
 * сын Дмитрий».
 */
final class Kinship {

  private final NameText text;
  private final Set<Name> relatives;

  /**
   * @param relatives who bears a surname that the text names, and is not named in full
   */
  Kinship(NameText text, Set<Name> relatives) {
    this.text = text;
    this.relatives = relatives;
  }

  void addTo(List<Mention> mentions) {
    if (relatives.isEmpty()) {
      return;
    }
    for (int at = 1; at < text.size(); at++) {
      if (text.tokens().capital(at)
          && text.tokens().before(at) == Gap.BLANK
          && WordList.KINSHIP.contains(text.key(at - 1))
          && !(text.joinsNext(at) && text.capital(at + 1))) {
        relative(at, mentions);
      }
    }
  }

  private void relative(int at, List<Mention> mentions) {
    List<GivenNames.Sense> senses = text.given(at);
    for (Name name : relatives) {
      if (name.person().watched() && bears(name, senses)) {
        mentions.add(new Mention(name.person().actor(), Ground.GIVEN_BY_KINSHIP, at, at));
        return;
      }
    }
  }

  private static boolean bears(Name name, List<GivenNames.Sense> senses) {
    return senses.stream().anyMatch(sense -> name.isGiven(sense.family()));
  }
}
