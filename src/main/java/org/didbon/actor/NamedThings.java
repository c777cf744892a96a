package org.didbon.actor;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.ThingWords.Beside;
import org.didbon.text.Gap;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.NameWords;

/**
 * Streets, schools, prizes, ships and whatever else bears a person's name: the name there means the
 * thing. It is neither the person nor a namesake, so that whoever the text tells of beside it is
 * found as if it were not there.
 */
final class NamedThings {

  private static final String OPENING = "«\"“„‟”";
  private static final String CLOSING = "»\"”“‟";
  private static final String POSSESSIVE = "'’ʼ`";

  /** How far from «в честь» the word may be that tells of naming. */
  private static final int NEAR = 5;

  /** How far before a name in quotation marks the word may be that tells what it is. */
  private static final int WITHIN = 3;

  /** What has names in quotation marks, be it words before them. */
  private static final Set<Beside> QUOTED = EnumSet.of(Beside.TITLE, Beside.SHIP, Beside.SIGN);

  private static final Set<String> CYRILLIC = Set.of("ru", "uk", "tg", "kk", "ky");
  private static final ThingWords WORDS = ThingWords.all();

  private final NameText text;
  private final CalendarWords calendar;

  private NamedThings(NameText text) {
    this.text = text;
    this.calendar = new CalendarWords(text);
  }

  /** The places of {@code seen} that are not the names of things. */
  static List<NameCandidate> without(NameText text, List<NameCandidate> seen) {
    if (seen.isEmpty()) {
      return seen;
    }
    NamedThings things = new NamedThings(text);
    return seen.stream().filter(candidate -> !things.thing(candidate)).toList();
  }

  private boolean thing(NameCandidate name) {
    if (name.kind() == Kind.ADJECTIVE) {
      int next = name.last() + 1;
      return text.joinsNext(name.last())
          && inField(next, name.last())
          && WORDS.beginningAt(Beside.ADJECTIVE, text, next) > 0;
    }
    return calendar.isMeant(name)
        || quoted(name)
        || brand(name)
        || before(name)
        || after(name)
        || adjective(name)
        || naming(name);
  }

  /**
   * A surname that has quotation marks to itself is that of a ship, a film, a house; a whole name
   * is where such a word stands near.
   */
  private boolean quoted(NameCandidate name) {
    boolean marks =
        OPENING.indexOf(text.tokens().signBefore(name.first())) >= 0
            && CLOSING.indexOf(text.tokens().signAfter(name.last())) >= 0;
    int before = name.first() - 1;
    int after = name.last() + 1;
    if (!marks || !(inField(before, after - 1) || inField(after, before + 1))) {
      return false;
    }
    if (name.kind() == Kind.BARE) {
      return true;
    }
    for (int at = before; at > before - WITHIN && inField(at, name.first()); at--) {
      if (titled(at) || (at == before && WORDS.endingAt(Beside.OF, text, at, true) > 0)) {
        return true;
      }
      if (text.begins(at)) {
        return false;
      }
    }
    return inField(after, name.last()) && titled(after);
  }

  private boolean titled(int at) {
    return QUOTED.stream().anyMatch(place -> WORDS.endingAt(place, text, at, true) > 0);
  }

  /** A surname alone that stays in Latin letters among Cyrillic ones: a firm, an agency. */
  private boolean brand(NameCandidate name) {
    int at = name.anchor();
    return name.kind() == Kind.BARE
        && CYRILLIC.contains(text.language())
        && latin(at)
        && !(inField(at - 1, at) && latin(at - 1))
        && !(inField(at + 1, at) && latin(at + 1))
        && (inField(at - 1, at) || inField(at + 1, at));
  }

  private boolean latin(int at) {
    char first = text.word(at).charAt(0);
    return first >= 'a' && first < 'а' && Character.isLetter(first);
  }

  private boolean inField(int at, int other) {
    return at >= 0 && at < text.size() && text.tokens().inTitle(at) == text.tokens().inTitle(other);
  }

