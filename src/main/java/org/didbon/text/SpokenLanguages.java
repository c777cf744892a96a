package org.didbon.text;

import java.util.List;

/**
 * The languages the bot speaks, ISO 639-1. A new one is a code here and a catalogue of that name
 * beside the classes of {@code phrase}.
 */
public final class SpokenLanguages {

  /** The first is spoken to whoever speaks none of the others. */
  public static final List<String> CODES = List.of("en", "ru", "tg", "uz", "ky", "kk");

  private SpokenLanguages() {}
}
