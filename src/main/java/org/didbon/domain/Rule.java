package org.didbon.domain;

import java.util.List;
import java.util.Map;

/**
 * A keyword rule, as written in {@code rules.yaml}.
 *
 * @param id {@code [a-z0-9-]+}, unique
 * @param title as shown to readers; the id where none is given
 * @param titles the same for readers of other languages, by BCP 47 language; none needs be there
 * @param query in the language of package {@code query}
 * @param match sentences the rule must match
 * @param ignore sentences the rule must not match
 */
public record Rule(
    String id,
    String title,
    Map<String, String> titles,
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

  /** A rule with one title for all readers. */
  public Rule(
      String id,
      String title,
      String query,
      Severity severity,
      List<String> match,
      List<String> ignore) {
    this(id, title, Map.of(), query, severity, match, ignore);
  }

  public Rule {
    Ids.check("rule", id);
    titles = Map.copyOf(titles);
    if (title.isBlank()) {
      title = id;
    }
    match = List.copyOf(match);
    ignore = List.copyOf(ignore);
  }

  /** The title in the first of {@code languages} that there is one in, else the one for all. */
  public String titleIn(List<String> languages) {
    return TitleChoice.in(languages, titles, title);
  }

  public Subject subject() {
    return Subject.rule(id);
  }
}
