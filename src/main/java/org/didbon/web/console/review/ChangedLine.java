package org.didbon.web.console.review;

import java.util.List;

/**
 * A line of what was changed.
 *
 * @param sign −, + or, of a line with words of both, ±
 */
public record ChangedLine(String sign, List<WordPiece> pieces) {

  public ChangedLine {
    pieces = List.copyOf(pieces);
  }
}
