package org.didbon.rule;

import java.util.Optional;

/**
 * Which changes are wanted.
 *
 * @param kind of what was changed; empty for all
 * @param id of what was changed; {@code ""} for all
 * @param person who changed it; {@code ""} for all
 */
public record RevisionFilter(Optional<Editable> kind, String id, String person) {

  /** All changes. */
  public static final RevisionFilter ALL = new RevisionFilter(Optional.empty(), "", "");

  /** Those of one thing. */
  public static RevisionFilter of(Editable kind, String id) {
    return new RevisionFilter(Optional.of(kind), id, "");
  }
}
