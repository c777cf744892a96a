package org.didbon.actor;

import org.didbon.text.name.Generation;

/** Where surnames begin: the first half of one with a hyphen and the particles belong to it. */
final class SurnameStart {

  private final NameText text;
  private final HyphenJoins hyphens;

  SurnameStart(NameText text) {
    this.text = text;
    this.hyphens = new HyphenJoins(text);
  }

  /** The first word of the surname that ends at {@code at}; -1 if that is half of another. */
  int of(Name name, int at) {
    int start = at;
    if (text.joined(at)) {
      boolean compound = text.compound(at, name);
      boolean article = text.particle(at - 1);
      boolean listed = !text.surnames(at - 1).isEmpty();
      if (!compound && !article && !listed && !hyphens.apart(at - 1)) {
        return -1;
      }
      start = compound ? at - 1 : at;
    }
    if (isFirstHalf(at)) {
      return -1;
    }
    while (start > 0 && text.particle(start - 1) && (text.joined(start) || article(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean isFirstHalf(int at) {
    return at + 1 < text.size()
        && text.joined(at + 1)
        && text.tokens().capital(at + 1)
        && text.surnames(at + 1).isEmpty()
        && text.generation(at) == Generation.UNTOLD
        && !hyphens.apart(at);
  }

  /** Whether the particle belongs to the word after it, and is no English "as". */
  private boolean article(int at) {
    return text.joinsNext(at) && !WordList.NO_GIVEN_NAMES.contains(text.key(at));
  }
}
