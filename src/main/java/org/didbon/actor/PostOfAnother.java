package org.didbon.actor;

import org.didbon.text.Gap;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.Surnames;

/** Whether the words around a post make it mean somebody else than who holds it. */
final class PostOfAnother {

  /** How many words may tell what a post deals with. */
  private static final int LONGEST_FIELD = 5;

  private final NameText text;

  PostOfAnother(NameText text) {
    this.text = text;
  }

  /**
   * Whether it is a former one's, the holder's aide's, or that of somebody named beside it.
   *
   * @param first index of the first word of the post and its state
   * @param end index after the last
   */
  boolean means(int first, int end) {
    return aideBefore(first) || aideAfter(end) || named(first, end);
  }

  private boolean aideBefore(int first) {
    return first > 0 && near(first) && WordList.NOT_HOLDERS.contains(text.key(first - 1));
  }

  private boolean aideAfter(int end) {
    return end < text.size()
        && text.joinsNext(end - 1)
        && text.isOrEndsAs(end, WordList.NOT_HOLDERS_AFTER);
  }

  /** A name beside the post tells itself who is meant. */
  private boolean named(int first, int end) {
    return nameAt(end) || nameAfterField(end) || nameAfterComma(end) || nameBefore(first);
  }

  private boolean nameAt(int at) {
    if (at >= text.size() || !text.joinsNext(at - 1) || !text.capital(at)) {
      return false;
    }
    return !text.shouting(at)
        || begins(at)
        || !text.surnames(at).isEmpty()
        || Surnames.isTypical(text.word(at));
  }

  /** «помощник президента по культуре Владимир …». */
  private boolean nameAfterField(int end) {
    if (end >= text.size() || !text.joinsNext(end - 1)) {
      return false;
    }
    int at = end;
    if (!WordList.OF_FIELDS.contains(NameKey.of(text.word(at)))) {
      return false;
    }
    while (at < text.size() && at - end <= LONGEST_FIELD && near(at)) {
      if (text.capital(at) && begins(at)) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** "Russia's deputy foreign minister, Andrei Rudenko, said". */
  private boolean nameAfterComma(int end) {
    boolean comma = end < text.size() && text.tokens().before(end) == Gap.COMMA;
    if (!comma || !begins(end)) {
      return false;
    }
    int next = end + 2;
    return next >= text.size() || text.tokens().before(next) != Gap.BLANK;
  }

  /** A given name that another word with a capital follows. */
  private boolean begins(int at) {
    return text.isGivenAsWritten(at) && text.joinsNext(at) && text.capital(at + 1);
  }

  /** «Владимир Мединский, помощник президента», "…, the aide". */
  private boolean nameBefore(int first) {
    boolean the = first > 0 && text.word(first - 1).equals("the");
    int at = the ? first - 1 : first;
    return at > 1
        && text.tokens().before(at) == Gap.COMMA
        && text.tokens().before(at - 1) == Gap.BLANK
        && text.tokens().capital(at - 1)
        && text.tokens().capital(at - 2);
  }

  private boolean near(int at) {
    Gap gap = text.tokens().before(at);
    return gap == Gap.BLANK || gap == Gap.HYPHEN;
  }
}
