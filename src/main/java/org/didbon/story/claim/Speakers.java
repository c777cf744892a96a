package org.didbon.story.claim;

import java.util.List;
import org.didbon.text.Tokens;

/**
 * Who speaks, as far as the words beside a verb of saying tell. In doubt nobody: then the whole
 * sentence is quoted, which tells it itself.
 */
final class Speakers {

  private static final int LONGEST = 7;

  /** Before the verb, in a row of names. */
  private static final int LONGEST_NAME = 4;

  /** Letters of a word that stay when it is declined. */
  private static final int STEM = 5;

  private static final int SHORTEST = 3;

  private final List<Passage> report;

  Speakers(List<Passage> report) {
    this.report = report;
  }

  /** Whoever stands right before the word at {@code verb}. */
  String before(Passage passage, int verb) {
    int last = verb - 1;
    if (verb == 0 || !passage.isTied(verb)) {
      return "";
    }
    while (last > 0 && passage.isTied(last) && passage.is("helper", last)) {
      last--;
    }
    int first = last;
    while (first > 0 && passage.isTied(first) && last - first < LONGEST) {
      first--;
    }
    if (first > 0 && passage.isTied(first)) {
      return ""; // a long way to the beginning of the clause: what it says is anybody's guess
    }
    return name(passage, first, last);
  }

  /** Whoever stands from {@code first} to the next sign. */
  String after(Passage passage, int first) {
    int from = first;
    while (passage.is("hearer", from)) {
      from++;
    }
    int end = from + 1;
    while (end < passage.size() && isOne(passage, end) && end - from < LONGEST) {
      end++;
    }
    return from >= passage.size() || (end < passage.size() && isOne(passage, end))
        ? ""
        : name(passage, from, end - 1);
  }

  /** Where the clause of whoever stands from {@code first} ends: the index of the next word. */
  int end(Passage passage, int first) {
    int end = first + 1;
    while (end < passage.size() && isOne(passage, end)) {
      end++;
    }
    return end;
  }

  private static boolean isOne(Passage passage, int at) {
    return passage.isTied(at) || isInitial(passage.tokens(), at);
  }

  private static boolean isInitial(Tokens tokens, int at) {
    return tokens.word(at - 1).length() == 1 && tokens.capital(at - 1) && tokens.capital(at);
  }

  /** The words, if they name somebody and nothing else. */
  private String name(Passage passage, int begin, int last) {
    int first = passage.is("article", begin) && begin < last ? begin + 1 : begin;
    int from = first;
    boolean body = isBody(passage, first, last);
    if (passage.is("at", first) && first < last && body) {
      from++; // in the ministry they say
    }
    if (!isPlain(passage, from, last) || last - first >= LONGEST) {
      return "";
    }
    Tokens tokens = passage.tokens();
    boolean named = tokens.capital(last) && last - from < LONGEST_NAME && isKnown(passage, last);
    boolean led = from < last && tokens.capital(last) && isKnown(passage, last);
    return body || named || led ? passage.written(first, last) : "";
  }

  private static boolean isPlain(Passage passage, int from, int last) {
    for (int at = from; at <= last; at++) {
      if (passage.tokens().isNumber(at)
          || passage.is("pronoun", at)
          || passage.is("says", at)
          || passage.is("denies", at)
          || passage.is("at", at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first words are a body's: what else names one is mostly its object. */
  private static boolean isBody(Passage passage, int first, int last) {
    int from = passage.is("at", first) ? first + 1 : first;
    int at = from;
    boolean english = passage.language().equals("en");
    while (at <= last && (english || passage.tokens().capital(at) || at == from)) {
      if (passage.is("body", at)) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** Whether the report writes the word with a capital also within a sentence, so it is a name. */
  private boolean isKnown(Passage where, int word) {
    if (!writesAllWordsSo(where) && word > 0 && where.isTied(word)) {
      return true;
    }
    return report.stream().anyMatch(passage -> names(passage, where.tokens().word(word)));
  }

  /** An English headline. */
  private static boolean writesAllWordsSo(Passage passage) {
    return passage.isTitle() && passage.language().equals("en");
  }

  private static boolean names(Passage passage, String word) {
    for (int at = writesAllWordsSo(passage) ? passage.size() : 1; at < passage.size(); at++) {
      if (passage.tokens().capital(at)
          && passage.isTied(at)
          && isAlike(passage.tokens().word(at), word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a report has a sentence in which the name stands beside a word of saying. */
  boolean speaks(Passage where, int first, int last) {
    for (Passage passage : report) {
      boolean speech = passage.has("says") || passage.has("denies") || passage.has("according");
      if (passage != where && speech && isIn(passage, where.tokens().word(last))) {
        return true;
      }
    }
    return isBody(where, first, last);
  }

  private static boolean isIn(Passage passage, String word) {
    for (int at = 0; at < passage.size(); at++) {
      if (passage.tokens().capital(at) && isAlike(passage.tokens().word(at), word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the speaker stands undeclined before such a verb, which then is the speaker's own. */
  static boolean isSubject(String speaker, Passage passage, String verb) {
    Tokens name = Tokens.of(speaker);
    for (int at = 0; at < passage.first(verb, 0); at++) {
      for (int word = 0; word < name.size(); word++) {
        if (passage.tokens().word(at).equals(name.word(word))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two speakers may be one. */
  static boolean share(String one, String other) {
    Tokens words = Tokens.of(one);
    Tokens others = Tokens.of(other);
    for (int at = 0; at < words.size(); at++) {
      for (int to = 0; to < others.size(); to++) {
        if (isAlike(words.word(at), others.word(to))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int stem = Math.min(STEM, shorter);
    return shorter >= SHORTEST
        && Math.abs(one.length() - other.length()) <= 3
        && one.startsWith(other.substring(0, stem));
  }
}
