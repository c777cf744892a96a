package org.didbon.text;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands in every text that can be about something, told in keys of words: an index finds the
 * few texts that have it, and only these need to be read. A text may have it and be about something
 * else.
 */
public sealed interface Requirement {

  /** What {@code visitor} makes of this kind of requirement. */
  <R> R accept(RequirementVisitor<R> visitor);

  /** Something else for each kind. */
  interface RequirementVisitor<R> {

    R key(FormKey form);

    R stem(NameStem name);

    R start(NameStart name);

    R all(All all);

    R any(Any any);

    R during(During during);
  }

  /** A word with this key of {@link WordForms}. */
  record FormKey(String key) implements Requirement {
    @Override
    public <R> R accept(RequirementVisitor<R> visitor) {
      return visitor.key(this);
    }
  }

  /**
   * A word whose {@link org.didbon.text.name.NameKey}, as written or without the endings that
   * {@link Suffixes} takes off, is this.
   */
  record NameStem(String key) implements Requirement {
    @Override
    public <R> R accept(RequirementVisitor<R> visitor) {
      return visitor.stem(this);
    }
  }

  /** A word whose {@link org.didbon.text.name.NameKey} begins so. */
  record NameStart(String start) implements Requirement {
    @Override
    public <R> R accept(RequirementVisitor<R> visitor) {
      return visitor.start(this);
    }
  }

  record All(List<Requirement> all) implements Requirement {
    public All {
      all = List.copyOf(all);
    }

    @Override
    public <R> R accept(RequirementVisitor<R> visitor) {
      return visitor.all(this);
    }
  }

  /** One of these at least; of no clue at all, nothing. */
  record Any(List<Requirement> any) implements Requirement {
    public Any {
      any = List.copyOf(any);
    }

    @Override
    public <R> R accept(RequirementVisitor<R> visitor) {
      return visitor.any(this);
    }
  }

  /**
   * In a text that belongs to one of these days, in UTC.
   *
   * @param first {@link LocalDate#MIN} if there is none
   * @param last {@link LocalDate#MAX} if there is none
   */
  record During(LocalDate first, LocalDate last, Requirement requirement) implements Requirement {
    @Override
    public <R> R accept(RequirementVisitor<R> visitor) {
      return visitor.during(this);
    }
  }
}
