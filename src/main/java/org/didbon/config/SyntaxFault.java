package org.didbon.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong with a text that is not YAML, in the words of people who do not know its grammar.
 *
 * @param line counted from 1: where to look, which is not always where the parser gave up
 */
record SyntaxFault(int line, String wrong, String instead) {

  /**
   * Explains what the parser said of {@code lines}.
   *
   * @param lines of the text that was parsed
   */
  static SyntaxFault of(MarkedYAMLException said, List<String> lines) {
    String problem = text(said.getProblem());
    String context = text(said.getContext());
    int at = line(said.getProblemMark(), 1);
    int from = line(said.getContextMark(), at);
    String written = at <= lines.size() ? lines.get(at - 1) : "";
    if (problem.contains("TAB") || written.stripTrailing().matches("\\s*\\t.*")) {
      return new SyntaxFault(at, "a tab stands here", "indent with blanks, two a level");
    }
    if (context.contains("quoted scalar")) {
      return quoted(problem, at, from);
    }
    if (problem.contains("cannot start any token")) {
      return new SyntaxFault(
          at, "a value may not begin with this sign", "put the whole value into '…'");
    }
    if (context.contains("alias") || context.contains("anchor") || problem.contains("alias")) {
      return new SyntaxFault(
          at, "a value that begins with * or & means something else to YAML", "put it into '…'");
    }
    if (problem.contains("single document") || context.contains("single document")) {
      return new SyntaxFault(at, "a second document begins here", "delete the line ---");
    }
    String opened = from <= lines.size() ? lines.get(from - 1) : "";
    if (context.contains("flow") && opened.contains(" #")) {
      return new SyntaxFault(
          from,
          "all after \" #\" is a comment to YAML, so that the bracket before is not closed",
          "put a value that has a # into '…'");
    }
    return structure(problem, context, at, from);
  }

  private static SyntaxFault quoted(String problem, int at, int from) {
    if (problem.contains("escape") || problem.contains("hexadecimal")) {
      return new SyntaxFault(
          at, "\\ has a meaning of its own inside \"…\"", "use '…', or write \\\\ for it");
    }
    return new SyntaxFault(
        from, "the quotation mark that opens here is never closed", "close it, or write '' for '");
  }

  private static SyntaxFault structure(String problem, String context, int at, int from) {
    if (context.contains("flow")) {
      String bracket = context.contains("sequence") ? "[" : "{";
      return new SyntaxFault(
          from,
          "the " + bracket + " that opens here is not closed, or a comma is missing after it",
          "write " + (bracket.equals("[") ? "[one, two]" : "{key: value, key: value}"));
    }
    if (problem.contains("mapping values are not allowed")) {
      return new SyntaxFault(
          at,
          "a second \": \" stands in this value, or the line is indented more than the one above",
          "put the value into '…', or indent the line like the one above");
    }
    if (problem.contains("could not find expected ':'")) {
      return new SyntaxFault(
          from,
          "this line is no \"key: value\"",
          "write a key and a colon before it, or indent it");
    }
    if (problem.contains("expected <block end>")) {
      return new SyntaxFault(
          at,
          "this does not go on as the lines above it began",
          "indent it like them; put a value that has quotation marks inside on lines of its own"
              + " under \"key: |\"");
    }
    return new SyntaxFault(
        at,
        "this is not YAML: " + (problem.isEmpty() ? context : problem).toLowerCase(Locale.ROOT),
        "compare the line with the sample files");
  }

  private static String text(@Nullable String maybe) {
    return maybe == null ? "" : maybe;
  }

  private static int line(@Nullable Mark mark, int otherwise) {
    return mark == null ? otherwise : mark.getLine() + 1;
  }
}
