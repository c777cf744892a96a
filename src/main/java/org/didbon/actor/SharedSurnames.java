package org.didbon.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.didbon.text.Script;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/**
 * Several watched people of one surname: which of them a place where it stands alone may mean, by
 * the given names that stand in the text and by what the sentence tells of gender.
 */
final class SharedSurnames {

  private final NameText text;
  private @Nullable Set<Integer> givenNames;

  SharedSurnames(NameText text) {
    this.text = text;
  }

  /** The same, less those that something speaks against; never empty if {@code known} is not. */
  List<NameCandidate> meant(List<NameCandidate> known) {
    if (known.stream().map(candidate -> candidate.name().person()).distinct().count() < 2) {
      return known;
    }
    if (Families.plural(known.get(0).cases())) {
      return known;
    }
    List<NameCandidate> left = ifAny(known, this::calledByGivenName);
    boolean both =
        left.stream().anyMatch(SharedSurnames::man) && !left.stream().allMatch(SharedSurnames::man);
    if (!both) {
      return left;
    }
    // a woman who shares a known man's surname is named with her own, or told by the grammar
    boolean woman = woman(left.get(0));
    return ifAny(left, candidate -> man(candidate) != woman);
  }

  /** «Хиллари проиграла. Клинтон признала это»: the given name stands alone somewhere. */
  private boolean calledByGivenName(NameCandidate candidate) {
    return givenNames().stream().anyMatch(candidate.name()::isGiven);
  }

  /** The given names that stand in the text; read once for it. */
  private Set<Integer> givenNames() {
    if (givenNames == null) {
      givenNames = new HashSet<>();
      for (int at = 0; at < text.size(); at++) {
        if (text.tokens().capital(at)) {
          for (GivenNames.Sense sense : text.given(at)) {
            givenNames.add(sense.family());
          }
        }
      }
    }
    return givenNames;
  }

  /**
   * «Клинтон заявила», and a surname that a man would have in another form there: «за Клинтон»,
   * «навредить Клинтон».
   */
  private boolean woman(NameCandidate candidate) {
    int at = candidate.anchor();
    if (text.joinsNext(at) && NameWords.isWomansVerb(text.word(at + 1))) {
      return true;
    }
    int before = candidate.first() - 1;
    boolean man = Cases.nominative(candidate.cases());
    if (!man || before < 0 || !text.joinsNext(before) || !declines(candidate)) {
      return false;
    }
    return NameWords.isGoverning(text.word(before)) || NameWords.isInfinitive(text.word(before));
  }

  /** Whether a man of the surname would be named in other forms in other cases. */
  private boolean declines(NameCandidate candidate) {
    String surname = text.word(candidate.anchor());
    return Script.of(surname) == Script.CYRILLIC
        && !text.stacksEndings()
        && NameWords.endsAsMan(surname, Cases.of(Cases.NOMINATIVE, Gender.MALE));
  }

  private static boolean man(NameCandidate candidate) {
    return candidate.name().parts().gender() == Gender.MALE;
  }

  private static List<NameCandidate> ifAny(
      List<NameCandidate> candidates, Predicate<NameCandidate> wanted) {
    List<NameCandidate> some = candidates.stream().filter(wanted).toList();
    return some.isEmpty() ? candidates : some;
  }
}
