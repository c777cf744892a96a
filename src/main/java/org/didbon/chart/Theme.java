package org.didbon.chart;

import java.awt.Color;

/** The colours of a chart: for chats on a light or on a dark ground. */
public enum Theme {
  LIGHT(0xFFFFFF, 0x1F2933, 0xD5DBE1, 0x2F6FB3, 0xB9CDE3),
  DARK(0x17212B, 0xE6EBF0, 0x36424E, 0x64A9E8, 0x3C5A78);

  final Color ground;
  final Color ink;
  final Color grid;
  final Color bar;

  /** For what is not over yet. */
  final Color pale;

  Theme(int ground, int ink, int grid, int bar, int pale) {
    this.ground = new Color(ground);
    this.ink = new Color(ink);
    this.grid = new Color(grid);
    this.bar = new Color(bar);
    this.pale = new Color(pale);
  }
}
