package org.didbon.web.console.people;

import java.util.List;

/**
 * Who is found in a text.
 *
 * @param typed the text; {@code ""} if none was given yet
 * @param language what it was taken for
 * @param found each with the grounds
 * @param nearly who might have been found, with what speaks against it
 * @param title the headline, marked
 * @param text all below it, marked; it ends where nothing more is marked
 * @param further what is not marked any more, in words; {@code ""} if nothing
 */
public record TextView(
    String typed,
    String language,
    List<TextPerson> found,
    List<TextPerson> nearly,
    List<TextPiece> title,
    List<TextPiece> text,
    String further) {

  static final TextView NONE = new TextView("", "", List.of(), List.of(), List.of(), List.of(), "");

  public TextView {
    found = List.copyOf(found);
    nearly = List.copyOf(nearly);
    title = List.copyOf(title);
    text = List.copyOf(text);
  }

  /**
   * A person.
   *
   * @param words of the text, as they stand there
   * @param why it is this person, or is not
   */
  public record TextPerson(String id, String name, String words, String why) {}

  /**
   * A stretch of the text.
   *
   * @param style {@code found}, {@code nearly}, or {@code ""}
   * @param who is meant, or nearly; {@code ""} for nobody
   */
  public record TextPiece(String words, String style, String who) {}
}
