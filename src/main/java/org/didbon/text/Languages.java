package org.didbon.text;

/** Which language a text is in. Thread-safe. */
public final class Languages {

  /** The tag of a text whose language is not known (BCP 47). */
  public static final String UNKNOWN = "und";

  private Languages() {}

  /**
   * The language of an item.
   *
   * @param hint what the feed says of itself, BCP 47, {@code ""} if it says nothing; may be wrong
   * @return BCP 47, {@link #UNKNOWN} if nothing tells
   */
  public static String of(String title, String text, String hint) {
    if (!hint.isEmpty()) {
      return hint;
    }
    return switch (Script.of(title + text)) {
      case CYRILLIC -> "ru";
      case LATIN -> "en";
      case OTHER -> UNKNOWN;
    };
  }
}
