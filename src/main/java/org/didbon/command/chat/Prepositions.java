package org.didbon.command.chat;

import org.didbon.phrase.TypedWords;

/** Words between a command and a name that say nothing: «сводка по Патрушеву». */
final class Prepositions {

  private Prepositions() {}

  /** {@code typed} without one before it or behind it. */
  static String off(String typed, TypedWords words) {
    int first = typed.indexOf(' ');
    int last = typed.lastIndexOf(' ');
    if (first > 0 && words.is("word.about", typed.substring(0, first))) {
      return typed.substring(first).strip();
    }
    return last > 0 && words.is("word.about", typed.substring(last + 1))
        ? typed.substring(0, last).strip()
        : typed;
  }
}
