package org.didbon.actor;

import java.util.ArrayList;
import java.util.List;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.NameIndex.SurnameSense;
import org.didbon.text.Gap;
import org.didbon.text.Script;
import org.didbon.text.WordForms;
import org.didbon.text.name.Cases;
import org.didbon.text.name.FatherName;
import org.didbon.text.name.Gender;
import org.didbon.text.name.Generation;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside each surname of a text: the given name, patronymic, initials. */
final class NameReader {

  private final NameText text;
  private final NoGivenNames noGivenNames;
  private final HyphenJoins hyphens;
  private final Families families;

  NameReader(NameText text) {
    this.text = text;
    this.noGivenNames = new NoGivenNames(text);
    this.hyphens = new HyphenJoins(text);
    this.families = new Families(text);
  }

  /**
   * Every place of a surname, once for each name that has it, in the order of the text.
   *
   * @param first no word before this one is a surname
   */
  List<NameCandidate> read(int first) {
    List<NameCandidate> seen = new ArrayList<>();
    for (int at = first; at < text.size(); at++) {
      if (text.isNoName(at)) {
        continue;
      }
      if (text.capital(at)) {
        for (SurnameSense sense : text.surnames(at)) {
          NameCandidate candidate = sighting(sense, at);
          if (candidate != null) {
            seen.add(candidate);
          }
        }
      }
      if (text.mayBeAdjective(at)) {
        for (Name name : text.adjectives(at)) {
          if (adjective(name, at)) {
            seen.add(new NameCandidate(Kind.ADJECTIVE, name, 0, at, at, at));
          }
        }
      }
    }
    return seen;
  }

  private @Nullable NameCandidate sighting(SurnameSense sense, int at) {
    int start = start(sense.name(), at);
    if (start < 0 || (Families.plural(sense.cases()) && latin(at) && !families.english(at))) {
      return null;
    }
    if (sense.name().single()) {
      return new NameCandidate(Kind.FULL, sense.name(), sense.cases(), at, at, at);
    }
    if (sense.name().parts().surnameFirst()) {
      return eastern(sense, at);
    }
    NameCandidate before = before(sense, at, start);
    if (before.kind() != Kind.BARE && before.kind() != Kind.OTHER) {
      return before;
    }
    NameCandidate after = after(sense, at, start);
    return after.kind() == Kind.BARE || (before.kind() == Kind.OTHER && after.kind() == Kind.OTHER)
        ? before
        : after;
  }

  private boolean latin(int at) {
    return Script.of(text.word(at)) == Script.LATIN;
  }

  /** Whether the word stands as an adjective does, and not as a surname in -ский. */
  private boolean adjective(Name name, int at) {
    boolean noun = text.joinsNext(at) && !text.tokens().capital(at + 1) && !joined(at);
    int before = previous(at);
    boolean proper = text.tokens().capital(at);
    boolean another = NameWords.isOfAnother(text.tokens().word(at), name.parts().surname());
    return noun && (!proper || (!another && (before < 0 || !givenLike(before))));
  }

