package org.didbon.domain;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * How an item names somebody: what tells of another item whether a doubt about the one is a doubt
 * about the other.
 *
 * @param ground why the name counted as that person's
 * @param feed of the item
 * @param form the fullest form of the name there, in lower case; {@code ""} if no words show it
 */
public record NamedAs(Ground ground, String feed, String form) {

  private static final String BETWEEN = "~";
  private static final int PARTS = 3;

  /** Of a form: longer ones tell no more of a name. */
  private static final int LONGEST = 60;

  /** Languages of the region put as much, and more, behind a name. */
  private static final int ENDING = 2;

  private static final int SHORTEST_STEM = 3;

  public static NamedAs of(Match match, Item item) {
    String form =
        match.forms(item).stream()
            .max(Comparator.comparingInt(some -> words(some).length))
            .map(some -> String.join(" ", words(some)))
            .orElse("");
    return new NamedAs(
        match.ground(), item.feed(), form.length() > LONGEST ? form.substring(0, LONGEST) : form);
  }

  /**
   * Whether both name somebody by the same name, in whatever case, and for the same reason or in
   * the same feed.
   */
  public boolean isAlike(NamedAs other) {
    return isSameName(words(form), words(other.form))
        && (ground == other.ground || feed.equals(other.feed));
  }

  private static boolean isSameName(String[] one, String[] other) {
    boolean same = one.length == other.length;
    for (int i = 0; same && i < one.length; i++) {
      same = isSameWord(one[i], other[i]);
    }
    return same;
  }

  private static boolean isSameWord(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int stem = Math.min(shorter, Math.max(SHORTEST_STEM, shorter - ENDING));
    return one.regionMatches(0, other, 0, stem);
  }

  private static String[] words(String form) {
    return form.toLowerCase(Locale.ROOT).replace('ё', 'е').strip().split("[\\s~]+", -1);
  }

  String written() {
    return ground.word() + BETWEEN + feed + BETWEEN + form;
  }

  /** What {@link #written} wrote; empty if it is anything else. */
  static Optional<NamedAs> read(String written) {
    String[] parts = written.split(BETWEEN, PARTS);
    try {
      return parts.length == PARTS
          ? Optional.of(new NamedAs(Ground.of(parts[0]), parts[1], parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // of another version: whatever it was about
    }
  }
}
