package org.didbon.story.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Terms that many reports have, whatever they tell of, and how many ({@code usual-words.txt}).
 * Immutable.
 */
final class UsualWords {

  private static final double OF = 10_000;

  /** A table of numbers: a share is asked for thousands of times a report. */
  private final int[] terms;

  /** Above 0 where there is a term. */
  private final double[] shares;

  private UsualWords(Map<Integer, Double> shares) {
    int size = Integer.highestOneBit(shares.size() + 1) * 4;
    this.terms = new int[size];
    this.shares = new double[size];
    shares.forEach(
        (term, share) -> {
          if (share > 0) {
            int place = place(term);
            this.terms[place] = term;
            this.shares[place] = share;
          }
        });
  }

  /** Where a term stands or would. */
  private int place(int term) {
    int at = (term ^ (term >>> 16)) & (terms.length - 1);
    while (shares[at] != 0 && terms[at] != term) {
      at = (at + 1) & (terms.length - 1);
    }
    return at;
  }

  /**
   * Of some.
   *
   * @param counts how many of 10,000 reports have a term, by its kind, a colon and itself
   */
  static UsualWords of(Map<String, Integer> counts) {
    Map<Integer, Double> shares = new HashMap<>();
    counts.forEach((term, count) -> shares.put(number(term), count / OF));
    return new UsualWords(shares);
  }

  private static int number(String term) {
    return TermSet.number(term.charAt(0), term.substring(2));
  }

  static UsualWords none() {
    return new UsualWords(Map.of());
  }

  static UsualWords read() {
    Map<Integer, Double> shares = new HashMap<>();
    try (InputStream stream = UsualWords.class.getResourceAsStream("usual-words.txt")) {
      if (stream == null) {
        return none();
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] parts = line.split(" ", -1);
          shares.put(number(parts[0]), Integer.parseInt(parts[1]) / OF);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the usual words cannot be read", e);
    }
    return new UsualWords(shares);
  }

  /** Which part of all reports has the term, 0 to 1; 0 for those that few have. */
  double share(int term) {
    return shares[place(term)];
  }
}
