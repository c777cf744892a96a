package org.didbon.text;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands in every text that can be about something, told in keys of words: an index finds the
 * few texts that have it, and only these need to be read. A text may have it and be about something
 * else.
 */
public sealed interface Requirement {

  /** A word with this key of {@link WordForms}. */
  record FormKey(String key) implements Requirement {}

  /**
   * A word whose {@link org.didbon.text.name.NameKey}, as written or without the endings that
   * {@link Suffixes} takes off, is this.
   */
  record NameStem(String key) implements Requirement {}

  /** A word whose {@link org.didbon.text.name.NameKey} begins so. */
  record NameStart(String start) implements Requirement {}

  record All(List<Requirement> all) implements Requirement {
    public All {
      all = List.copyOf(all);
    }
  }

  /** One of these at least; of no clue at all, nothing. */
  record Any(List<Requirement> any) implements Requirement {
    public Any {
      any = List.copyOf(any);
    }
  }

  /**
   * In a text that belongs to one of these days, in UTC.
   *
   * @param first {@link LocalDate#MIN} if there is none
   * @param last {@link LocalDate#MAX} if there is none
   */
  record During(LocalDate first, LocalDate last, Requirement requirement) implements Requirement {}
}
