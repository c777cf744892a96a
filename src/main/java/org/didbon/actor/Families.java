package org.didbon.actor;

import org.didbon.text.Script;
import org.didbon.text.name.Cases;

/**
 * Surnames in the plural. Where a text names a family, an editor who watches the official of that
 * surname wants to hear of it: "the Lavrovs' dacha" is his dacha. Who comes from a town or is
 * called a family of something is another.
 */
final class Families {

  private static final String APOSTROPHES = "'’ʼ`";

  private final NameText text;

  Families(NameText text) {
    this.text = text;
  }

  /** Whether the cases are those of several people alone. */
  static boolean plural(int cases) {
    return cases == Cases.PLURAL;
  }

  /** Whether an English plural is one of a surname: "the Lavrovs", "Lavrovs' yacht". */
  boolean english(int at) {
    return the(at - 1)
        || (at > 1 && !text.tokens().capital(at - 1) && the(at - 2) && text.joinsNext(at - 1))
        || APOSTROPHES.indexOf(text.tokens().signAfter(at)) >= 0;
  }

  private boolean the(int at) {
    return at >= 0 && text.joinsNext(at) && text.word(at).equals("the");
  }

  /** Whether the surname in the plural is that of the family all know. */
  boolean known(NameCandidate candidate) {
    int at = candidate.anchor();
    if (text.tokens().inTitle(at) != text.tokens().inTitle(Math.min(at + 1, text.size() - 1))) {
      return named(candidate);
    }
    int next = at + 1;
    boolean others =
        next < text.size()
            && (WordList.BEFORE_HOMES.contains(text.key(next))
                || (WordList.BEFORE_KINDS.contains(text.key(next)) && !text.joinsNext(at)));
    return !others && named(candidate);
  }

  private boolean named(NameCandidate candidate) {
    int at = candidate.anchor();
    if (Script.of(text.word(at)) == Script.LATIN) {
      return english(at);
    }
    int before = candidate.first() - 1;
    return before >= 0
        && text.joinsNext(before)
        && WordList.FAMILY_THINGS.contains(text.key(before));
  }
}
