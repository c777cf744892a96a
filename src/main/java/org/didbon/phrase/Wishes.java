package org.didbon.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What people put around the one thing they want: «давай по-узбекски, пожалуйста», "can you speak
 * uzbek". Immutable.
 */
public final class Wishes {

  /** Key of what joins them to the thing wanted. */
  public static final String TOWARD = "word.toward";

  /** Keys of such words: verbs and politeness. */
  private static final List<String> USUAL = List.of("word.wish", "word.polite");

  /** No phrase of these keys has more words. */
  private static final int LONGEST = 4;

  /** What people put around a word; not the apostrophes inside. */
  private static final String SIGNS = "^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}&&[^'\u2018\u2019\u02bb]]+$";

  private final TypedWords words;
  private final List<String> keys;

  /**
   * @param more keys of words that say what kind of thing is wanted
   */
  public Wishes(TypedWords words, String... more) {
    this.words = words;
    List<String> all = new ArrayList<>(USUAL);
    all.addAll(Arrays.asList(more));
    this.keys = List.copyOf(all);
  }

  /** The words of a text without the signs around them. */
  public static List<String> parts(String said) {
    return Arrays.stream(said.strip().split("\\s+", -1))
        .map(word -> word.replaceAll(SIGNS, ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether all of {@code parts} only stand around something; so do none. */
  public boolean areAll(List<String> parts) {
    return left(parts, 0) == parts.size();
  }

  /** How many words from {@code from} on do. */
  private int left(List<String> parts, int from) {
    int at = from;
    while (at < parts.size()) {
      int many = phrase(parts, at);
      if (many == 0) {
        return at;
      }
      at += many;
    }
    return at;
  }

  /** What is left of a text between such words at both ends; {@code ""} if nothing is. */
  public String off(String said) {
    List<String> parts = Arrays.asList(said.strip().split("\\s+", -1));
    int from = left(parts, 0);
    int to = parts.size();
    while (to > from) {
      int shorter = to;
      for (int many = Math.min(LONGEST, to - from); many > 0 && shorter == to; many--) {
        shorter = is(parts.subList(to - many, to)) ? to - many : to;
      }
      if (shorter == to) {
        break;
      }
      to = shorter;
    }
    return String.join(" ", parts.subList(from, to));
  }

  private int phrase(List<String> parts, int at) {
    for (int many = Math.min(LONGEST, parts.size() - at); many > 0; many--) {
      if (is(parts.subList(at, at + many))) {
        return many;
      }
    }
    return 0;
  }

  private boolean is(List<String> phrase) {
    String said = String.join(" ", phrase).replaceAll("[,.!?;]+$", "");
    return keys.stream().anyMatch(key -> words.is(key, said));
  }
}
