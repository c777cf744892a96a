package org.didbon.text;

/** Tajik as typed without a Tajik keyboard. */
final class TajikLetters {

  /** Of shorter words some differ by such a letter alone: ҷанг is war, чанг is dust. */
  private static final int SHORTEST = 5;

  private TajikLetters() {}

  /** A long word with Russian letters for the Tajik ones; only to be compared with its like. */
  static String plain(String stem) {
    return stem.length() < SHORTEST
        ? stem
        : stem.replace('ҷ', 'ч').replace('ҳ', 'х').replace('қ', 'к').replace('ғ', 'г');
  }
}
