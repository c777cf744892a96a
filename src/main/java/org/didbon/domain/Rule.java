package org.didbon.domain;

import java.util.List;

/**
 * A keyword rule, as written in {@code rules.yaml}.
 *
 * @param id {@code [a-z0-9-]+}, unique
 * @param title as shown to readers; the id where none is given
 * @param query in the language of package {@code query}
 * @param match sentences the rule must match
 * @param ignore sentences the rule must not match
 */
public record Rule(
    String id,
    String title,
    String query,
    Severity severity,
    List<String> match,
    List<String> ignore) {

  /** How loud an alert may be. */
  public enum Severity {
    NORMAL,
    /** Breaks through quiet hours. */
    URGENT
  }

  public Rule {
    Ids.check("rule", id);
    if (title.isBlank()) {
      title = id;
    }
    match = List.copyOf(match);
    ignore = List.copyOf(ignore);
  }

  public Subject subject() {
    return Subject.rule(id);
  }
}
