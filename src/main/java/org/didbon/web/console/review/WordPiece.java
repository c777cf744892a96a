package org.didbon.web.console.review;

/**
 * Some words of a line that is shown.
 *
 * @param text {@code ""} where words that stayed are left out
 */
public record WordPiece(PieceKind kind, String text) {

  /** What became of words. */
  public enum PieceKind {
    STAYED,
    GONE,
    CAME,
    /** Words that stayed and are not shown. */
    LEFT_OUT
  }

  public boolean gone() {
    return kind == PieceKind.GONE;
  }

  public boolean came() {
    return kind == PieceKind.CAME;
  }

  public boolean leftOut() {
    return kind == PieceKind.LEFT_OUT;
  }
}
