package org.didbon.actor;

import java.util.HashSet;
import java.util.Set;
import org.didbon.text.Script;
import org.didbon.text.WordForms;
import org.didbon.text.name.Generation;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameForms;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NamePart;
import org.didbon.text.name.PersonName;

/** One full name of a person, ready to be compared with a text. Immutable. */
final class Name {

  private final Person person;
  private final PersonName parts;
  private final Generation generation;
  private final Set<Integer> given;
  private final Set<String> middle;
  private final Set<String> surnames;
  private final String ownInitials;
  private final String initials;
  private final Set<String> written;
  private final boolean telling;
  private final boolean common;
  private final boolean lent;
  private final boolean ordinary;
  private final boolean famous;

  /**
   * @param generation as the name itself tells
   * @param given numbers of the given names that are variants of this one, as the index has them
   * @param surnames keys of the surname in the nominative, in all spellings
   */
  Name(
      Person person,
      PersonName parts,
      Generation generation,
      Set<Integer> given,
      Set<String> surnames) {
    this.person = person;
    this.parts = parts;
    this.generation = generation;
    this.given = Set.copyOf(given);
    this.middle = middle(parts);
    this.surnames = Set.copyOf(surnames);
    this.written = written(parts);
    this.ownInitials = Initials.of(parts.given());
    this.initials = initials(ownInitials, given);
    String surname = NameKey.of(parts.surname());
    boolean givenToo = !GivenNames.all().families(parts.surname()).isEmpty();
    this.telling = !givenToo && !parts.surnameFirst();
    this.common = WordList.COMMON_SURNAMES.contains(surname);
    this.lent = person.lent().contains(surname);
    this.ordinary = WordList.ORDINARY.contains(surname) || verb(parts.surname());
    this.famous =
        !single() && (FamousNames.another(parts) || WordList.BETTER_KNOWN.contains(surname));
  }

  /** «Стал» and "Said" begin sentences of which nobody is named. */
  private static boolean verb(String surname) {
    return WordForms.isRussianPredicate(surname) || WordForms.isEnglishPredicate(surname);
  }

  /** Whose name it is. */
  Person person() {
    return person;
  }

  PersonName parts() {
    return parts;
  }

  Generation generation() {
    return generation;
  }

  /** Whether it is the name of {@code other}. */
  boolean of(Person other) {
    return person.number() == other.number();
  }

  /** A name of one word, such as Пеле. */
  boolean single() {
    return parts.given().isEmpty();
  }

  /** Whether a given name of this number is a variant of the person's. */
  boolean isGiven(int number) {
    return given.contains(number);
  }

  /** Whether the key is one of a form of the given name just as the name spells it. */
  boolean isWrittenGiven(String key) {
    return written.contains(key);
  }

  /** Whether both are called by variants of one given name. */
  boolean sharesGiven(Name other) {
    return given.stream().anyMatch(other::isGiven);
  }

  /** How far the nearest spelling of the surname is from a key; {@code most + 1} if farther. */
  int surnameDistance(String key, int most) {
    int least = most + 1;
    for (String own : surnames) {
      least = Math.min(least, Spelling.distance(key, own, most));
    }
    return least;
  }

  /** Whether a key is that of the surname in the nominative, in whichever spelling. */
  boolean isSurname(String key) {
    return surnames.contains(key);
  }

  /** Whether a key is a spelling of the surname with one slip in it, not in its first letter. */
  boolean isSurnameWithSlip(String key) {
    return surnames.stream()
        .anyMatch(own -> own.charAt(0) == key.charAt(0) && Spelling.distance(key, own, 1) == 1);
  }

  /** Whether a patronymic of the person is known, be it by another of the names. */
  boolean hasPatronymic() {
    return person.father().isKnown();
  }

  /** Whether the key is one of a form of the patronymic. */
  boolean isPatronymic(String key) {
    return person.father().isForm(key);
  }

  /** Whether a patronymic, as a text has it, is of another father than the person's. */
  boolean isOfAnotherFather(String word) {
    return hasPatronymic() && !person.father().fits(word);
  }

  /** Whether the key is one of a middle name or patronymic, or begins one as its initial. */
  boolean isBetween(String key, boolean initial) {
    if (initial && !key.isEmpty()) {
      return person.father().begins(key) || middle.stream().anyMatch(word -> word.startsWith(key));
    }
    return isPatronymic(key) || isMiddle(key);
  }

  /** Whether the key is one of a form of a middle name. */
  boolean isMiddle(String key) {
    return middle.contains(key);
  }

  /**
   * Whether initials may be this person's.
   *
   * @param second {@code ""} if there is one only
   * @param variants whether the first may be that of the name in another language: М. for Микола
   */
  boolean hasInitials(String first, String second, boolean variants) {
    return starts(variants ? initials : ownInitials, first)
        && (second.isEmpty() || mayHaveFather(second, variants));
  }

  /** Whether the initial between given name and surname is no other man's: «Николай И. …». */
  boolean mayHaveFather(String initial, boolean variants) {
    return person.father().mayBegin(initial, variants);
  }

  /** Whether the surname is no given name too, nor one of a handful in its country. */
  boolean telling() {
    return telling;
  }

  /** Whether so many bear the surname that it alone, once, tells nobody in particular. */
  boolean common() {
    return common;
  }

  /**
   * Whether the surname is a spelling of the person's that is a common surname of others, so that
   * it means the person only where the given name stands beside it: Шавкат Мирзоев for Мирзиёев.
   */
  boolean lent() {
    return lent;
  }

  /**
   * Whether the surname alone means another, of the past, whom all the world knows, or a city, a
   * state, a firm.
   */
  boolean famous() {
    return famous;
  }

  /** Whether the surname is a word of another kind too. */
  boolean ordinary() {
    return ordinary;
  }

  private static Set<String> written(PersonName parts) {
    String given = parts.given();
    if (given.isEmpty() || Script.of(given) == Script.LATIN) {
      return Set.of(NameKey.of(given));
    }
    Set<String> keys = new HashSet<>(NameForms.of(given, NamePart.GIVEN, parts.gender()).keySet());
    keys.removeIf(key -> Script.of(key) == Script.LATIN);
    return Set.copyOf(keys);
  }

  private static Set<String> middle(PersonName parts) {
    Set<String> keys = new HashSet<>();
    for (String word : parts.middle()) {
      keys.addAll(NameForms.of(word, NamePart.GIVEN, parts.gender()).keySet());
    }
    return Set.copyOf(keys);
  }

  private static String initials(String own, Set<Integer> families) {
    StringBuilder letters = new StringBuilder(own);
    for (int family : families) {
      if (family >= 0) {
        GivenNames.all().variants(family).forEach(variant -> letters.append(Initials.of(variant)));
      }
    }
    return letters.toString();
  }

  private static boolean starts(String letters, String initial) {
    return letters.indexOf(initial.charAt(0)) >= 0
        || letters.indexOf(NameKey.of(initial).charAt(0)) >= 0;
  }
}
