package org.didbon.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.text.Tables;
import org.didbon.text.Tokens;

/**
 * Phrases of one kind from a file of this package, whose lines are {@code kind: phrase; phrase}. A
 * phrase is compared by its folded words; {@code …} in it stands for any words. Immutable.
 */
final class Phrases {

  private static final String ANYTHING = "…";

  private final Map<String, List<PhraseParts>> byFirstWord = new HashMap<>();

  /** Parts follow each other with any words between; none is empty. */
  private record PhraseParts(List<List<String>> parts) {

    /** How many words from {@code at} on it takes, 0 if it is not there. */
    int lengthAt(Tokens words, int at) {
      int next = at;
      for (int i = 0; i < parts.size(); i++) {
        List<String> part = parts.get(i);
        while (i > 0 && next + part.size() <= words.size() && !isAt(part, words, next)) {
          next++;
        }
        if (!isAt(part, words, next)) {
          return 0;
        }
        next += part.size();
      }
      return next - at;
    }

    private static boolean isAt(List<String> part, Tokens words, int at) {
      if (at + part.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < part.size(); i++) {
        if (!part.get(i).equals(words.word(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  Phrases(String file, String kind) {
    String head = kind + ":";
    for (String line : Tables.lines(Phrases.class, file)) {
      if (line.startsWith(head)) {
        for (String phrase : line.substring(head.length()).split(";", -1)) {
          add(phrase);
        }
      }
    }
  }

  private void add(String phrase) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : phrase.split(ANYTHING, -1)) {
      List<String> words = words(part);
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    if (!parts.isEmpty()) {
      byFirstWord
          .computeIfAbsent(parts.get(0).get(0), first -> new ArrayList<>())
          .add(new PhraseParts(List.copyOf(parts)));
    }
  }

  private static List<String> words(String part) {
    return Arrays.stream(Tokens.of(part).joined().split(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** How many of the first words are one of the phrases, the longest of them; 0 if none is. */
  int beginning(Tokens words) {
    return lengthAt(words, 0);
  }

  /** Whether one of the phrases stands anywhere. */
  boolean standIn(Tokens words) {
    for (int at = 0; at < words.size(); at++) {
      if (lengthAt(words, at) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How many of the last words are one of the phrases, the longest of them; 0 if none is. */
  int ending(Tokens words) {
    for (int at = 0; at < words.size(); at++) {
      if (lengthAt(words, at) == words.size() - at) {
        return words.size() - at;
      }
    }
    return 0;
  }

  private int lengthAt(Tokens words, int at) {
    if (at >= words.size()) {
      return 0;
    }
    int longest = 0;
    for (PhraseParts phrase : byFirstWord.getOrDefault(words.word(at), List.of())) {
      longest = Math.max(longest, phrase.lengthAt(words, at));
    }
    return longest;
  }
}
