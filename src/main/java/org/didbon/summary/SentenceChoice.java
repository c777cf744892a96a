package org.didbon.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.text.Sentences.Sentence;
import org.didbon.text.Tokens;

/**
 * Chooses sentences of a report: the first that can be read alone, those that name what the reader
 * asked for, and what else tells most. Not thread-safe.
 */
final class SentenceChoice {

  /** What comes later is told only where the matched words stand. */
  private static final int FIRST = ReportSentences.CLOSELY;

  /** The lead is one of the first ones, whatever the rest of the text says. */
  private static final int LEADS = 4;

  /** Below this a third sentence only makes an alert longer. */
  private static final double WORTH_A_THIRD = 2.0;

  private final int most;
  private final int characters;
  private final List<Tellable> candidates = new ArrayList<>();
  private final SortedSet<Integer> chosen = new TreeSet<>();
  private final Set<Subject> covered = new HashSet<>();
  private final boolean titled;
  private int length;

  /**
   * A sentence that may be told.
   *
   * @param index its place in the report
   */
  private record Tellable(int index, Sentence sentence, Telling telling, Set<Subject> subjects) {
    int length() {
      return sentence.end() - sentence.start();
    }

    boolean usable() {
      return !telling.mute() && !telling.leans();
    }
  }

  SentenceChoice(Item item, ReportSentences report, List<Match> matches, int most, int characters) {
    this.most = most;
    this.characters = characters;
    this.titled = !item.title().isBlank();
    Set<String> title = Telling.stems(Tokens.of(item.title()));
    List<Sentence> all = report.sentences();
    List<Set<Subject>> subjects = subjects(all, matches);
    for (int i = 0; i < all.size(); i++) {
      boolean near = i + 1 < all.size() && !subjects.get(i + 1).isEmpty();
      if (i < FIRST || !subjects.get(i).isEmpty() || near) {
        Sentence sentence = all.get(i);
        String text = item.text().substring(sentence.start(), sentence.end());
        Telling telling = Telling.of(text, i, title, item.language());
        candidates.add(new Tellable(i, sentence, telling, subjects.get(i)));
      }
    }
  }

  /** What of the matched each sentence names: one walk over both, which are in order. */
  private static List<Set<Subject>> subjects(List<Sentence> all, List<Match> matches) {
    List<Set<Subject>> named = new ArrayList<>();
    all.forEach(sentence -> named.add(new HashSet<>()));
    for (Match match : matches) {
      int at = 0;
      for (Span span : match.spans()) {
        if (span.field() != Field.TEXT) {
          continue;
        }
        while (at < all.size() && all.get(at).end() < span.end()) {
          at++;
        }
        if (at < all.size() && all.get(at).start() <= span.start()) {
          named.get(at).add(match.subject());
        }
      }
    }
    return named;
  }

  /** Indexes of the chosen sentences in the report; empty only if it has none. */
  SortedSet<Integer> indexes() {
    if (candidates.isEmpty()) {
      return chosen;
    }
    lead();
    while (chosen.size() < most && cover()) {
      // one more of what the reader asked for is named
    }
    while (chosen.size() < most && fill()) {
      // one more sentence that is worth it
    }
    return chosen;
  }

  private void lead() {
    Tellable lead = candidates.get(0);
    List<Tellable> first = candidates.subList(0, Math.min(LEADS, candidates.size()));
    if (lead.telling.leans() && leansOnHeadline(first)) {
      add(lead);
      return;
    }
    lead =
        first.stream()
            .filter(each -> each.usable() && each.length() <= characters)
            .findFirst()
            .or(
                () ->
                    first.stream()
                        .filter(each -> each.length() <= characters && !each.telling.mute())
                        .findFirst())
            .or(() -> first.stream().filter(each -> each.length() <= characters).findFirst())
            .orElse(lead);
    add(lead);
  }

  /**
   * Whether the first sentence is the one to begin with although it leans: what it leans on is in
   * the headline above it, and none of the next ones is better to begin with.
   */
  private boolean leansOnHeadline(List<Tellable> first) {
    return titled
        && first.get(0).index == 0
        && first.get(0).length() <= characters
        && !first.get(0).telling.mute()
        && first.stream().noneMatch(each -> each.usable() && !each.telling.goesOn());
  }

  /** Adds the sentence that names most of what is not named yet; false if there is none. */
  private boolean cover() {
    Tellable best = null;
    double bestWeight = 0;
    for (Tellable each : candidates) {
      long more = each.subjects.stream().filter(subject -> !covered.contains(subject)).count();
      if (more == 0 || !fits(each)) {
        continue;
      }
      double weight =
          more * 10
              + each.telling.weight()
              - (each.telling.mute() ? 5 : 0)
              - (leansOnNothing(each) ? 2 : 0);
      if (best == null || weight > bestWeight) {
        best = each;
        bestWeight = weight;
      }
    }
    if (best == null) {
      return false;
    }
    addWithWhatItLeansOn(best);
    return true;
  }

  private void addWithWhatItLeansOn(Tellable sentence) {
    add(sentence);
    if (sentence.telling.leans() && chosen.size() < most) {
      candidates.stream()
          .filter(each -> each.index == sentence.index - 1 && fits(each))
          .findFirst()
          .ifPresent(this::add);
    }
  }

  /** Adds the sentence that tells most besides; false if none is worth it. */
  private boolean fill() {
    Tellable best = null;
    for (Tellable each : candidates) {
      if (each.index < FIRST
          && fits(each)
          && !each.telling.mute()
          && !leansOnNothing(each)
          && (chosen.size() < 2 || each.telling.weight() >= WORTH_A_THIRD)
          && candidates.stream()
              .noneMatch(
                  other -> chosen.contains(other.index) && each.telling.repeats(other.telling))
          && (best == null || each.telling.weight() > best.telling.weight())) {
        best = each;
      }
    }
    if (best == null) {
      return false;
    }
    add(best);
    return true;
  }

  private boolean leansOnNothing(Tellable each) {
    return each.telling.leans() && !chosen.contains(each.index - 1);
  }

  private boolean fits(Tellable each) {
    return !chosen.contains(each.index) && length + each.length() <= characters;
  }

  private void add(Tellable each) {
    chosen.add(each.index);
    covered.addAll(each.subjects);
    length += each.length();
  }
}
