package org.didbon.config;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A comment that leaves a query one that can be read, and another than its writer sees. */
final class QueryComment {

  private static final Pattern COMMENT = Pattern.compile("[ \\t]+#");

  private QueryComment() {}

  /** The line on which a comment cuts off a query that has no quotation marks. */
  static OptionalInt line(ScalarNode query, Lines file) {
    if (query.getScalarStyle() != ScalarStyle.PLAIN) {
      return OptionalInt.empty();
    }
    int line = query.getEndMark().getLine();
    int end = file.offset(line, query.getEndMark().getColumn());
    boolean comment = COMMENT.matcher(file.text()).region(end, file.text().length()).lookingAt();
    return comment ? OptionalInt.of(line + 1) : OptionalInt.empty();
  }
}
