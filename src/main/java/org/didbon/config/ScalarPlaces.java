package org.didbon.config;

import java.util.Optional;
import org.didbon.config.Lines.LineColumn;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where each character of a value stands in its file: behind quotation marks, escapes, indentation
 * and the line breaks that YAML folds. Only blanks may differ between a value and what was written,
 * so the two are walked side by side, blanks passed over.
 */
final class ScalarPlaces {

  private static final String ESCAPES = "0abtnvfre\"/\\N_LP";
  private static final String ESCAPED =
      "\0\u0007\b\t\n\u000b\f\r\u001b\"/\\\u0085\u00a0\u2028\u2029";

  private final String text;
  private final String value;
  private final ScalarStyle style;
  private final int start;

  private ScalarPlaces(Lines lines, ScalarNode node) {
    this.text = lines.text();
    this.value = node.getValue();
    this.style = node.getScalarStyle();
    // by line and column, since where a broken entry was left out the index is another
    this.start = lines.offset(node.getStartMark().getLine(), node.getStartMark().getColumn());
  }

  /**
   * The place of a character of {@code node}, or of the end of it.
   *
   * @param lines of the whole file
   * @param line of the value without the blanks around it, counted from 1
   * @param column of that line in characters, counted from 1
   */
  static LineColumn of(Lines lines, ScalarNode node, int line, int column) {
    ScalarPlaces places = new ScalarPlaces(lines, node);
    return lines.place(places.walk(places.offsetInValue(line, column)));
  }

  private int offsetInValue(int line, int column) {
    int at = value.length() - value.stripLeading().length();
    for (int passed = 1; passed < line; passed++) {
      at = value.indexOf('\n', at) + 1;
    }
    int characters = Math.min(column - 1, value.codePointCount(at, value.length()));
    return value.offsetByCodePoints(at, characters);
  }

  /** The offset in the file of the character at {@code target} of the value. */
  private int walk(int target) {
    int at = content();
    int i = 0;
    while (i < value.length()) {
      if (Character.isWhitespace(value.charAt(i))) {
        if (i == target) {
          return at;
        }
        i++;
        continue;
      }
      at = pastBlanks(at);
      if (i >= target) {
        return at;
      }
      Optional<WrittenCharacters> written = written(at);
      if (written.isEmpty() || !value.startsWith(written.get().means(), i)) {
        return start;
      }
      at += written.get().length();
      i += written.get().means().length();
    }
    return at;
  }

  /** What some characters of the file mean. */
  private record WrittenCharacters(String means, int length) {}

  private Optional<WrittenCharacters> written(int at) {
    if (at >= text.length()) {
      return Optional.empty();
    }
    if (style == ScalarStyle.SINGLE_QUOTED && text.startsWith("''", at)) {
      return Optional.of(new WrittenCharacters("'", 2));
    }
    boolean escape = style == ScalarStyle.DOUBLE_QUOTED && text.charAt(at) == '\\';
    return escape ? escaped(at) : Optional.of(new WrittenCharacters(text.substring(at, at + 1), 1));
  }

  private Optional<WrittenCharacters> escaped(int at) {
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    int known = ESCAPES.indexOf(kind);
    if (known >= 0) {
      return Optional.of(new WrittenCharacters(ESCAPED.substring(known, known + 1), 2));
    }
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits == 0 || at + 2 + digits > text.length()) {
      return Optional.empty();
    }
    int character = Integer.parseInt(text, at + 2, at + 2 + digits, 16);
    return Optional.of(new WrittenCharacters(Character.toString(character), 2 + digits));
  }

  private int pastBlanks(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (style == ScalarStyle.DOUBLE_QUOTED && text.charAt(at) == '\\' && isBlank(at)) {
        at += written(at).map(WrittenCharacters::length).orElse(1);
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether the escape at {@code at} stands for a blank, or joins two lines. */
  private boolean isBlank(int at) {
    return written(at).map(written -> written.means().isBlank()).orElse(true);
  }

  /** Where the value itself begins: after the quotation mark, or on the line after the | or >. */
  private int content() {
    return switch (style) {
      case LITERAL, FOLDED -> text.indexOf('\n', start) + 1;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
      case PLAIN, JSON_SCALAR_STYLE -> start;
    };
  }
}
