package org.didbon.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.Generation;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NameWords;
import org.didbon.text.name.Surnames;

/**
 * When a surname stands for a person whom the text names nowhere in full. It does for one whose
 * surname tells: no given name, no ordinary word that merely begins a sentence, none of those
 * millions bear unless the text repeats it; and nothing in the text may speak for a namesake or a
 * place.
 */
final class BareSurnames {

  private static final int SHORTEST = 3;

  private final NameText text;
  private final NoGivenNames noGivenNames;
  private final List<NameCandidate> seen;
  private final SharedSurnames shared;
  private final Families families;
  private final Map<Name, SurnameEvidence> evidence = new HashMap<>();

  BareSurnames(NameText text, List<NameCandidate> seen) {
    this.text = text;
    this.noGivenNames = new NoGivenNames(text);
    this.seen = seen;
    this.shared = new SharedSurnames(text);
    this.families = new Families(text);
  }

  /**
   * Those of {@code candidates} for a place that the surname may stand for alone; where men and
   * women share it, as {@link SharedSurnames} decides.
   */
  List<NameCandidate> meant(List<NameCandidate> candidates) {
    List<NameCandidate> known = new ArrayList<>();
    for (NameCandidate candidate : candidates) {
      Person person = candidate.name().person();
      if (person.watched() && person.bareSurname() != BareSurname.NEVER) {
        known.add(candidate);
      }
    }
    List<NameCandidate> left = shared.meant(known).stream().filter(this::tells).toList();
    Set<Name> names = left.stream().map(NameCandidate::name).collect(Collectors.toSet());
    boolean several = names.stream().map(Name::person).distinct().count() > 1;
    return several && names.stream().anyMatch(this::mayBeNamed) ? List.of() : left;
  }

  private boolean mayBeNamed(Name name) {
    SurnameEvidence all = evidence().get(name);
    return all != null && all.doubtful;
  }

  /**
   * Whether a word stands before a surname that may be somebody's given name, though we know none
   * such: «Ариэль Кастро». It is enough to doubt whether it is any of several.
   */
  private boolean mayBeNamed(NameCandidate candidate) {
    int before = candidate.first() - 1;
    return before >= 0
        && candidate.kind() == Kind.BARE
        && text.joinsNext(before)
        && text.tokens().capital(before)
        && !text.begins(before)
        && !text.shouting(before)
        && !text.isTitle(before);
  }

  private boolean tells(NameCandidate candidate) {
    Name name = candidate.name();
    if (name.person().bareSurname() == BareSurname.ALWAYS) {
      return true;
    }
    return name.telling()
        && !name.famous()
        && !ofAnotherGeneration(candidate)
        && name.parts().surname().length() >= SHORTEST
        && (!plural(candidate) || families.known(candidate))
        && !givenNameOfAnother(candidate)
        && speaksFor(name);
  }

  /** «Буш-младший» tells of two people, so whoever is called just Буш may be the other. */
  private boolean ofAnotherGeneration(NameCandidate candidate) {
    Generation own = candidate.name().person().generation();
    return text.generation(candidate.anchor()) != own && own != Generation.ELDER;
  }

  private boolean speaksFor(Name name) {
    SurnameEvidence all = evidence().get(name);
    return all != null
        && !all.contradicted
        && (!name.common() || all.places > 1)
        && (!name.ordinary() || all.written);
  }

  /** What all places of a name together say; read once for a text. */
  private Map<Name, SurnameEvidence> evidence() {
    if (evidence.isEmpty()) {
      for (NameCandidate candidate : seen) {
        evidence.computeIfAbsent(candidate.name(), name -> new SurnameEvidence()).add(candidate);
      }
    }
    return evidence;
  }

  /** The places of one name. */
  private final class SurnameEvidence {

    /** Another person or a place of the name is in the text. */
    private boolean contradicted;

    /** The surname stands somewhere with a capital that only a name would have. */
    private boolean written;

    /** A word before it may be a given name. */
    private boolean doubtful;

    /** How often it stands alone. */
    private int places;

    void add(NameCandidate candidate) {
      int anchor = candidate.anchor();
      doubtful |= mayBeNamed(candidate);
      contradicted |= candidate.kind() == Kind.OTHER || place(candidate);
      if (candidate.kind() == Kind.BARE) {
        places++;
        written |= !text.begins(anchor) && !text.shouting(anchor);
      }
    }
  }

  /** Whether the form names several people; Ukrainian datives in -і are no Russian form. */
  private boolean plural(NameCandidate candidate) {
    int cases = candidate.cases();
    int ukrainian = Cases.of(Cases.DATIVE | Cases.LOCATIVE, Gender.UNKNOWN);
    int others = text.ukrainian() ? 0 : ukrainian;
    return (cases & Cases.PLURAL) != 0 && (cases & ~(Cases.PLURAL | others)) == 0;
  }

  /** Whether a word with a capital follows, which makes the surname a given name: Кэмерон Диас. */
  private boolean givenNameOfAnother(NameCandidate candidate) {
    int at = candidate.last();
    boolean capital = text.joinsNext(at) && text.capital(at + 1) && !text.shouting(at);
    if (!capital
        || text.lower(at)
        || text.joinsByEnding(at)
        || text.isTitle(at + 1)
        || noGivenNames.after(at + 1, candidate.name())
        || ofHisPeople(candidate)) {
      return false;
    }
    // where the verb goes last, a place follows the subject: «Тоқаев Астанаға келді»
    return !text.stacksEndings() || Surnames.isTypical(text.word(at + 1));
  }

  /** «Советник Токаева Ерлан …»: the words after the surname name the aide. */
  private boolean ofHisPeople(NameCandidate candidate) {
    int before = candidate.first() - 1;
    return before >= 0
        && text.joinsNext(before)
        && stands(candidate, Cases.GENITIVE)
        && !Cases.nominative(candidate.cases())
        && WordList.PEOPLE_OF_OTHERS.hasStartOf(text.key(before));
  }

  /** Whether the words before the surname make it a town: «в Хьюстоне», «город Иваново». */
  private boolean place(NameCandidate candidate) {
    int before = candidate.first() - 1;
    if (before < 0 || candidate.kind() != Kind.BARE || !text.joinsNext(before)) {
      return false;
    }
    String word = text.tokens().word(before);
    boolean trusted = before > 0 && NameWords.TRUST.contains(text.word(before - 1));
    if (trusted || text.tokens().possessive(candidate.last())) {
      return false;
    }
    boolean in = NameWords.IN.contains(word) && stands(candidate, Cases.LOCATIVE);
    boolean from = word.equals(NameWords.OUT_OF) && stands(candidate, Cases.GENITIVE);
    return in || from || WordList.PLACES.contains(NameKey.of(word));
  }

  private static boolean stands(NameCandidate candidate, int wanted) {
    return (candidate.cases() & Cases.of(wanted, Gender.UNKNOWN)) != 0;
  }
}
