package org.didbon.actor;

import java.util.ArrayList;
import java.util.List;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.NameIndex.SurnameSense;
import org.didbon.text.Script;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside each surname of a text: the given name, patronymic, initials. */
final class NameReader {

  private final NameText text;
  private final Families families;
  private final SurnameStart starts;
  private final GivenWords given;
  private final WordsBefore before;
  private final WordsAfter after;
  private final EasternOrder eastern;

  NameReader(NameText text) {
    this.text = text;
    this.families = new Families(text);
    this.starts = new SurnameStart(text);
    NoGivenNames noGivenNames = new NoGivenNames(text);
    this.given = new GivenWords(text, noGivenNames);
    this.before = new WordsBefore(text, given, new Strangers(text, noGivenNames));
    this.after = new WordsAfter(text, noGivenNames, given);
    this.eastern = new EasternOrder(text, given);
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
    int start = starts.of(sense.name(), at);
    if (start < 0 || (Families.plural(sense.cases()) && latin(at) && !families.english(at))) {
      return null;
    }
    if (sense.name().single()) {
      return new SurnamePlace(sense, at, at).alone(Kind.FULL);
    }
    if (sense.name().parts().surnameFirst()) {
      return eastern.read(new SurnamePlace(sense, at, at));
    }
    SurnamePlace place = new SurnamePlace(sense, start, at);
    NameCandidate front = before.read(place);
    if (front.kind() != Kind.BARE && front.kind() != Kind.OTHER) {
      return front;
    }
    NameCandidate behind = after.read(place);
    return behind.kind() == Kind.BARE || (front.kind() == Kind.OTHER && behind.kind() == Kind.OTHER)
        ? front
        : behind;
  }

  private boolean latin(int at) {
    return Script.of(text.word(at)) == Script.LATIN;
  }

  /** Whether the word stands as an adjective does, and not as a surname in -ский. */
  private boolean adjective(Name name, int at) {
    boolean noun = text.joinsNext(at) && !text.tokens().capital(at + 1) && !text.joined(at);
    int previous = given.previous(at);
    boolean proper = text.tokens().capital(at);
    boolean another = NameWords.isOfAnother(text.tokens().word(at), name.parts().surname());
    return noun && (!proper || (!another && (previous < 0 || !given.isLike(previous))));
  }
}
