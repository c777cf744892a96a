package org.didbon.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.domain.Ground;
import org.didbon.text.name.Generation;
import org.jspecify.annotations.Nullable;

/**
 * Decides who of several namesakes each surname of one text means: those it names in full, and for
 * a surname alone the one named before, or the only one that nothing speaks against.
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

  NamesakeJudge(NameText text, List<NameCandidate> seen, PostEvidence posts) {
    this.text = text;
    this.places = new FullNames(text, seen).settle();
    this.seen = places.stream().flatMap(List::stream).toList();
    this.posts = posts;
    this.bareSurnames = new BareSurnames(text, this.seen);
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
    mentions.sort(Comparator.comparingInt(Mention::first));
    return mentions;
  }

  private Set<Name> relatives() {
    Set<Name> relatives = new LinkedHashSet<>();
    for (NameCandidate candidate : seen) {
      for (Name name : text.family(candidate.name())) {
        if (!named.containsKey(name.person().number())) {
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
    for (NameCandidate reading : certain) {
      lastNamed.put(reading.name().person().number(), reading.anchor());
      add(reading, reading.kind() == Kind.FULL ? Ground.FULL_NAME : Ground.INITIALS);
    }
  }

  private void bare(List<NameCandidate> readings) {
    @Nullable NameCandidate introduced = null;
    List<NameCandidate> candidates = new ArrayList<>();
    for (NameCandidate reading : readings) {
      boolean bare = reading.kind() == Kind.BARE || reading.kind() == Kind.ADJECTIVE;
      if (bare && !text.lower(reading.anchor()) && ofGeneration(reading)) {
        candidates.add(reading);
        if (named.containsKey(reading.name().person().number()) && later(reading, introduced)) {
          introduced = reading;
        }
      }
    }
    if (introduced != null) {
      add(introduced, Ground.SURNAME_BY_NAME);
      return;
    }
    NameCandidate byPost = posts.only(candidates);
    if (byPost != null) {
      add(byPost, Ground.SURNAME_BY_POST);
      return;
    }
    NameCandidate only = bareSurnames.only(candidates);
    if (only != null) {
      add(only, Ground.SURNAME_ALONE);
    }
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

  private boolean later(NameCandidate reading, @Nullable NameCandidate other) {
    return other == null || lastNamed(reading) > lastNamed(other);
  }

  private int lastNamed(NameCandidate reading) {
    return lastNamed.getOrDefault(reading.name().person().number(), NOWHERE);
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
