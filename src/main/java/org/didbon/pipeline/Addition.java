package org.didbon.pipeline;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.didbon.domain.Subject;

/** What a report adds to its story. Not thread-safe. */
final class Addition {

  private final String title;
  private final boolean outlet;
  private final Set<Subject> subjects;
  private final BooleanSupplier comparison;
  private boolean compared;
  private boolean development;

  /**
   * @param comparison whether it takes the story further: dear, and most reports nobody hears of
   */
  Addition(String title, boolean outlet, Set<Subject> subjects, BooleanSupplier comparison) {
    this.title = title;
    this.outlet = outlet;
    this.subjects = subjects;
    this.comparison = comparison;
  }

  /** The headline of the report. */
  String title() {
    return title;
  }

  /** Whether nobody had the story from its feed. */
  boolean outlet() {
    return outlet;
  }

  /** Subjects that no report was about. */
  Set<Subject> subjects() {
    return subjects;
  }

  /** Whether it takes the story further, as that was before it. */
  boolean development() {
    if (!compared) {
      development = comparison.getAsBoolean();
      compared = true;
    }
    return development;
  }
}
