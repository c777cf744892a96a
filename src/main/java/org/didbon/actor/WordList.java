package org.didbon.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.text.Letters;
import org.didbon.text.name.Gender;
import org.didbon.text.name.NameForms;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NamePart;

/** A list of words shipped with the program, looked up by {@link NameKey}. Immutable. */
final class WordList {

  /** Surnames too common to tell anybody in particular, in all forms. */
  static final WordList COMMON_SURNAMES = new WordList("common-surnames.txt", WordList::surname);

  /** Surnames that are words of another kind too, in the nominative. */
  static final WordList ORDINARY = new WordList("ordinary-words.txt", WordList::asWritten);

  /** Words of kinship that go before a given name. */
  static final WordList KINSHIP = new WordList("kinship.txt", WordList::asWritten);

  /** Words that stand before a surname, with a capital perhaps, and are no given name. */
  static final WordList TITLES = new WordList("titles.txt", WordList::asWritten);

  /** Words right before a post that make it mean somebody else. */
  static final WordList NOT_HOLDERS = new WordList("not-holders.txt", WordList::asWritten);

  /** Words right after a post that make it mean somebody else. */
  static final WordList NOT_HOLDERS_AFTER =
      new WordList("not-holders-after.txt", WordList::asWritten);

  /** Prepositions before the name of a place. */
  static final WordList BEFORE_PLACES = new WordList("before-places.txt", WordList::asWritten);

  /** Words after a post that begin what it deals with. */
  static final WordList OF_FIELDS = new WordList("of-fields.txt", WordList::asWritten);

  /** Words that make the name after them that of a place. */
  static final WordList PLACES = new WordList("places.txt", WordList::asWritten);

  /** Words that make the «имени» after them the man's own name. */
  static final WordList OWN_NAMES = new WordList("own-names.txt", WordList::asWritten);

  /** Surnames that mean a city, a state or a firm far oftener than a person, in the nominative. */
  static final WordList BETTER_KNOWN = new WordList("better-known.txt", WordList::asWritten);

  /** What is senior or junior itself, so that the word before it says nothing of a name. */
  static final WordList RANKED = new WordList("ranked.txt", WordList::asWritten);

  /** Forms of address and ranks that are cut short by a full stop. */
  static final WordList ABBREVIATED_TITLES =
      new WordList("abbreviated-titles.txt", WordList::asWritten);

  /** Words before a surname with a capital that are no given name. */
  static final WordList NO_GIVEN_NAMES = new WordList("no-given-names.txt", WordList::asWritten);

  /** Months that are given names too, in English. */
  static final WordList MONTHS_AND_NAMES =
      new WordList("months-and-names.txt", WordList::asWritten);

  /** Words that a hyphen joins to a surname and that are no part of it. */
  static final WordList JOINED_WORDS = new WordList("joined-words.txt", WordList::asWritten);

  /** How words begin that say that two people met. */
  static final WordList MEETINGS = new WordList("meetings.txt", WordList::asWritten);

  /** How words begin that say what somebody does in a match. */
  static final WordList SPORT_DEEDS = new WordList("sport-deeds.txt", WordList::asWritten);

  /** What is done there. */
  static final WordList SPORT_RESULTS = new WordList("sport-results.txt", WordList::asWritten);

  /** How words begin for people who are called somebody's: an aide, a son. */
  static final WordList PEOPLE_OF_OTHERS =
      new WordList("people-of-others.txt", WordList::asWritten);

  /**
   * How words begin that tell of politics, where some are called by the given name alone; folded.
   */
  static final WordList POLITICS = new WordList("politics.txt", Stream::of);

  /** How words begin that tell of another whose given name that is; folded. */
  static final WordList NOT_POLITICS = new WordList("not-politics.txt", Stream::of);

  /** What stands before a surname in the plural when a known family is meant. */
  static final WordList FAMILY_THINGS = new WordList("family-things.txt", WordList::asWritten);

  /** What stands after a surname in the plural, before the town that the family is of. */
  static final WordList BEFORE_HOMES = new WordList("before-homes.txt", WordList::asWritten);

  /** What begins, after a surname in the plural and a comma, what sort of family it is. */
  static final WordList BEFORE_KINDS = new WordList("before-kinds.txt", WordList::asWritten);

  private static final int SHORTEST_START = 3;

  private final Set<String> keys;

  private WordList(String file, Function<String, Stream<String>> forms) {
    this.keys =
        lines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
            .map(Letters::fold)
            .filter(word -> !word.isEmpty())
            .flatMap(forms)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean contains(String key) {
    return keys.contains(key);
  }

  /** Whether the list has what the key begins with, in three letters at least. */
  boolean hasStartOf(String key) {
    for (int length = SHORTEST_START; length <= key.length(); length++) {
      if (keys.contains(key.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  private static Stream<String> asWritten(String word) {
    return Stream.of(NameKey.of(word));
  }

  private static Stream<String> surname(String word) {
    return NameForms.of(word, NamePart.SURNAME, Gender.UNKNOWN).keySet().stream();
  }

  /** The lines of a file beside this class. */
  static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
