package org.didbon.actor;

import org.didbon.text.Gap;
import org.didbon.text.Tokens;
import org.didbon.text.name.Generation;
import org.didbon.text.name.NameKey;

/** Reads the marks of elder and younger beside a surname: «Буш-старший», «Буш (мл.)», Bush Jr. */
final class GenerationMarks {

  /** Shorter ones before a surname are no adjective: II. */
  private static final int SHORTEST_BEFORE = 4;

  private final Tokens tokens;

  GenerationMarks(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What stands beside the surname whose last word is at {@code at}. */
  Generation at(int at) {
    Generation after = after(at);
    return after == Generation.UNTOLD ? before(at) : after;
  }

  private Generation after(int at) {
    int next = at + 1;
    if (!inField(next, at)) {
      return Generation.UNTOLD;
    }
    String word = tokens.word(next);
    return switch (tokens.before(next)) {
      case HYPHEN -> either(Generation.ofJoined(word), next);
      case BREAK -> bracketed(at) || dashed(at) ? broken(next) : Generation.UNTOLD;
      case BLANK, COMMA -> spaced(next);
      case START, JOINED, PERIOD -> Generation.UNTOLD;
    };
  }

  private Generation broken(int next) {
    return ranks(next)
        ? Generation.UNTOLD
        : either(Generation.ofBracketed(tokens.word(next)), next);
  }

  private Generation spaced(int next) {
    String word = tokens.word(next);
    boolean cyrillic = word.charAt(0) >= 'а';
    if (word.equals("the") && joinsNext(next)) {
      return Generation.of(tokens.word(next + 1));
    }
    if (cyrillic && tokens.before(next) == Gap.COMMA) {
      return Generation.UNTOLD; // «Патрушев, старший сын»
    }
    Generation told = Generation.of(word);
    if (told != Generation.UNTOLD) {
      return cyrillic && ranks(next) ? Generation.UNTOLD : told;
    }
    return abbreviated(next);
  }

  private Generation either(Generation told, int next) {
    return told == Generation.UNTOLD ? abbreviated(next) : told;
  }

  /** «мл.», and not «ст. 5» of a law. */
  private Generation abbreviated(int at) {
    boolean number = inField(at + 1, at) && Character.isDigit(tokens.word(at + 1).charAt(0));
    return tokens.signAfter(at) == '.' && !number
        ? Generation.ofAbbreviation(tokens.word(at))
        : Generation.UNTOLD;
  }

  /** «Старший Буш», "the younger Bush". */
  private Generation before(int at) {
    int before = at - 1;
    boolean joined = inField(before, at) && tokens.before(at) == Gap.BLANK;
    return joined && tokens.word(before).length() >= SHORTEST_BEFORE
        ? Generation.ofBracketed(tokens.word(before))
        : Generation.UNTOLD;
  }

  private boolean bracketed(int at) {
    return tokens.signBefore(at + 1) == '(' && tokens.signAfter(at) == ' ';
  }

  /** A dash with blanks, as careless typing has it for a hyphen. */
  private boolean dashed(int at) {
    String between = tokens.between(at);
    return between.equals(" — ") || between.equals(" – ") || between.equals(" - ");
  }

  /** «Патрушев старший лейтенант», «Патрушеву старшему сыну»: the word belongs to the next. */
  private boolean ranks(int at) {
    return joinsNext(at)
        && !tokens.capital(at)
        && WordList.RANKED.contains(NameKey.of(tokens.word(at + 1)));
  }

  private boolean joinsNext(int at) {
    return inField(at + 1, at) && tokens.before(at + 1) == Gap.BLANK;
  }

  private boolean inField(int at, int other) {
    return at >= 0 && at < tokens.size() && tokens.inTitle(at) == tokens.inTitle(other);
  }
}
