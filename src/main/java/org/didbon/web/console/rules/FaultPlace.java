package org.didbon.web.console.rules;

import org.didbon.query.FaultPosition;

/**
 * Where a query is wrong: a line of it, or a part of that, with a caret under one sign. Unlike two
 * lines of letters of one width it may be broken where a screen ends.
 *
 * @param at the sign; a blank where something is missing at the end
 */
public record FaultPlace(String before, String at, String after) {

  static FaultPlace of(FaultPosition position) {
    String shown = position.shown();
    int end = shown.lastIndexOf('\n');
    String line = shown.substring(0, end);
    int wanted = shown.length() - end - 2; // of the caret, whose line has only blanks before it
    int at = 0;
    for (int width = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      boolean wide = Character.getType(line.codePointAt(at)) != Character.NON_SPACING_MARK;
      if (wide && width++ == wanted) {
        break;
      }
    }
    int after = at < line.length() ? line.offsetByCodePoints(at, 1) : at;
    return new FaultPlace(
        line.substring(0, at), at < after ? line.substring(at, after) : " ", line.substring(after));
  }
}
