package org.didbon.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.domain.Ground;
import org.didbon.text.WordForms;
import org.didbon.text.name.Generation;
import org.didbon.text.name.Surnames;

/**
 * Decides who of several namesakes each surname of one text means: those it names in full, and for
 * a surname alone the one named before, or those that nothing speaks against.
 */
final class NamesakeJudge {

  private static final int NOWHERE = -1;

  private final NameText text;
  private final List<List<NameCandidate>> places;
  private final List<NameCandidate> seen;
  private final PostEvidence posts;
  private final BareSurnames bareSurnames;
  private final Map<Integer, Generation> named = new HashMap<>();
  private final Map<Integer, Integer> lastNamed = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  NamesakeJudge(
      NameText text, List<NameCandidate> seen, PostEvidence posts, PostObjections objections) {
    this.text = text;
    List<NameCandidate> weighed = new ArrayList<>(seen.size());
    seen.forEach(candidate -> weighed.add(objections.weighed(candidate)));
    this.places = new FullNames(text, withGivenName(weighed)).settle();
    this.seen = new ArrayList<>(weighed.size());
    places.forEach(this.seen::addAll);
    this.posts = posts;
    this.bareSurnames = new BareSurnames(text, this.seen);
  }

  /**
   * The same, where a spelling that is another's surname too means nobody unless the given name
   * stands beside it somewhere: «Шавкат Мирзоев … Мирзоев», and never «Мирзоев» alone.
   */
  static List<NameCandidate> withGivenName(List<NameCandidate> seen) {
    if (seen.stream().noneMatch(candidate -> candidate.name().lent())) {
      return seen;
    }
    Set<Name> told =
        seen.stream()
            .filter(candidate -> candidate.kind() == Kind.FULL)
            .map(NameCandidate::name)
            .collect(Collectors.toSet());
    return seen.stream()
        .map(
            candidate ->
                candidate.name().lent() && !told.contains(candidate.name())
                    ? candidate.another()
                    : candidate)
        .toList();
  }

  /** Every mention of a watched person, in the order of the text. */
  List<Mention> judge() {
    for (NameCandidate candidate : seen) {
      if (candidate.certain()) {
        Generation mark = text.generation(candidate.anchor());
        named.merge(
            candidate.name().person().number(),
            mark,
            (one, other) -> one == Generation.UNTOLD ? other : one);
      }
    }
    places.forEach(this::place);
    posts.addTo(mentions);
    new Kinship(text, relatives()).addTo(mentions);
    new GivenAlone(text).addTo(mentions);
    mentions.sort(Comparator.comparingInt(Mention::first));
    return mentions;
  }

  private Set<Name> relatives() {
    Set<Name> relatives = new LinkedHashSet<>();
    for (NameCandidate candidate : seen) {
      for (Name name : text.family(candidate.name())) {
        if (!named.containsKey(name.person().number()) && !name.lent()) {
          relatives.add(name);
        }
      }
    }
    return relatives;
  }

  /** All readings of one place. */
  private void place(List<NameCandidate> readings) {
    List<NameCandidate> certain = readings.stream().filter(NameCandidate::certain).toList();
    if (certain.isEmpty()) {
      bare(readings);
      return;
    }
    List<NameCandidate> meant = meant(certain);
    boolean unsure =
        text.generation(meant.get(0).anchor()) == Generation.UNTOLD && people(meant).size() > 1;
    for (NameCandidate reading : meant) {
      lastNamed.put(reading.name().person().number(), reading.anchor());
      if (!unsure) {
        add(reading, reading.kind() == Kind.FULL ? Ground.FULL_NAME : Ground.INITIALS);
      }
    }
    if (unsure) {
      people(meant).forEach(reading -> add(reading, Ground.ONE_OF));
    }
  }

  /** Of several whose whole name stands at a place, the one whose post does too, if it is one. */
  private List<NameCandidate> meant(List<NameCandidate> certain) {
    if (people(certain).size() < 2) {
      return certain;
    }
    NameCandidate byPost = posts.only(certain);
    return byPost == null ? certain : List.of(byPost);
  }

  /** The first reading for each of those watched. */
  private static List<NameCandidate> people(List<NameCandidate> readings) {
    Map<Integer, NameCandidate> people = new LinkedHashMap<>();
    for (NameCandidate reading : readings) {
      if (reading.name().person().watched()) {
        people.putIfAbsent(reading.name().person().number(), reading);
      }
    }
    return List.copyOf(people.values());
  }

  private void bare(List<NameCandidate> readings) {
    List<NameCandidate> introduced = new ArrayList<>();
    List<NameCandidate> candidates = new ArrayList<>();
    for (NameCandidate reading : readings) {
      boolean bare = reading.kind() == Kind.BARE || reading.kind() == Kind.ADJECTIVE;
      if (bare && tellsInSmall(text, reading) && ofGeneration(reading)) {
        candidates.add(reading);
        if (named.containsKey(reading.name().person().number())) {
          introduced.add(reading);
        }
      }
    }
    if (!introduced.isEmpty()) {
      int last = introduced.stream().mapToInt(this::lastNamed).max().orElse(NOWHERE);
      introduced.removeIf(reading -> lastNamed(reading) < last);
      addAll(introduced, Ground.SURNAME_BY_NAME);
      return;
    }
    NameCandidate byPost = posts.only(candidates);
    if (byPost != null) {
      add(byPost, Ground.SURNAME_BY_POST);
      return;
    }
    addAll(bareSurnames.meant(candidates), Ground.SURNAME_ALONE);
  }

  /** Where all letters are small, a surname alone stands but if it can be no word. */
  static boolean tellsInSmall(NameText text, NameCandidate reading) {
    String word = text.word(reading.anchor());
    return !text.lower(reading.anchor()) || (Surnames.isTypical(word) && !WordForms.isListed(word));
  }

  /**
   * Whether a mark beside the surname is the person's, by his name or as the text has named him.
   */
  private boolean ofGeneration(NameCandidate reading) {
    Person person = reading.name().person();
    Generation mark = text.generation(reading.anchor());
    Generation before = named.getOrDefault(person.number(), Generation.UNTOLD);
    return mark.fits(person.generation()) && mark.fits(before);
  }

  private int lastNamed(NameCandidate reading) {
    return lastNamed.getOrDefault(reading.name().person().number(), NOWHERE);
  }

  /** One person, or several of whom any may be meant. */
  private void addAll(List<NameCandidate> readings, Ground ground) {
    List<NameCandidate> people = people(readings);
    people.forEach(reading -> add(reading, people.size() > 1 ? Ground.ONE_OF : ground));
  }

  private void add(NameCandidate candidate, Ground ground) {
    Person person = candidate.name().person();
    Mention mention = new Mention(person.actor(), ground, candidate.first(), candidate.last());
    boolean again = !mentions.isEmpty() && mentions.get(mentions.size() - 1).equals(mention);
    if (person.watched() && !again) {
      mentions.add(mention);
    }
  }
}
