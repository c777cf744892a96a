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
 * @param guarded whether nobody changes it alone: a second admin has to say yes
 */
public record Rule(
    String id,
    String title,
    Map<String, String> titles,
    String query,
    Severity severity,
    List<String> match,
    List<String> ignore,
    boolean guarded) {

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

  /** A rule that whoever may change rules changes alone. */
  public Rule(
      String id,
      String title,
      Map<String, String> titles,
      String query,
      Severity severity,
      List<String> match,
      List<String> ignore) {
    this(id, title, titles, query, severity, match, ignore, false);
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

  public Rule withQuery(String other) {
    return new Rule(id, title, titles, other, severity, match, ignore, guarded);
  }

  /** With other titles, as the parameters of the same name. */
  public Rule withTitles(String other, Map<String, String> others) {
    return new Rule(id, other, others, query, severity, match, ignore, guarded);
  }

  public Rule withSeverity(Severity other) {
    return new Rule(id, title, titles, query, other, match, ignore, guarded);
  }

  /** With other examples, as the parameters of the same name. */
  public Rule withExamples(List<String> matching, List<String> ignoring) {
    return new Rule(id, title, titles, query, severity, matching, ignoring, guarded);
  }

  public Rule withGuard(boolean on) {
    return new Rule(id, title, titles, query, severity, match, ignore, on);
  }

  /** The title in the first of {@code languages} that there is one in, else the one for all. */
  public String titleIn(List<String> languages) {
    return TitleChoice.in(languages, titles, title);
  }

  public Subject subject() {
    return Subject.rule(id);
  }
}
