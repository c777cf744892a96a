package org.didbon.chart;

import java.awt.Color;
import java.util.Locale;

/** The colours of a chart: for chats on a light or on a dark ground. */
public enum Theme {
  LIGHT(0xFFFFFF, 0x1F2933, 0xD5DBE1, 0x2F6FB3, 0xB9CDE3, 0xEDF0F3),
  DARK(0x17212B, 0xE6EBF0, 0x36424E, 0x64A9E8, 0x3C5A78, 0x202C38);

  final Color ground;
  final Color ink;
  final Color grid;
  final Color bar;

  /** For what is not known. */
  final Color shade;

  /** For what is not over yet. */
  final Color pale;

  Theme(int ground, int ink, int grid, int bar, int pale, int shade) {
    this.ground = new Color(ground);
    this.ink = new Color(ink);
    this.grid = new Color(grid);
    this.bar = new Color(bar);
    this.pale = new Color(pale);
    this.shade = new Color(shade);
  }

  /** The theme of that {@link #word}; light if there is none. */
  public static Theme of(String word) {
    return word.equals(DARK.word()) ? DARK : LIGHT;
  }

  /** How it is typed, and kept for a chat. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