  /**
   * Where the surname begins, with the first half and the particles that belong to it; -1 if the
   * word is but a half of another surname.
   */
  private int start(Name name, int at) {
    int start = at;
    if (joined(at)) {
      boolean compound = text.compound(at, name);
      boolean article = text.particle(at - 1);
      boolean listed = !text.surnames(at - 1).isEmpty();
      if (!compound && !article && !listed && !hyphens.apart(at - 1)) {
        return -1;
      }
      start = compound ? at - 1 : at;
    }
    if (at + 1 < text.size()
        && joined(at + 1)
        && text.tokens().capital(at + 1)
        && text.surnames(at + 1).isEmpty()
        && text.generation(at) == Generation.UNTOLD
        && !hyphens.apart(at)) {
      return -1;
    }
    while (start > 0 && text.particle(start - 1) && (joined(start) || article(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether the particle belongs to the word after it, and is no English "as". */
  private boolean article(int at) {
    return text.joinsNext(at) && !WordList.NO_GIVEN_NAMES.contains(text.key(at));
  }

  private boolean joined(int at) {
    return at > 0 && text.tokens().before(at) == Gap.HYPHEN;
  }

  /** «…, Патрушева заявила»: a woman, though the form could be a man's in another case. */
  private boolean woman(SurnameSense sense, int at) {
    boolean clause = text.begins(at) || text.tokens().before(at) == Gap.COMMA;
    return clause && womansVerb(sense, at);
  }

  /** Whether a woman's verb follows a surname that is a man's in another case than the first. */
  private boolean womansVerb(SurnameSense sense, int at) {
    boolean man = Cases.gender(sense.cases()) == Gender.MALE && !Cases.nominative(sense.cases());
    return man
        && text.joinsNext(at)
        && !text.tokens().capital(at + 1)
        && NameWords.isWomansVerb(text.tokens().word(at + 1));
  }

  /** What the words before the surname make of it. */
  private NameCandidate before(SurnameSense sense, int at, int start) {
    Name name = sense.name();
    int first = previous(start);
    if (first < 0) {
      NameCandidate cleric = inBrackets(sense, at, start);
      if (cleric != null) {
        return cleric;
      }
      return alien(name, at, start) || woman(sense, at)
          ? seen(Kind.OTHER, sense, at, start, at)
          : together(sense, at, start);
    }
    if (!NameWords.addressed(text.word(first)).fits(name.parts().gender())) {
      return seen(Kind.OTHER, sense, at, first, at); // Mrs. Putin
    }
    if (text.initial(first)) {
      return initialsBefore(sense, at, first);
    }
    int own = givenCases(name, first);
    if (own != 0) {
      boolean one = text.agrees(sense.cases(), own) || sharesPlural(sense.cases(), first);
      return seen(one ? Kind.FULL : Kind.BARE, sense, at, one ? pairStart(name, first) : start, at);
    }
    int second = previous(pairStart(first));
    if (text.patronymic(first)) {
      boolean his = name.hasPatronymic() && !name.isOfAnotherFather(text.word(first));
      if (name.isOfAnotherFather(text.word(first))) {
        return seen(Kind.OTHER, sense, at, first, at);
      }
      if (second >= 0 && given(name, second, sense.cases()) != 0) {
        return seen(Kind.FULL, sense, at, pairStart(name, second), at);
      }
      if (second >= 0 && text.initial(second)) {
        boolean fits = name.hasInitials(text.tokens().word(second), "", text.foreign());
        return seen(fits ? Kind.INITIALS : Kind.OTHER, sense, at, second, at);
      }
      return seen(his && second < 0 ? Kind.FULL : Kind.OTHER, sense, at, first, at);
    }
    if (FatherName.isChildOf(text.word(first + 1)) && name.isOfAnotherFather(text.word(first))) {
      return seen(Kind.OTHER, sense, at, first, at);
    }
    if (second >= 0
        && given(name, second, sense.cases()) != 0
        && (!text.shouting(first) || givenLike(first))) {
      return seen(Kind.FULL, sense, at, pairStart(name, second), at);
    }
    if (givenLike(first)) {
      NameCandidate both = together(sense, at, first);
      return both.kind() == Kind.FULL ? both : seen(Kind.OTHER, sense, at, first, at);
    }
    boolean alien = alien(name, at, start);
    boolean stranger =
        (alien || stranger(first, sense))
            && !StrangeNames.similar(text.key(first), name.parts().given());
    return seen(stranger ? Kind.OTHER : Kind.BARE, sense, at, stranger ? first : start, at);
  }

  /** «Галактион (Орлов)»: the surname of one who is called by a given name, as monks are. */
  private @Nullable NameCandidate inBrackets(SurnameSense sense, int at, int start) {
    int given = start - 1;
    boolean brackets =
        given >= 0
            && text.tokens().between(given).strip().equals("(")
            && text.tokens().signAfter(at) == ')'
            && text.tokens().capital(given);
    if (!brackets || text.given(given).isEmpty() || text.isTitle(given)) {
      return null;
    }
    boolean alone = previous(given) < 0 || text.isTitle(previous(given));
    boolean his = givenCases(sense.name(), given) != 0;
    return alone ? seen(his ? Kind.FULL : Kind.OTHER, sense, at, given, at) : null;
  }

  /** Whether an article stands before the surname that does not belong to the name: de Jager. */
  private boolean alien(Name name, int at, int start) {
    return start < at && !name.parts().particle() && text.particle(start);
  }

  /** Of two people with one surname: «Барак и Мишель Обама»; {@code start} is after the «и». */
  private NameCandidate together(SurnameSense sense, int at, int start) {
    int and = start - 1;
    if (and > 0
        && NameWords.AND.contains(text.tokens().word(and))
        && text.tokens().before(start) == Gap.BLANK) {
      int given = and - 1;
      boolean named = text.capital(given) && text.tokens().before(and) == Gap.BLANK;
      if (start < at && named && givenCases(sense.name(), given) != 0) {
        return seen(Kind.FULL, sense, at, pairStart(sense.name(), given), at);
      }
    }
    return seen(Kind.BARE, sense, at, start, at);
  }

  /** «Сергей и Юлия Скрипали»: the surname in the plural after the second of two given names. */
  private boolean sharesPlural(int surname, int given) {
    return (surname & Cases.PLURAL) != 0
        && given > 0
        && NameWords.AND.contains(text.tokens().word(given - 1))
        && text.tokens().before(given) == Gap.BLANK;
  }

  private NameCandidate initialsBefore(SurnameSense sense, int at, int first) {
    Name name = sense.name();
    String nearest = text.tokens().word(first);
    int second = previous(first);
    if (second >= 0 && text.initial(second)) {
      boolean fits = name.hasInitials(text.tokens().word(second), nearest, text.foreign());
      return seen(fits ? Kind.INITIALS : Kind.OTHER, sense, at, second, at);
    }
    if (second >= 0 && given(name, second, sense.cases()) != 0) {
      Kind kind = name.mayHaveFather(nearest, text.foreign()) ? Kind.FULL : Kind.OTHER;
      return seen(kind, sense, at, pairStart(name, second), at);
    }
    boolean fits = name.hasInitials(nearest, "", text.foreign());
    return seen(fits ? Kind.INITIALS : Kind.OTHER, sense, at, first, at);
  }

  /** What the words after the surname make of it: «Патрушев Николай», «Патрушев Н. П.». */
  private NameCandidate after(SurnameSense sense, int at, int start) {
    Name name = sense.name();
    int next = at + 1;
    if (!text.joinsNext(at) || !text.capital(next) || text.tokens().possessive(at)) {
      return seen(Kind.BARE, sense, at, start, at);
    }
    if (text.initial(next) || text.closingInitial(next)) {
      return initialsAfter(sense, at, start);
    }
    boolean more = text.joinsNext(next) && text.capital(next + 1);
    boolean father = more && text.patronymic(next + 1);
    if (given(name, next, sense.cases()) != 0 && (father || !more)) {
      if (father && name.isOfAnotherFather(text.word(next + 1))) {
        return seen(Kind.OTHER, sense, at, start, next);
      }
      return seen(Kind.FULL, sense, at, start, father ? next + 1 : next);
    }
    boolean another =
        givenAgrees(next, sense.cases()) && (father || !more) && !noGivenNames.inHeadline(next);
    return another && givenCases(name, next) == 0
        ? seen(Kind.OTHER, sense, at, start, next)
        : seen(Kind.BARE, sense, at, start, at);
  }

  private NameCandidate initialsAfter(SurnameSense sense, int at, int start) {
    int first = at + 1;
    boolean two = text.initial(first) && first + 1 < text.size() && initialOrLast(first + 1);
    if (!two && !text.initial(first)) {
      return seen(Kind.BARE, sense, at, start, at);
    }
    String second = two ? text.tokens().word(first + 1) : "";
    boolean fits = sense.name().hasInitials(text.tokens().word(first), second, text.foreign());
    if (!two && !fits) {
      return seen(Kind.BARE, sense, at, start, at);
    }
    return seen(fits ? Kind.INITIALS : Kind.OTHER, sense, at, start, two ? first + 1 : first);
  }

  private boolean initialOrLast(int at) {
    return text.initial(at) || text.closingInitial(at);
  }

  /** Surname first, then a given name of one word or two: Си Цзиньпин, Ким Чен Ын. */
  private NameCandidate eastern(SurnameSense sense, int at) {
    Name name = sense.name();
    for (int words = 2; words > 0; words--) {
      int last = at + words;
      if (last < text.size() && text.joinsNext(at)) {
        boolean pair = words == 2 && (text.joinsNext(at + 1) || joined(last));
        boolean his =
            pair
                ? cases(name, text.givenPair(at + 1)) != 0
                : words == 1 && givenCases(name, last) != 0;
        if (his) {
          return seen(Kind.FULL, sense, at, at, last);
        }
      }
    }
    int first = previous(at);
    if (first >= 0 && givenCases(name, first) != 0) {
      return seen(Kind.FULL, sense, at, pairStart(name, first), at); // Jong-un Kim
    }
    boolean other =
        (first >= 0 && givenLike(first)) || (text.joinsNext(at) && text.capital(at + 1));
    return seen(other ? Kind.OTHER : Kind.BARE, sense, at, at, at);
  }

  /** The word before {@code at} where it can belong to the same name, else -1. */
  private int previous(int at) {
    int previous = at - 1;
    boolean near =
        previous >= 0
            && text.tokens().inTitle(previous) == text.tokens().inTitle(at)
            && text.joinsNext(previous);
    return near && text.capital(previous) ? previous : -1;
  }

  /** The cases in which the word is a given name of the person and goes with the surname; or 0. */
  private int given(Name name, int at, int surname) {
    int cases = givenCases(name, at);
    return text.agrees(surname, cases) ? cases : 0;
  }

  private int givenCases(Name name, int at) {
    int cases = cases(name, text.given(at));
    return cases == 0 && paired(at) ? cases(name, text.givenPair(at - 1)) : cases;
  }

  private static int cases(Name name, List<GivenNames.Sense> senses) {
    int cases = 0;
    for (GivenNames.Sense sense : senses) {
      if (name.isGiven(sense.family())) {
        cases |= sense.cases();
      }
    }
    return cases;
  }

  /** Whether the word and the one before may be one given name: Kassym-Jomart, Kassym Jomart. */
  private boolean paired(int at) {
    return joined(at) || (at > 0 && text.joinsNext(at - 1) && text.tokens().capital(at - 1));
  }

  /** Where the given name that ends at {@code at} begins. */
  private int pairStart(Name name, int at) {
    return paired(at) && cases(name, text.given(at)) == 0 ? at - 1 : pairStart(at);
  }

  private int pairStart(int at) {
    return joined(at) && text.capital(at - 1) ? at - 1 : at;
  }

  /** Whether the word looks like somebody's given name. */
  private boolean givenLike(int at) {
    if (noGivenNames.before(at)) {
      return false;
    }
    if (!text.isGivenAsWritten(at) && text.isTitle(at)) {
      return false; // Душанбе is no form of Душан
    }
    if (text.begins(at) && WordList.KINSHIP.contains(text.key(at))) {
      return false; // «Жена Лаврова»: not of one Жен
    }
    return !text.given(at).isEmpty() || (joined(at) && !text.givenPair(at - 1).isEmpty());
  }

  /** Whether the word is no name we know, and yet ends as one does that goes with the surname. */
  private boolean stranger(int at, SurnameSense sense) {
    String word = text.word(at);
    if (noGivenNames.before(at) || noGivenNames.inHeadline(at)) {
      return false;
    }
    if (noGivenNames.acronym(at) && !noGivenNames.acronym(at + 1)) {
      return false; // «глава ГКНБ Ташиев»
    }
    boolean told = !text.shouting(at) || noGivenNames.strangeInHeadline(at);
    boolean candidate =
        word.length() > 3 && told && !text.isTitle(at) && text.surnames(at).isEmpty();
    if (!candidate) {
      return false;
    }
    if (text.stacksEndings() && text.begins(at)) {
      return StrangeNames.isEastern(text.key(at)); // no dictionary knows what may begin a sentence
    }
    if (!WordForms.isListed(word)) {
      return StrangeNames.agree(word, sense.cases())
          || StrangeNames.agreeInGenitive(word, sense.cases())
          || StrangeNames.agreeAsWoman(sense)
          || (text.begins(at) && StrangeNames.begins(word, sense.cases()))
          || (text.begins(at) && womansVerb(sense, at + 1));
    }
    return !text.begins(at) && StrangeNames.agree(word, sense.cases());
  }

  private boolean givenAgrees(int at, int surname) {
    for (GivenNames.Sense sense : text.given(at)) {
      if ((sense.cases() & (surname | Cases.PLURAL)) != 0) {
        return true;
      }
    }
    return false;
  }

  private static NameCandidate seen(
      Kind kind, SurnameSense sense, int anchor, int first, int last) {
    return new NameCandidate(kind, sense.name(), sense.cases(), anchor, first, last);
  }
}
