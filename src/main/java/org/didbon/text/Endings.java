package org.didbon.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The endings that one language hangs one after the other on its nouns, read from {@code
 * endings-….txt}. A line of that file is one of
 *
 * <pre>
 * class V = а е и           letters that endings may ask for
 * GROUP after V: ENDINGS    endings after those letters alone; a word has at most one of a group
 * GROUP name: ENDINGS       seen on names; on other words they are mostly something else
 * again GROUPS              inside the groups so far these may stand once more
 * voice г к                 what a last letter may have been before an ending made it voiced
 * same FORM WORD            a stem that loses a vowel before endings
 * short STEMS               stems of two letters
 * words WORDS               words that end like a form of another and are none
 * </pre>
 *
 * Groups stand outermost first. Immutable, thread-safe.
 */
final class Endings {

  private static final String VOWELS = "аеиоуыэюяәөүұіўaeiouy";
  private static final int SHORTEST_STEM = 3;

  /** An ending of one consonant is taken from nothing shorter: it is mostly a part of the word. */
  private static final int LONG_STEM = 5;

  private static final int SHORTEST_NAME = 2;

  /**
   * One ending.
   *
   * @param after the letters it may follow, empty for any
   */
  private record Ending(String text, String after, boolean nameOnly) {

    boolean fits(String word) {
      int stem = word.length() - text.length();
      return stem > 0
          && word.endsWith(text)
          && (after.isEmpty() || after.indexOf(word.charAt(stem - 1)) >= 0);
    }
  }

  private final List<List<Ending>> groups;
  private final Map<Character, String> unvoiced = new HashMap<>();
  private final Map<Character, Character> canonical = new HashMap<>();
  private final Map<String, String> irregular = new HashMap<>();
  private final Set<String> shortStems = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Endings(Collection<String> lines) {
    Map<String, String> classes = new HashMap<>();
    Map<String, List<Ending>> named = new LinkedHashMap<>();
    List<List<Ending>> order = new ArrayList<>();
    for (String line : lines) {
      List<String> parts = Tables.words(line);
      List<String> rest = parts.subList(1, parts.size());
      switch (parts.get(0)) {
        case "class" -> classes.put(rest.get(0), String.join("", rest.subList(2, rest.size())));
        case "again" -> rest.forEach(group -> order.add(named.getOrDefault(group, List.of())));
        case "voice" ->
            unvoice(rest.get(0).charAt(0), String.join("", rest.subList(1, rest.size())));
        case "same" -> irregular.put(rest.get(0), rest.get(1));
        case "short" -> shortStems.addAll(rest);
        case "words" -> words.addAll(rest);
        default -> {
          String group = parts.get(0).replace(":", "");
          named
              .computeIfAbsent(
                  group,
                  name -> {
                    List<Ending> made = new ArrayList<>();
                    order.add(made);
                    return made;
                  })
              .addAll(endings(line, classes));
        }
      }
    }
    this.groups = order.stream().map(List::copyOf).toList();
  }

  private void unvoice(char voiced, String was) {
    unvoiced.put(voiced, was);
    canonical.put(voiced, was.charAt(0));
    for (int i = 1; i < was.length(); i++) {
      canonical.put(was.charAt(i), was.charAt(0));
    }
  }

  static Endings of(String language) {
    return new Endings(Tables.lines("endings-" + language + ".txt"));
  }

  private static List<Ending> endings(String line, Map<String, String> classes) {
    int colon = line.indexOf(':');
    String head = line.substring(0, colon);
    StringBuilder after = new StringBuilder();
    if (head.contains(" after ")) {
      for (String name : Tables.words(head.substring(head.indexOf(" after ") + 7))) {
        after.append(classes.getOrDefault(name, ""));
      }
    }
    List<Ending> endings = new ArrayList<>();
    for (String text : Tables.words(line.substring(colon + 1))) {
      endings.add(new Ending(text, after.toString(), head.endsWith(" name")));
    }
    return endings;
  }

  /**
   * The word without its endings, as all its forms have it: the key of the word. Not itself a word.
   *
   * @param whole whether a word is known to have no ending
   */
  String stem(String word, Predicate<String> whole) {
    if (words.contains(word) || whole.test(word)) {
      return canonical(word);
    }
    String rest = word;
    String before = "";
    for (int group = 0; group < groups.size(); group++) {
      if (!rest.equals(before)) {
        String known = known(rest, group, whole);
        if (!known.isEmpty()) {
          return canonical(known);
        }
        before = rest;
      }
      rest = shorter(rest, groups.get(group));
    }
    return canonical(rest);
  }

  /** A word we know that is left without one ending, {@code ""} if there is none. */
  private String known(String word, int first, Predicate<String> whole) {
    for (List<Ending> group : groups.subList(first, groups.size())) {
      for (Ending ending : group) {
        if (!ending.nameOnly && ending.fits(word)) {
          String rest = word.substring(0, word.length() - ending.text.length());
          if (words.contains(rest) || (rest.length() > SHORTEST_STEM && whole.test(rest))) {
            return rest;
          }
        }
      }
    }
    return "";
  }

  /** What is left without the longest ending of {@code group}, or the word. */
  private String shorter(String word, List<Ending> group) {
    String best = word;
    for (Ending ending : group) {
      int length = word.length() - ending.text.length();
      if (!ending.nameOnly && length < best.length() && ending.fits(word)) {
        String rest = word.substring(0, length);
        boolean enough = length >= LONG_STEM || !isConsonant(ending.text);
        if (enough && isStem(rest)) {
          best = rest;
        }
      }
    }
    return best;
  }

  private static boolean isConsonant(String ending) {
    return ending.length() == 1 && !isVowel(ending.charAt(0));
  }

  private boolean isStem(String rest) {
    return (rest.length() >= SHORTEST_STEM && vowelIn(rest)) || shortStems.contains(rest);
  }

  private String canonical(String stem) {
    String same = irregular.get(stem);
    if (same != null) {
      return same;
    }
    int last = stem.length() - 1;
    Character was = stem.length() >= SHORTEST_STEM ? canonical.get(stem.charAt(last)) : null;
    return was == null ? stem : stem.substring(0, last) + was;
  }

  /**
   * Everything {@code name} may be a form of: itself, then what is left when endings are taken off,
   * the longest first. Generous: for look-up among names that are known.
   */
  List<String> bases(String name) {
    Set<String> found = new LinkedHashSet<>();
    found.add(name);
    collect(name, 0, found, new HashMap<>());
    List<String> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(base -> -base.length()));
    return ordered;
  }

  /**
   * @param seen what was taken apart already, and from which group on
   */
  private void collect(String word, int first, Set<String> found, Map<String, Integer> seen) {
    if (seen.getOrDefault(word, Integer.MAX_VALUE) <= first) {
      return;
    }
    seen.put(word, first);
    for (int group = first; group < groups.size(); group++) {
      for (Ending ending : groups.get(group)) {
        int length = word.length() - ending.text.length();
        if (length >= SHORTEST_NAME && word.endsWith(ending.text)) {
          String rest = word.substring(0, length);
          if (vowelIn(rest)) {
            found.add(rest);
            if (isVowel(ending.text.charAt(0))) {
              char last = rest.charAt(length - 1);
              String was = unvoiced.getOrDefault(last, "");
              for (int i = 0; i < was.length(); i++) {
                found.add(rest.substring(0, length - 1) + was.charAt(i));
              }
            }
            collect(rest, group + 1, found, seen);
          }
        }
      }
    }
  }

  private static boolean vowelIn(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
