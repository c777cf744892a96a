package org.didbon.web.console.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.web.console.Ask;

/**
 * A rule as it stands in the fields of the editor.
 *
 * @param id {@code ""} of a new one that is to be given one made of its title
 * @param seen the number of the change that the form was made from; 0 if nobody changed the rule
 * @param titles by language
 * @param match sentences, one a line
 * @param ignore likewise
 * @param note why; {@code ""} for nothing
 * @param guarded whether a second admin has to say yes to changes
 */
record RuleForm(
    String id,
    long seen,
    String title,
    Map<String, String> titles,
    String query,
    Severity severity,
    String match,
    String ignore,
    String note,
    boolean guarded) {

  RuleForm {
    titles = Map.copyOf(titles);
  }

  /** An empty one. */
  static RuleForm blank(String query) {
    return new RuleForm("", 0, "", Map.of(), query, Severity.NORMAL, "", "", "", false);
  }

  /** What is saved. */
  static RuleForm of(Overlay overlay) {
    Rule rule = RuleJson.rule(overlay.content().text());
    return new RuleForm(
        rule.id(),
        overlay.number(),
        rule.title(),
        rule.titles(),
        rule.query().strip(),
        rule.severity(),
        String.join("\n", rule.match()),
        String.join("\n", rule.ignore()),
        "",
        rule.guarded());
  }

  /**
   * What somebody sent.
   *
   * @param languages in which there are fields for a title
   */
  static RuleForm of(String id, Iterable<String> languages, Ask ask) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String language : languages) {
      String title = oneLine(ask.field("title_" + language));
      if (!title.isEmpty()) {
        titles.put(language, title);
      }
    }
    return new RuleForm(
        id,
        number(ask.field("seen")),
        oneLine(ask.field("title")),
        titles,
        lines(ask.field("query")),
        ask.field("severity").equals("urgent") ? Severity.URGENT : Severity.NORMAL,
        lines(ask.field("match")),
        lines(ask.field("ignore")),
        oneLine(ask.field("note")),
        ask.field("guarded").equals("yes"));
  }

  /** The same with another query. */
  RuleForm asking(String other) {
    return new RuleForm(
        id, seen, title, titles, lines(other), severity, match, ignore, note, guarded);
  }

  /** The same, as if it were made from another change. */
  RuleForm seeing(long number) {
    return new RuleForm(id, number, title, titles, query, severity, match, ignore, note, guarded);
  }

  /**
   * The rule that it makes of what is saved.
   *
   * @param as its id
   * @param saved {@code ""} if nothing is
   */
  Rule rule(String as, String saved) {
    String before = saved.isEmpty() ? "" : RuleJson.rule(saved).query();
    return new Rule(
        as,
        title,
        titles,
        before.strip().equals(query) ? before : query, // a file's last line break is no change
        severity,
        sentences(match),
        sentences(ignore),
        guarded);
  }

  boolean isUrgent() {
    return severity == Severity.URGENT;
  }

  private static List<String> sentences(String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String lines(String field) {
    return field.lines().collect(Collectors.joining("\n"));
  }

  private static String oneLine(String field) {
    return field.replaceAll("\\s+", " ").strip();
  }

  /** As people type an id. */
  static String typedId(String field) {
    String id = field.toLowerCase(Locale.ROOT);
    return id.startsWith("#") ? id.substring(1) : id;
  }
}