  private boolean before(NameCandidate name) {
    boolean genitive = stands(name, Cases.GENITIVE);
    boolean possessive = possessive(name);
    boolean office = false;
    for (int at = name.first() - 1; at >= 0 && near(at + 1); at--) {
      if (named(at)
          || (!(office && !text.tokens().capital(at + 1))
              && WORDS.endingAt(Beside.OF, text, at, genitive) > 0)) {
        return true;
      }
      boolean first = at == name.first() - 1;
      boolean whole = name.kind() != Kind.BARE && Cases.nominative(name.cases()) && !possessive;
      if (first && whole && WORDS.endingAt(Beside.SHIP, text, at, true) > 0) {
        return true;
      }
      if (first && WORDS.endingAt(Beside.SIGN, text, at, true) > 0) {
        return text.tokens().hasCapitalsOf(text.word(at).toUpperCase(Locale.ROOT), at, at)
            && !text.shouting(at);
      }
      office = WORDS.endingAt(Beside.OFFICE, text, at, true) > 0;
      if (!office && WORDS.endingAt(Beside.HONOURS, text, at, true) == 0) {
        return false;
      }
    }
    return false;
  }

  /** «имени», and not «от имени», which is the man's own. */
  private boolean named(int at) {
    int words = WORDS.endingAt(Beside.NAMED, text, at, true);
    int before = at - words;
    return words > 0
        && !(words == 1 && inField(before, at) && WordList.OWN_NAMES.contains(text.key(before)));
  }

  /** Whether the word can belong to what stands before it: «им. Абая», «улица Абая». */
  private boolean near(int at) {
    Gap gap = text.tokens().before(at);
    boolean shortened = gap == Gap.PERIOD && text.word(at - 1).length() <= 5;
    return gap == Gap.BLANK || gap == Gap.HYPHEN || shortened;
  }

  /** «Зеленский район»: a surname made as adjectives are is one before such a word. */
  private boolean adjective(NameCandidate name) {
    int at = name.last() + 1;
    return name.kind() == Kind.BARE
        && inField(at, name.last())
        && text.tokens().before(at) == Gap.BLANK
        && NameWords.isAdjective(name.name().parts().surname())
        && WORDS.beginningAt(Beside.PLACE, text, at) > 0;
  }

  private boolean after(NameCandidate name) {
    if (possessive(name) || text.tokens().before(name.first()) == Gap.HYPHEN) {
      return false; // his university; the pre-Ivanov law
    }
    int at = name.last() + 1;
    if (!inField(at, name.last())) {
      return false;
    }
    Gap gap = text.tokens().before(at);
    boolean hyphen = gap == Gap.HYPHEN;
    if (!hyphen && gap != Gap.BLANK) {
      return false;
    }
    boolean capital = text.tokens().capital(at) && !text.shouting(at);
    if ((hyphen || capital) && WORDS.beginningAt(Beside.SECOND, text, at) > 0) {
      return true;
    }
    for (int words = 0; words < 3 && inField(at, name.last()); words++) {
      if (WORDS.beginningAt(Beside.AFTER, text, at) > 0) {
        return true;
      }
      int between = WORDS.beginningAt(Beside.BETWEEN, text, at);
      at += between;
      if (between == 0 || !inField(at, name.last()) || text.tokens().before(at) != Gap.BLANK) {
        return false;
      }
    }
    return false;
  }

  /** «назвали в честь Абая», «школе присвоено имя Абая», «школа носит имя Абая». */
  private boolean naming(NameCandidate name) {
    int last = name.first() - 1;
    while (last >= 0 && near(last + 1) && WORDS.endingAt(Beside.HONOURS, text, last, true) > 0) {
      last--;
    }
    int words = last < 0 || !near(last + 1) ? 0 : WORDS.endingAt(Beside.HONOUR, text, last, true);
    if (words == 0 || !stands(name, Cases.GENITIVE)) {
      return false;
    }
    for (int at = last - words - NEAR; at <= name.last() + 3; at++) {
      boolean outside = at <= last - words || at > name.last();
      if (outside && inField(at, last) && WORDS.beginningAt(Beside.NAMING, text, at) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean possessive(NameCandidate name) {
    return POSSESSIVE.indexOf(text.tokens().signAfter(name.last())) >= 0;
  }

  private static boolean stands(NameCandidate name, int wanted) {
    return (name.cases() & Cases.of(wanted, Gender.UNKNOWN)) != 0;
  }
}
